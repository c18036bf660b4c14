/** Decisions about one order are written one after the other: two at once would both give the last piece away. */
import type { Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import { type KeptCase, stateOfRow } from '../case/case-store.ts'
import type { Claimed } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import { claimedByOthers, SHOWING_NOTHING } from './claimed-units.ts'

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
  if (await isBehind(tx, { shop, orderId, id }, reading))
    throw new Unavailable('the order was read before a Return of another case was made')
  const by = await claimedByOthers(shop, orderId, { id, openedAt }, tx)
  return by.size === claimed.size && [...by].every(([unit, quantity]) => claimed.get(unit) === quantity)
}

/** Once a case has its Return, it claims nothing beside what the order shows: a reading from before would show neither. */
async function isBehind(
  tx: Tx,
  { shop, orderId, id }: Pick<KeptCase, 'shop' | 'orderId' | 'id'>,
  { order }: OrderReading,
): Promise<boolean> {
  const others = await tx.returnCase.findMany({
    where: { shop, orderId, id: { not: id } },
    select: { lines: true },
  })
  const shown = new Set(order.returns.map((known) => known.id))
  return others
    .flatMap((other) => stateOfRow(other).returns)
    .some((made) => !SHOWING_NOTHING.includes(made.state) && !shown.has(made.id))
}
