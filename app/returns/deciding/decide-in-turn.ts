/** Decisions about one order are written one after the other: two at once would both give the last piece away. */
import type { Tx } from '../../db.server.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { Claimed } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import { claimedByOthers } from './claimed-units.ts'

/**
 * Waits until no other decision about the order is being written; the turn ends with the transaction.
 * @param claimed what the decision in hand was made with
 * @returns whether it still holds
 */
export async function stillHolds(
  tx: Tx,
  { shop, orderId, id, openedAt }: KeptCase,
  claimed: Claimed,
): Promise<boolean> {
  await ownTurn(tx, 'decisions', { shop, orderId })
  const by = await claimedByOthers(shop, orderId, { id, openedAt }, tx)
  return by.size === claimed.size && [...by].every(([unit, quantity]) => claimed.get(unit) === quantity)
}
