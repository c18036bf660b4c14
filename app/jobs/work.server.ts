import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { ZodError, z } from 'zod'
import { countFailure } from '../count-failure.server.ts'
import { db } from '../db.server.ts'
import { isRetryable, Unavailable } from '../errors.ts'
import { log, withCorrelation } from '../log.server.ts'
import { jobs as jobCount, jobTime } from '../metrics.server.ts'
import { withPriority } from '../priority.server.ts'
import { forgetDeadJobs } from './dead-jobs.ts'
import type { JobHandler } from './define-handler.ts'
import { putOffMs } from './put-off.ts'
import { rememberSince } from './remember-since.ts'

/** Per process and queue. */
const WORKERS = 3

/** Of one queue's jobs, in all processes: a busy shop never keeps all workers from the others. */
const AT_ONCE_PER_SHOP = 2

/** How long a job may lie when no notification came: only those that come due by time alone. */
const POLL_SECONDS = 2

/** What `enqueue` puts beside the payload. */
const carried = z.object({ correlation: z.string().optional().catch(undefined) }).catch({})

/** Takes jobs out of their queue until the queue is closed. */
export async function work(boss: PgBoss, handler: JobHandler): Promise<void> {
  const options = {
    batchSize: 1,
    perJobResults: true,
    groupConcurrency: AT_ONCE_PER_SHOP,
    pollingIntervalSeconds: POLL_SECONDS,
    notifyPollingIntervalSeconds: POLL_SECONDS,
    includeMetadata: true,
  } as const
  for (let worker = 0; worker < WORKERS; worker++) {
    const id: string = await boss.work(handler.name, options, async (jobs: TakenJob[]) => {
      // Asks for the next job at once; without it a worker rests after each one.
      boss.notifyWorker(id)
      return Promise.all(jobs.map((job) => settle(boss, handler, job)))
    })
  }
}

type TakenJob = JobWithMetadata<unknown>

type Settled = { id: string; status: 'completed' | 'failed' | 'deadletter'; output?: { error: string } }

function settle(boss: PgBoss, handler: JobHandler, job: TakenJob): Promise<Settled> {
  const { correlation = job.id } = carried.parse(job.data)
  const began = performance.now()
  const run = async () => {
    const outcome = await attempt(boss, handler, job)
    const ms = Math.round(performance.now() - began)
    jobTime.observe({ job: handler.name }, ms / 1_000)
    jobCount.inc({ job: handler.name, result: outcome.result })
    if (outcome.result === 'done') log.info({ job: handler.name, ms }, 'job done')
    return { id: job.id, ...outcome.settled }
  }
  const about = handler.isPersonal ? undefined : aboutOf(job)
  return withCorrelation(correlation, () => withPriority('job', run), about)
}

/** Its key within its shop: keys are ids, and digests of them (job definitions). */
const aboutOf = ({ singletonKey }: TakenJob): string | undefined =>
  singletonKey?.slice(singletonKey.indexOf('/') + 1)

type Attempt = { result: 'done' | 'postponed' | 'again' | 'failed'; settled: Omit<Settled, 'id'> }

async function attempt(boss: PgBoss, { name, handle }: JobHandler, job: TakenJob): Promise<Attempt> {
  try {
    await handle(job.data)
    await forgetEarlier(name, job)
    return { result: 'done', settled: { status: 'completed' } }
  } catch (error) {
    if (error instanceof Unavailable && error.retryAfterMs !== undefined) {
      return postpone(boss, name, job, error.retryAfterMs)
    }
    const isLast = job.retryCount >= job.retryLimit
    const again = isRetryable(error) && !(error instanceof ZodError) && !isLast
    countFailure('job', error)
    log[again ? 'warn' : 'error']({ job: name, attempt: job.retryCount + 1, err: error }, 'job failed')
    const output = { error: error instanceof Error ? error.name : 'unknown' }
    return {
      result: again ? 'again' : 'failed',
      settled: { status: again ? 'failed' : 'deadletter', output },
    }
  }
}

/** What is done is done, whether or not those that gave up on it before can be forgotten now. */
async function forgetEarlier(name: string, { singletonKey }: TakenJob): Promise<void> {
  if (!singletonKey) return
  await forgetDeadJobs(name, singletonKey).catch((error: unknown) =>
    log.warn({ job: name, err: error }, 'dead jobs whose work is done were not forgotten'),
  )
}

/**
 * Waiting for a budget or a lock is no failure and uses up no attempt: the same work is put in again, for later, and this
 * job is done. Where such a job waits already, it will do. Killed in between, both are there, and either will do.
 */
async function postpone(boss: PgBoss, name: string, job: TakenJob, ms: number): Promise<Attempt> {
  const { shop } = z.object({ shop: z.string() }).parse(job.data)
  const data = { postponedSince: job.createdOn.toISOString(), ...(job.data as object) }
  const startAfter = Math.max(
    1,
    Math.ceil(putOffMs(ms, Date.now() - Date.parse(data.postponedSince)) / 1_000),
  )
  const again = {
    startAfter,
    group: { id: shop },
    ...(job.singletonKey && { singletonKey: job.singletonKey }),
  }
  const isPutIn = (await boss.send(name, data, again)) !== null
  if (!isPutIn && job.singletonKey) await rememberSince(db, name, job.singletonKey, data.postponedSince)
  log.debug({ job: name, seconds: startAfter }, 'job postponed')
  return { result: 'postponed', settled: { status: 'completed' } }
}
