/** Some orders, once placed, are never spoken of again: what happens to them, only a sweep can find. */
import type { State } from '../../sandbox/state/model.ts'
import type { Losing } from './network.ts'
import type { Told } from './told.ts'

/** What tells of one order; what tells of a customer names their orders too. */
const OF_ORDERS = /^(orders|fulfillments|fulfillment_events|refunds|returns|reverse_\w+)\//

/** Ids are one row of numbers over everything in the stand-in, so that a number in a body means one thing. */
export function losingOf(all: readonly Told[], { returns }: State): Losing {
  const unheard = all.filter(({ life }) => life.isUnheard)
  return ({ topic, body }) => {
    if (!OF_ORDERS.test(topic)) return false
    const orders = new Set(unheard.map(({ orderId }) => orderId))
    const theirs = returns.filter(({ orderId }) => orders.has(orderId)).map(({ id }) => id)
    return (body.match(/\d+/g) ?? []).some((id) => orders.has(Number(id)) || theirs.includes(Number(id)))
  }
}
