/** Decisions about one order are written one after the other: two at once would both give the last piece away. */
import type { Tx } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { Claimed } from '../case/order-units.ts'
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
  await ownTurn(tx, { shop, orderId })
  const by = await claimedByOthers(shop, orderId, { id, openedAt }, tx)
  return by.size === claimed.size && [...by].every(([unit, quantity]) => claimed.get(unit) === quantity)
}

/** Waits until nobody else decides about the order; the turn ends with the transaction. */
export async function ownTurn(tx: Tx, { shop, orderId }: Pick<KeptCase, 'shop' | 'orderId'>): Promise<void> {
  const name = `decisions ${shop}/${orderId}`
  await withRawSql(
    'return case',
    async () => await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`,
  )
}
