import { beforeAll } from 'vitest'
import { openShop, type ShopPlan } from '../../scripts/demo/open-shop.ts'
import { planA, planB } from '../../scripts/demo/plans.ts'
import type { OrderLine, Placed } from '../../scripts/system/control.ts'
import { type RunningSystem, useSystem } from '../harness/system.ts'

export const pinhole = { shop: planA.shop, store: 'pinhole-audio' }
export const thalassa = { shop: planB.shop, store: 'thalassa-goods' }
export const ana = { ...pinhole, email: 'ana@example.ro', name: 'Ana Ionescu' }
export const mihai = { ...pinhole, email: 'mihai@example.ro', name: 'Mihai Pop' }
export const eleni = { ...thalassa, email: 'eleni@example.gr', name: 'Eleni Papadaki' }

export type Store = { shop: string; store: string }
export type Buyer = Store & { email: string; name: string }
export type BuyersOrder = Placed & { buyer: Buyer }

export const camera: OrderLine = { product: 'button-camera', quantity: 1 }
export const ownCamera: OrderLine = {
  ...camera,
  properties: { Specification: 'Built into the second button of my own navy jacket, 1080p' },
}
export const earpiece: OrderLine = { product: 'in-ear-earpiece', quantity: 1 }
export const headphones: OrderLine = { product: 'over-ear-headphones', quantity: 1 }

/** The buyers' clocks are two hours ahead of these: Monday 16 November 2026, ten o'clock. */
export const aWeekLater = '2026-11-16T08:00:00Z'

/** The whole system with its shops opened on 2 November 2026 as the demo opens them, or as `plans` say. */
export function useStage(plans: ShopPlan[] = [planA, planB]): RunningSystem {
  const system = useSystem()
  beforeAll(async () => {
    await system.control.setClock('2026-11-02T08:00:00Z')
    for (const plan of plans) await openShop(system.appUrl, system.control, plan)
  })
  return system
}

/**
 * Orders placed on 2 November 2026, sent on the 3rd and delivered on Monday the 9th; then it is a week later.
 * Given in the order in which they were asked for.
 */
export async function deliverOrders(
  { control }: RunningSystem,
  wanted: { buyer: Buyer; lines: OrderLine[] }[],
): Promise<BuyersOrder[]> {
  await control.setClock('2026-11-02T09:00:00Z')
  const orders: BuyersOrder[] = []
  for (const { buyer, lines } of wanted)
    orders.push({ buyer, ...(await control.placeOrder(buyer.shop, buyer.email, lines)) })
  await control.setClock('2026-11-03T09:00:00Z')
  for (const { buyer, id } of orders) await control.fulfil(buyer.shop, id)
  await control.setClock('2026-11-09T10:30:00Z')
  for (const { buyer, id } of orders) await control.deliver(buyer.shop, id)
  await control.setClock(aWeekLater)
  await control.webhooksSettled()
  return orders
}
