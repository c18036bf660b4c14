/** Decisions about one order are written one after the other: two at once would both give the last piece away. */
import type { Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { Claimed } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { type CaseBeside, casesBeside, claimedBy, SHOWING_NOTHING } from './claimed-units.ts'

/**
 * Waits until no other decision about the order is being written; the turn ends with the transaction.
 * @param claimed what the decision in hand was made with
 * @param reading by which it was made
 * @returns whether it still holds
 * @throws Unavailable (retryable) when the order has to be read anew
 */
export async function stillHolds(
  tx: Tx,
  { shop, orderId, id, openedAt }: KeptCase,
  claimed: Claimed,
  reading: OrderReading,
): Promise<boolean> {
  await ownTurn(tx, 'decisions', { shop, orderId })
  const beside = await casesBeside(shop, orderId, { id, openedAt }, tx)
  if (isBehind(reading, beside))
    throw new Unavailable('the order was read before a Return of another case was made')
  const by = claimedBy(beside, { id, openedAt })
  return by.size === claimed.size && [...by].every(([unit, quantity]) => claimed.get(unit) === quantity)
}

/** Once a case has its Return, it claims nothing beside what the order shows: a reading from before would show neither. */
function isBehind({ order }: OrderReading, beside: readonly CaseBeside[]): boolean {
  const shown = new Set(order.returns.map((known) => known.id))
  return beside
    .flatMap(({ state }) => state.returns)
    .some((made) => !SHOWING_NOTHING.includes(made.state) && !shown.has(made.id))
}
