/**
 * A shop that changes all of its products at once has as many webhooks sent. As much of that work waits as workers can look
 * past; the rest is left to a sweep, which finds by its instant whatever changed, and puts in no more than there is room for.
 */
import type { Tx } from '../db.server.ts'
import { log } from '../log.server.ts'
import { reconcileOrder } from './definitions/reconcile-order.ts'
import { reconcileProduct } from './definitions/reconcile-product.ts'
import { sweepShop } from './definitions/sweep-shop.ts'
import { type Work, workFor } from './enqueue-all.ts'
import { roomsFor } from './rooms-for.ts'

/** What a sweep finds (sync/swept-resource.ts). Of the others Shopify sends one for what a person did. */
const SWEPT: readonly string[] = [reconcileOrder.name, reconcileProduct.name]

/** The same works, but for those of which a shop has enough waiting: a sweep of that shop instead, once. */
export async function withinRoom(tx: Tx, works: readonly Work[]): Promise<Work[]> {
  const fitting: Work[] = works.filter(({ queue }) => !SWEPT.includes(queue))
  const left = new Map<string, number>()
  for (const queue of SWEPT) {
    const wanted = works.filter((work) => work.queue === queue)
    if (wanted.length === 0) continue
    const rooms = await roomsFor(queue, tx)
    for (const work of wanted) {
      const { shop } = work.data
      if (rooms.of(shop) > 0) {
        rooms.take(shop, 1)
        fitting.push(work)
      } else left.set(shop, (left.get(shop) ?? 0) + 1)
    }
  }
  return [...fitting, ...[...left].map(sweepInstead)]
}

function sweepInstead([shop, webhooks]: readonly [string, number]): Work {
  log.info({ shop, webhooks }, 'so much waits of this shop that a sweep sees to the rest')
  return { ...workFor(sweepShop, { shop }), isBackground: true }
}
