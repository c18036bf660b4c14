import type { Db } from 'pg-boss'

/**
 * Of pg-boss's rows those that wait, in the words of its index `job_i3`: all our queues are stately. Asked by
 * `singleton_key` alone, PostgreSQL reads every job of the last hour.
 */
export const WAITING = "policy = 'stately' AND state = 'created' AND COALESCE(singleton_key, '')"

/**
 * What waits in the background, and somebody now waits for, is put among the rest; call it before the rows are held.
 * It takes them in the order in which all others do, so that nobody waits for somebody who waits for them.
 */
export async function hurryWaiting(db: Db, queue: string, keys: readonly string[]): Promise<void> {
  await db.executeSql(
    `WITH waiting AS MATERIALIZED (
       SELECT id FROM pgboss.job
       WHERE name = $1 AND ${WAITING} = ANY($2::text[]) AND priority < 0
       ORDER BY singleton_key FOR UPDATE
     )
     UPDATE pgboss.job SET priority = 0 FROM waiting WHERE job.name = $1 AND job.id = waiting.id`,
    [queue, [...keys]],
  )
}
