import type { LedgerReturn } from '../../scripts/system/control.ts'
import { eventually } from '../harness/eventually.ts'
import type { RunningSystem } from '../harness/system.ts'
import type { BuyersOrder } from './stage.ts'

/** The returns of an order as Shopify holds them, the newest last. */
export async function returnsOf(
  { control }: RunningSystem,
  { buyer, id }: BuyersOrder,
): Promise<LedgerReturn[]> {
  return (await control.ledger(buyer.shop)).returns.filter(({ orderId }) => orderId === id)
}

/** Waits until the newest return of the order has come to `status`. */
export function returnBecomes(
  system: RunningSystem,
  order: BuyersOrder,
  status: 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED',
): Promise<LedgerReturn> {
  return eventually(`a return of ${order.name} that is ${status}`, async () => {
    const newest = (await returnsOf(system, order)).at(-1)
    return newest?.status === status && newest
  })
}
