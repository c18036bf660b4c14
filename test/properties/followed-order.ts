/**
 * The cases of an order, and of the jobs that webhooks name the part that is pure: each finds the cases to be looked at, and
 * reads them as Shopify says that they are while it is at work, not as they were when it was told.
 */
import { reconcileDisposition } from '../../app/jobs/definitions/reconcile-disposition.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { reconcileReturn } from '../../app/jobs/definitions/reconcile-return.ts'
import type { Work } from '../../app/jobs/enqueue-all.ts'
import type { CaseState } from '../../app/returns/case/case.ts'
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { sharedRefunds } from '../../app/returns/reconcile/shared-refunds.ts'
import { topics } from '../../app/webhooks/index.ts'
import { afterLooking, openedCase } from './opened-case.ts'
import { ORDER, type Webhook } from './webhooks-of.ts'

const SHOP = 'a-shop.myshopify.com'

export class FollowedOrder {
  readonly cases: CaseState[]
  #readAt = ''

  /** @param ofCases of each case, the places of its Returns in `RETURNS` */
  constructor(ofCases: readonly (readonly number[])[]) {
    this.cases = ofCases.map(openedCase)
  }

  /** Told of something, while it is in Shopify as is said. */
  hear({ topic, payload }: Webhook, there: SaidByShopify): void {
    const works = topics.get(topic)?.work?.(SHOP, payload)
    if (works === undefined) throw new Error(`${topic} names no work`)
    for (const work of works) this.#do(work, there)
  }

  /** What a sweep does, told or not. */
  sweep(there: SaidByShopify): void {
    this.#lookAtOrder(ORDER, there)
  }

  #do({ queue, data }: Work, there: SaidByShopify): void {
    switch (queue) {
      case reconcileOrder.name:
        this.#lookAtOrder(reconcileOrder.schema.parse(data).orderId, there)
        return
      case reconcileReturn.name:
        this.#lookAtReturn(reconcileReturn.schema.parse(data).returnId, there)
        return
      case reconcileDisposition.name:
        for (const { id } of there.returns) this.#lookAtReturn(id, there)
        return
      default:
        throw new Error(`nobody works on ${queue}`)
    }
  }

  /** As in reconcile-order.ts: whatever was read, the order's cases are looked at again. */
  #lookAtOrder(orderId: string, there: SaidByShopify): void {
    if (orderId !== ORDER) throw new Error(`no such order: ${orderId}`)
    this.#readAt = there.readAt
    for (const place of this.cases.keys()) this.#advance(place, there)
  }

  /** As in receive-native-request.ts: its order is read too, and news of that goes to every case. */
  #lookAtReturn(returnId: string, there: SaidByShopify): void {
    if (there.readAt !== this.#readAt) this.#lookAtOrder(ORDER, there)
    const place = this.cases.findIndex(({ returns }) => returns.some(({ id }) => id === returnId))
    if (place < 0) throw new Error(`no such Return: ${returnId}`)
    this.#advance(place, there)
  }

  /** As in reconcile-case.ts. */
  #advance(place: number, there: SaidByShopify): void {
    const state = this.cases[place] as CaseState
    const others = this.cases.filter((_, other) => other !== place)
    const isAlive = (id: string) =>
      state.returns.some((made) => made.id === id && made.state !== 'declined' && made.state !== 'cancelled')
    this.cases[place] = afterLooking(state, {
      ...{ ...there, returns: there.returns.filter(({ id }) => isAlive(id)), others },
      ...sharedRefunds(there.money, others, undefined, state),
    })
  }
}
