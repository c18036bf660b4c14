/** An order's items as they are now, decided about as if somebody asked for all that is left of them. */
import { zoneOf } from '../engine/index.ts'
import { unitsOf } from '../returns/case/order-units.ts'
import { claimedByOthers } from '../returns/deciding/claimed-units.ts'
import { decideUnits } from '../returns/deciding/decide-units.ts'
import { circumstancesOf, type ShopCircumstances } from '../returns/deciding/read-circumstances.ts'
import type { OrderReading } from '../returns/reconcile/reconcile-order.ts'
import type { OrderToWatch } from './of-order.ts'

export async function watchOrder(
  shop: string,
  known: ShopCircumstances,
  reading: OrderReading,
  at: Date,
): Promise<OrderToWatch> {
  const { order } = reading
  const circumstances = circumstancesOf(known, reading)
  const units = unitsOf(order, await claimedByOthers(shop, order.id))
  const { decision } = await decideUnits(shop, circumstances, units, new Map(), at)
  return {
    ...{ orderId: order.id, units, decision },
    ...{ zone: zoneOf(circumstances.place), settings: known.settings.deadlines },
  }
}
