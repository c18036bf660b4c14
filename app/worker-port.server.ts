import { db } from './db.server.ts'
import { workJobs } from './jobs/index.ts'
import { log } from './log.server.ts'
import { keepSweeping } from './sync/keep-sweeping.ts'
import { topics } from './webhooks/index.ts'
import { workInbox } from './webhooks/listen.ts'

/** What the worker process does: the webhooks that came in, what none told us, and the jobs that they and people cause. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const jobs = await workJobs()
  const inbox = workInbox(topics)
  const sweeping = keepSweeping()
  log.info('worker started')
  return {
    stop: async () => {
      await sweeping.stop()
      await inbox.stop()
      await jobs.stop()
      await db.$disconnect()
    },
  }
}
