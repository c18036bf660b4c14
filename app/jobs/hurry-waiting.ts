import type { Db } from 'pg-boss'

/** What waits in the background, and somebody now waits for, is put among the rest; call it before the rows are held. */
export async function hurryWaiting(db: Db, queue: string, keys: readonly string[]): Promise<void> {
  await db.executeSql(
    `UPDATE pgboss.job SET priority = 0
     WHERE name = $1 AND singleton_key = ANY($2::text[]) AND state = 'created' AND priority < 0`,
    [queue, [...keys]],
  )
}
