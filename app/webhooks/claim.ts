/** Taking webhooks out of the inbox: a row stays locked until the transaction ends; other workers pass over it. */
import { Prisma } from '@prisma/client'
import type { Tx } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'

export interface Claimed {
  shop: string
  webhookId: string
  topic: string
  /** Empty where it is left out. */
  payload: Uint8Array
  attempts: number
  /** Too large to be held in memory together with hundreds of others: it is left out of a batch. */
  isLeftOut: boolean
}

/** In bytes, sealed; what our subscriptions name is a hundredth of it. */
const LARGEST_IN_A_BATCH = 100_000

/** Which rows: new ones, one that failed before and is due again, or a certain one. */
export type Which = 'new' | 'again' | { shop: string; webhookId: string }

export function claim(tx: Tx, which: Which, most: number): Promise<Claimed[]> {
  const isLeftOut =
    which === 'new' ? Prisma.sql`octet_length("payload") > ${LARGEST_IN_A_BATCH}` : Prisma.sql`false`
  return withRawSql(
    'webhook inbox',
    async () => tx.$queryRaw<Claimed[]>`
      SELECT "shop", "webhookId", "topic", "attempts", ${isLeftOut} AS "isLeftOut",
        CASE WHEN ${isLeftOut} THEN '' ELSE "payload" END AS "payload"
      FROM "WebhookInbox"
      WHERE "status" = 'pending' AND ${conditionOf(which)}
      LIMIT ${most} FOR UPDATE SKIP LOCKED`,
  )
}

function conditionOf(which: Which): Prisma.Sql {
  const isDue = Prisma.sql`"nextTryAt" <= (now() AT TIME ZONE 'UTC')`
  if (which === 'new') return Prisma.sql`"attempts" = 0 AND ${isDue} ORDER BY "receivedAt"`
  if (which === 'again') return Prisma.sql`"attempts" > 0 AND ${isDue} ORDER BY "nextTryAt"`
  return Prisma.sql`"shop" = ${which.shop} AND "webhookId" = ${which.webhookId}`
}

/** Of these shops, those that have the app. */
export async function installedOf(tx: Tx, shops: ReadonlySet<string>): Promise<Set<string>> {
  const rows = await withRawSql(
    'webhook inbox',
    async () => tx.$queryRaw<{ shop: string }[]>`
      SELECT "shop" FROM "Shop" WHERE "shop" = ANY(${[...shops]}) AND "uninstalledAt" IS NULL`,
  )
  return new Set(rows.map(({ shop }) => shop))
}
