import type { Tx } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'

/**
 * Nobody else changes these cases until the transaction ends: what is read of them now is still so when it is written.
 * Whoever takes a case's row takes it before any other, and several in one order, so that nobody waits in a circle.
 */
export async function lockCases(tx: Tx, shop: string, ids: readonly string[]): Promise<void> {
  await withRawSql(
    'return case',
    async () => tx.$queryRaw`
      SELECT 1 FROM "ReturnCase" WHERE "shop" = ${shop} AND "id" = ANY(${[...ids]}::uuid[])
      ORDER BY "id" FOR NO KEY UPDATE`,
  )
}
