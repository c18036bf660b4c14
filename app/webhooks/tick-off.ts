/** What becomes of a webhook that was looked at: done, later again, or dead with the reason. */
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { BoundaryError, isRetryable } from '../errors.ts'
import { log } from '../log.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { Claimed } from './claim.ts'

const ATTEMPTS = 15
const LONGEST_WAIT_SECONDS = 3_600

/** Ticked off and emptied; what shop/redact took with it is no more. */
export async function tickOff(tx: Tx, done: readonly Claimed[]): Promise<void> {
  const [shops, ids] = [done.map(({ shop }) => shop), done.map(({ webhookId }) => webhookId)]
  await withRawSql(
    'webhook inbox',
    async () => tx.$executeRaw`
      UPDATE "WebhookInbox" AS row
      SET "status" = 'done', "processedAt" = now() AT TIME ZONE 'UTC', "payload" = '', "lastError" = NULL
      FROM unnest(${shops}::text[], ${ids}::text[]) AS done("shop", "webhookId")
      WHERE row."shop" = done."shop" AND row."webhookId" = done."webhookId"`,
  )
}

/** Later again, further and further apart; what cannot succeed is kept as `dead`, with the reason. */
export async function putBack(claimed: Claimed, error: unknown, tx: Pick<Tx, '$executeRaw'> = db) {
  const { shop, webhookId, topic, attempts } = claimed
  const tried = attempts + 1
  const dead = !isRetryable(error) || tried >= ATTEMPTS
  const waitMs = Math.min(LONGEST_WAIT_SECONDS, 2 ** tried) * 1000 * (0.5 + Math.random() / 2)
  log[dead ? 'error' : 'warn']({ shop, webhookId, topic, tried, dead, err: error }, 'webhook failed')
  // By the clock that those who claim it go by.
  await withRawSql(
    'webhook inbox',
    async () => tx.$executeRaw`
      UPDATE "WebhookInbox"
      SET "attempts" = ${tried}, "status" = ${dead ? 'dead' : 'pending'}, "lastError" = ${reasonOf(error)},
        "nextTryAt" = clock_timestamp() AT TIME ZONE 'UTC' + ${waitMs}::float8 * interval '1 millisecond'
      WHERE "shop" = ${shop} AND "webhookId" = ${webhookId} AND "status" = 'pending'`,
  )
  return dead ? ('dead' as const) : ('again' as const)
}

/** Shown to merchants: our own words, or the kind of failure; other messages may quote what people wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof BoundaryError)) return error instanceof Error ? error.name : 'unknown'
  return `${error.name}: ${error.message}`.slice(0, 500)
}
