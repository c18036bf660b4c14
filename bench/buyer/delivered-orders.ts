/** Both shops as the demo opens them, with as many buyers as are wanted, each of whom has had parcels. */
import { openShop } from '../../scripts/demo/open-shop.ts'
import { planA, planB } from '../../scripts/demo/plans.ts'
import type { RunningSystem } from '../running-system.ts'
import type { Visitor } from './visit.ts'

const PLANS = [planA, planB]
const LINES = [
  { product: 'over-ear-headphones', quantity: 1 },
  { product: 'button-camera', quantity: 2 },
  { product: 'in-ear-earpiece', quantity: 1 },
]

/** @returns for each buyer their orders, delivered a week ago */
export async function deliveredOrders(
  { control, webPort }: RunningSystem,
  { buyers, each }: { buyers: number; each: number },
): Promise<Visitor[][]> {
  await control.setClock('2026-11-02T08:00:00Z')
  for (const plan of PLANS) await openShop(`http://127.0.0.1:${webPort}`, control, plan)
  const all: Visitor[][] = []
  for (let buyer = 0; buyer < buyers; buyer++) {
    const { shop = '' } = PLANS[buyer % PLANS.length] ?? {}
    const { id: customer, email } = await control.introduce(shop, `buyer-${buyer}@example.ro`)
    const orders: Visitor[] = []
    for (let count = 0; count < each; count++) {
      const { id: orderId } = await control.placeOrder(shop, email, LINES)
      orders.push({ webPort, shop, orderId, token: () => control.customerToken(shop, customer) })
    }
    all.push(orders)
  }
  const orders = all.flat()
  await control.setClock('2026-11-03T09:00:00Z')
  for (const { shop, orderId } of orders) await control.fulfil(shop, orderId)
  await control.setClock('2026-11-09T10:30:00Z')
  for (const { shop, orderId } of orders) await control.deliver(shop, orderId)
  await control.setClock('2026-11-16T08:00:00Z')
  await control.webhooksSettled()
  return all
}
