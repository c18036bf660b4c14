import type { Job, PgBoss } from 'pg-boss'
import { ZodError } from 'zod'
import { isRetryable } from '../errors.ts'
import { log, withCorrelation } from '../log.server.ts'
import type { JobHandler } from './define-handler.ts'

/** Per process and queue. */
const WORKERS = 3

/** Of one queue's jobs, in all processes: a busy shop never keeps all workers from the others. */
const AT_ONCE_PER_SHOP = 2

/** How long a job may lie when no notification came: only those that come due by time alone. */
const POLL_SECONDS = 2

/** Takes jobs out of their queue until the queue is closed. */
export async function work(boss: PgBoss, handler: JobHandler): Promise<void> {
  const options = {
    batchSize: 1,
    perJobResults: true,
    groupConcurrency: AT_ONCE_PER_SHOP,
    pollingIntervalSeconds: POLL_SECONDS,
    notifyPollingIntervalSeconds: POLL_SECONDS,
  } as const
  for (let worker = 0; worker < WORKERS; worker++) {
    const id: string = await boss.work(handler.name, options, async (jobs: Job<unknown>[]) => {
      // Asks for the next job at once; without it a worker rests after each one.
      boss.notifyWorker(id)
      return Promise.all(jobs.map((job) => settle(handler, job)))
    })
  }
}

async function settle({ name, handle }: JobHandler, job: Job<unknown>) {
  return withCorrelation(job.id, async () => {
    try {
      await handle(job.data)
      return { id: job.id, status: 'completed' as const }
    } catch (error) {
      const again = isRetryable(error) && !(error instanceof ZodError)
      log[again ? 'warn' : 'error']({ job: name, attempt: job.retryCount + 1, err: error }, 'job failed')
      const output = { error: error instanceof Error ? error.name : 'unknown' }
      return { id: job.id, status: again ? ('failed' as const) : ('deadletter' as const), output }
    }
  })
}
