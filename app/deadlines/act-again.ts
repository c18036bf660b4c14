/**
 * What was marked and is not done, though no work waits for it: the work ended without effect while the shop was gone or
 * gave no access, or was given up. Marked rows are claimed no more, so nobody else would ever put it in again.
 */
import { db, type Tx } from '../db.server.ts'
import { actOnDeadlines } from '../jobs/definitions/act-on-deadlines.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { DEAD_JOBS } from '../jobs/queue.server.ts'
import { withRawSql } from '../tenancy.server.ts'

/** The rest waits for the next look. */
const AT_ONCE = 500

interface Undone {
  shop: string
  subject: string
}

/** @returns how many subjects were put in again */
export function actAgain(): Promise<number> {
  return db.$transaction(async (tx) => {
    const undone = await undoneIn(tx)
    await enqueueAll(
      tx,
      undone.map((named) => ({ ...workFor(actOnDeadlines, named), isBackground: true })),
    )
    return undone.length
  })
}

/** The earliest first. What has failed for good is for a person to see, and tried by itself once a day. */
const undoneIn = (tx: Tx): Promise<Undone[]> =>
  withRawSql(
    'deadlines',
    async () =>
      await tx.$queryRaw<Undone[]>`
        SELECT d."shop", d."subject" FROM "Deadline" d JOIN "Shop" s ON s."shop" = d."shop"
        WHERE d."status" = 'passed' AND d."actedAt" IS NULL
          AND s."uninstalledAt" IS NULL AND s."accessLostAt" IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM pgboss.job
            WHERE name = ${actOnDeadlines.name} AND policy = 'stately' AND state <= 'active'
              AND COALESCE(singleton_key, '') = d."shop" || '/' || d."subject")
          AND NOT EXISTS (
            SELECT 1 FROM pgboss.job
            WHERE name = ${DEAD_JOBS} AND state = 'created' AND source_name = ${actOnDeadlines.name}
              AND singleton_key = d."shop" || '/' || d."subject" AND created_on > now() - interval '1 day')
        GROUP BY d."shop", d."subject" ORDER BY min(d."dueAt") LIMIT ${AT_ONCE}`,
  )
