import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'

/**
 * Forgets what was worked off 30 days ago: by then Shopify no longer sends it again (it tries for 4 hours). What could
 * not be worked off keeps its reason, but 90 days after it came in it no longer tells about anybody, and a quarter later it
 * is forgotten too.
 * @returns how many it forgot or emptied
 */
export function forgetOldDeliveries(): Promise<number> {
  return withRawSql('webhook inbox', async () => {
    const forgotten = await db.$executeRaw`
      DELETE FROM "WebhookInbox"
      WHERE "status" = 'done' AND "processedAt" < now() AT TIME ZONE 'UTC' - interval '30 days'`
    const emptied = await db.$executeRaw`
      UPDATE "WebhookInbox" SET "payload" = ''
      WHERE "status" = 'dead' AND "receivedAt" < now() AT TIME ZONE 'UTC' - interval '90 days' AND "payload" <> ''`
    const given = await db.$executeRaw`
      DELETE FROM "WebhookInbox" WHERE "status" = 'dead' AND "receivedAt" < now() AT TIME ZONE 'UTC' - interval '180 days'`
    return forgotten + emptied + given
  })
}
