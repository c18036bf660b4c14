/**
 * Orders of which nothing can come any more are forgotten with what once fell due about them. One to which something
 * happens in Shopify after all is read again then.
 */
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'

/** Longer than the two years of the legal guarantee; whatever lasts longer is a deadline that still waits. */
const AFTER_MS = 800 * 86_400_000
const AT_ONCE = 500

/**
 * Last read 800 days ago, without a case, and with nothing that still waits for its day. Any number of workers may do so
 * at once: each takes what the others have not.
 * @param at domain time, by which readings are dated
 * @param signal given up between two statements
 * @returns how many orders
 */
export async function forgetOldOrders(at: Date, signal?: AbortSignal, atOnce = AT_ONCE): Promise<number> {
  const before = new Date(at.getTime() - AFTER_MS)
  let count = 0
  for (let last = atOnce; last === atOnce && !signal?.aborted; count += last)
    last = await forgetSome(before, atOnce)
  return count
}

const forgetSome = (before: Date, atOnce: number): Promise<number> =>
  withRawSql(
    'deadlines',
    async () =>
      await db.$executeRaw`
        WITH old AS (
          SELECT o."shop", o."orderId" FROM "OrderRecord" o
          WHERE o."readAt" < ${before}
            AND NOT EXISTS (
              SELECT 1 FROM "ReturnCase" c WHERE c."shop" = o."shop" AND c."orderId" = o."orderId")
            AND NOT EXISTS (
              SELECT 1 FROM "Deadline" d
              WHERE d."shop" = o."shop" AND d."subject" = 'order:' || o."orderId" AND d."status" = 'pending')
          ORDER BY o."readAt" LIMIT ${atOnce} FOR UPDATE OF o SKIP LOCKED
        ), due AS (
          DELETE FROM "Deadline" d USING old
          WHERE d."shop" = old."shop" AND d."subject" = 'order:' || old."orderId"
        ), told AS (
          DELETE FROM "Message" m USING old
          WHERE m."shop" = old."shop" AND m."orderId" = old."orderId" AND m."caseId" IS NULL
        )
        DELETE FROM "OrderRecord" o USING old WHERE o."shop" = old."shop" AND o."orderId" = old."orderId"`,
  )
