/** What becomes of a webhook that was looked at: done, later again, or dead with the reason. */
import { countFailure } from '../count-failure.server.ts'
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { BoundaryError, isRetryable } from '../errors.ts'
import { log } from '../log.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { Claimed } from './claim.ts'
import { waitAfter } from './try-again.ts'

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
  const waitMs = isRetryable(error) ? waitAfter(tried, Math.random()) : undefined
  const dead = waitMs === undefined
  countFailure('webhook', error)
  log[dead ? 'error' : 'warn']({ shop, webhookId, topic, tried, dead, err: error }, 'webhook failed')
  // By the clock that those who claim it go by.
  await withRawSql(
    'webhook inbox',
    async () => tx.$executeRaw`
      UPDATE "WebhookInbox"
      SET "attempts" = ${tried}, "status" = ${dead ? 'dead' : 'pending'}, "lastError" = ${reasonOf(error)},
        "nextTryAt" = clock_timestamp() AT TIME ZONE 'UTC' + ${waitMs ?? 0}::float8 * interval '1 millisecond'
      WHERE "shop" = ${shop} AND "webhookId" = ${webhookId} AND "status" = 'pending'`,
  )
  return dead ? ('dead' as const) : ('again' as const)
}

/** Shown to merchants: our own words, or the kind of failure; other messages may quote what people wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof BoundaryError)) return error instanceof Error ? error.name : 'unknown'
  return `${error.name}: ${error.message}`.slice(0, 500)
}
