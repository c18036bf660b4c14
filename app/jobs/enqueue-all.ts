import { type Db, fromPrisma, type JobInsert } from 'pg-boss'
import type { Tx } from '../db.server.ts'
import { currentCorrelation } from '../log.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { type JobDefinition, type ShopPayload, singletonKey } from './define-job.ts'
import { hurryWaiting, WAITING } from './hurry-waiting.ts'
import { openQueue } from './queue.server.ts'

const ROUNDS = 20

/** A piece of work to be put into its queue. */
export interface Work {
  queue: string
  /** Across shops. */
  key: string
  data: ShopPayload
  /** Of what caused it; the job carries it on. Absent: that of the work that is being done. */
  correlation?: string
  /** Nobody waits for it: it is done when nothing else of its kind is to be done. */
  isBackground?: boolean
}

/** Of pg-boss, where work that somebody waits for has 0. */
const BACKGROUND = -1

/** @throws ZodError when the payload is not what the job takes */
export function workFor<Payload extends ShopPayload>(job: JobDefinition<Payload>, payload: Payload): Work {
  const data = job.schema.parse(payload)
  return { queue: job.name, key: singletonKey(job, data), data }
}

/**
 * As `enqueue`, for many: one statement per queue, and one for those of which a job waits already. Everybody takes
 * queues and keys in the same order, so that two who put the same work in wait for each other, not on each other.
 */
export async function enqueueAll(tx: Tx, works: readonly Work[]): Promise<void> {
  const once = new Map<string, Work>()
  for (const work of works) {
    const name = `${work.queue} ${work.key}`
    if (!once.has(name)) once.set(name, work)
  }
  const ordered = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, work]) => work)
  for (const queue of new Set(ordered.map((work) => work.queue))) {
    const wanted = ordered.filter((work) => work.queue === queue)
    await withRawSql('job queue', () => put(fromPrisma(tx), queue, wanted))
  }
}

/** A job that waited may just have been taken: then a new one finds its place free. */
async function put(db: Db, queue: string, wanted: readonly Work[]): Promise<void> {
  const boss = await openQueue()
  let missing = wanted
  for (let round = 0; round < ROUNDS; round++) {
    await boss.insert(queue, missing.map(jobOf), { db })
    const hasty = missing.filter(({ isBackground }) => !isBackground).map(({ key }) => key)
    if (hasty.length > 0) await hurryWaiting(db, queue, hasty)
    const held = await holdWaiting(db, queue, missing)
    missing = missing.filter(({ key }) => !held.has(key))
    if (missing.length === 0) return
  }
  throw new Error(`could not enqueue ${missing.length} of ${queue}`)
}

const jobOf = ({ key, data, correlation = currentCorrelation(), isBackground }: Work): JobInsert => ({
  // What was dead has its own already, and is found by it.
  data: correlation === undefined ? data : { correlation, ...data },
  singletonKey: key,
  group: { id: data.shop },
  ...(isBackground && { priority: BACKGROUND }),
})

/** Jobs that wait, ours just now among them, are held until the commit: workers pass over rows that are held. */
async function holdWaiting(db: Db, queue: string, wanted: readonly Work[]): Promise<Set<string>> {
  const { rows } = await db.executeSql(
    `SELECT singleton_key AS key FROM pgboss.job
     WHERE name = $1 AND ${WAITING} = ANY($2::text[])
     ORDER BY singleton_key FOR SHARE`,
    [queue, wanted.map(({ key }) => key)],
  )
  return new Set(rows.map(({ key }) => key))
}
