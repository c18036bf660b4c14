import { type Db, fromPrisma } from 'pg-boss'
import type { Tx } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { type JobDefinition, type ShopPayload, singletonKey } from './define-job.ts'
import { openQueue } from './queue.server.ts'

const ROUNDS = 20

/**
 * Puts work into its queue as part of a transaction: it is there if and only if the transaction commits.
 * A job with the same key that still waits is enough, but then it must not start before this transaction is
 * visible: its row is held until the commit, and workers pass over rows that are held.
 * @throws ZodError when the payload is not what the job takes
 */
export async function enqueue<Payload extends ShopPayload>(
  tx: Tx,
  job: JobDefinition<Payload>,
  payload: Payload,
): Promise<void> {
  const data = job.schema.parse(payload)
  const key = singletonKey(job, data)
  const boss = await openQueue()
  await withRawSql('job queue', async () => {
    const db: Db = fromPrisma(tx)
    for (let round = 0; round < ROUNDS; round++) {
      const id = await boss.send(job.name, data, { singletonKey: key, group: { id: data.shop }, db })
      if (id !== null || (await holdWaiting(db, job.name, key))) return
    }
    throw new Error(`could not enqueue ${job.name}`)
  })
}

/** False when the job that waited has just been taken: then a new one finds its place free. */
async function holdWaiting(db: Db, name: string, key: string): Promise<boolean> {
  const { rows } = await db.executeSql(
    `SELECT 1 AS held FROM pgboss.job WHERE name = $1 AND singleton_key = $2 AND state = 'created' FOR SHARE`,
    [name, key],
  )
  return rows.length > 0
}
