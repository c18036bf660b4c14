import type { Tx } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'

/**
 * The cases of one order are stated, decide about it, and divide its refunds among them, one at a time: waits until no other does. The turn
 * ends with the transaction.
 */
export async function ownTurn(
  tx: Tx,
  at: 'statements' | 'decisions' | 'refunds',
  { shop, orderId }: { shop: string; orderId: string },
): Promise<void> {
  const name = `${at} ${shop}/${orderId}`
  await withRawSql(
    'return case',
    async () => await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`,
  )
}
