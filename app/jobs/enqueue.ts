import { type Db, fromPrisma } from 'pg-boss'
import type { Tx } from '../db.server.ts'
import { currentCorrelation, log } from '../log.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { type JobDefinition, type ShopPayload, singletonKey } from './define-job.ts'
import { hurryWaiting, WAITING } from './hurry-waiting.ts'
import { openQueue } from './queue.server.ts'

const ROUNDS = 20

/**
 * Puts work into its queue as part of a transaction: it is there if and only if the transaction commits.
 * A job with the same key that still waits is enough, but then it must not start before this transaction is
 * visible: its row is held until the commit, and workers pass over rows that are held.
 * The job carries on the correlation of what caused it; where one waits already, the log says whose it joins.
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
  const carried = withCorrelationOf(data)
  await withRawSql('job queue', async () => {
    const db: Db = fromPrisma(tx)
    for (let round = 0; round < ROUNDS; round++) {
      const id = await boss.send(job.name, carried, { singletonKey: key, group: { id: data.shop }, db })
      if (id !== null) return
      await hurryWaiting(db, job.name, [key])
      const waiting = await holdWaiting(db, job.name, key)
      if (waiting) return log.debug({ job: job.name, joins: waiting.correlation }, 'such a job waits already')
    }
    throw new Error(`could not enqueue ${job.name}`)
  })
}

/** The payload, and beside it what the handler's schema drops and the worker reads. */
const withCorrelationOf = (data: ShopPayload): object => {
  const correlation = currentCorrelation()
  return correlation === undefined ? data : { ...data, correlation }
}

/** Undefined when the job that waited has just been taken: then a new one finds its place free. */
async function holdWaiting(
  db: Db,
  name: string,
  key: string,
): Promise<{ correlation: string | null } | undefined> {
  const { rows } = await db.executeSql(
    `SELECT data->>'correlation' AS correlation FROM pgboss.job
     WHERE name = $1 AND ${WAITING} = $2 FOR SHARE`,
    [name, key],
  )
  return rows[0]
}
