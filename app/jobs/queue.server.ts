/** pg-boss, one instance per process: the web process only puts work in, the worker also takes it out. */
import { PgBoss, type QueueOptions, type UpdateQueueOptions } from 'pg-boss'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { definitions } from './definitions/index.ts'

/** Where pg-boss puts what failed for good. */
export const DEAD_JOBS = 'dead-jobs'

/**
 * Tried for about a day, further and further apart, then kept as failed for a person to see. A worker says every five
 * seconds that it is still at a job; one that has not for ten is gone or hangs, and another takes the job over.
 */
const RETRIES = {
  retryLimit: 100,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  /** Given to somebody else by then, though it may go on: work that can be long ends itself after a minute or so. */
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deadLetter: DEAD_JOBS,
  /** Jobs that ended: level-triggered work by the hundred a second would fill the table in days. */
  deleteAfterSeconds: 3_600,
} as const satisfies UpdateQueueOptions

/** Nobody works on it: what failed for good lies here until a person has it tried again, or a quarter is over. */
const DEAD: QueueOptions = { retentionSeconds: 90 * 86_400 }

/** How often every worker looks for jobs whose worker is silent: with the heartbeat, less than 30 s in all. */
const LOOK_SECONDS = 5

/**
 * How old what a process knows of the queues may be. Keys that were being worked on then are passed over by it: at
 * pg-boss's own minute, what is put in right after such work waits that long before anybody takes it.
 */
const REREAD_SECONDS = 1

/** Jobs still running after this are put back, for other workers. A process has 20 s in all (signals.ts). */
const STOP_MS = 14_000

let opened: Promise<PgBoss> | undefined

/** @param supervises whether this process also keeps the queues tidy (expired jobs, old jobs) */
export function openQueue({ supervises = false } = {}): Promise<PgBoss> {
  opened ??= open(supervises).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(supervises: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: 'recourse jobs',
    max: 4,
    useListenNotify: supervises,
    supervise: supervises,
    superviseIntervalSeconds: LOOK_SECONDS,
    monitorIntervalSeconds: LOOK_SECONDS,
    queueCacheIntervalSeconds: REREAD_SECONDS,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'job queue'))
  await boss.start()
  await boss.createQueue(DEAD_JOBS, DEAD)
  for (const { name } of definitions) {
    // Stately: at most one job waiting and one running for a key.
    await boss.createQueue(name, { ...RETRIES, policy: 'stately', notify: true })
    await boss.updateQueue(name, RETRIES)
  }
  return boss
}

/** Waits for running jobs, then lets go of the database. Opening again after this starts anew. */
export async function closeQueue(): Promise<void> {
  const boss = await opened
  opened = undefined
  await boss?.stop({ graceful: true, timeout: STOP_MS })
}
