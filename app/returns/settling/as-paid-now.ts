import { type Facts, money } from '../../engine/index.ts'
import type { OrderPayment } from '../../shopify/order-money.ts'

/**
 * The facts of a decision with what was received until now: who paid a part when the statement was made, and the rest since,
 * gets all of it back. Pure.
 * @param payments none: they were not read
 */
export function asPaidNow(facts: Facts, payments: readonly OrderPayment[]): Facts {
  const { order } = facts
  const [known] = order.payments ?? []
  if (known === undefined || payments.length === 0) return facts
  const received = payments.reduce((sum, { paidMinor }) => sum + paidMinor, 0)
  return { ...facts, order: { ...order, payments: [{ ...known, paid: money(received, order.currency) }] } }
}
