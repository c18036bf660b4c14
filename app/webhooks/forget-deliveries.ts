import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'

/** Rows of one statement: few enough that the door and the line never wait for it. */
const AT_ONCE = 2_000

const before = (days: number) => Prisma.sql`now() AT TIME ZONE 'UTC' - ${days}::integer * interval '1 day'`

/**
 * Forgets what was worked off 30 days ago: by then Shopify no longer sends it again (it tries for 4 hours). What could
 * not be worked off keeps its reason, but 90 days after it came in it no longer tells about anybody, and a quarter later it
 * is forgotten too. Several workers may do so at once: each takes what the others have not.
 * @param signal given up between two statements
 * @returns how many it forgot or emptied
 */
export async function forgetOldDeliveries(signal?: AbortSignal, atOnce = AT_ONCE): Promise<number> {
  const forgotten = await again(
    (rows) => Prisma.sql`DELETE FROM "WebhookInbox" WHERE ("shop", "webhookId") IN (${rows})`,
    Prisma.sql`"status" = 'done' AND "processedAt" < ${before(30)}`,
  )
  const emptied = await again(
    (rows) => Prisma.sql`UPDATE "WebhookInbox" SET "payload" = '' WHERE ("shop", "webhookId") IN (${rows})`,
    Prisma.sql`"status" = 'dead' AND "receivedAt" < ${before(90)} AND "payload" <> ''`,
  )
  const given = await again(
    (rows) => Prisma.sql`DELETE FROM "WebhookInbox" WHERE ("shop", "webhookId") IN (${rows})`,
    Prisma.sql`"status" = 'dead' AND "receivedAt" < ${before(180)}`,
  )
  return forgotten + emptied + given

  async function again(act: (rows: Prisma.Sql) => Prisma.Sql, which: Prisma.Sql): Promise<number> {
    const rows = Prisma.sql`
      SELECT "shop", "webhookId" FROM "WebhookInbox" WHERE ${which} LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`
    let count = 0
    for (let last = atOnce; last === atOnce && !signal?.aborted; count += last)
      last = await withRawSql('webhook inbox', async () => db.$executeRaw(act(rows)))
    return count
  }
}
