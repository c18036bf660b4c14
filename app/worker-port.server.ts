import { tellOfOtherClock } from './clock.server.ts'
import { db } from './db.server.ts'
import { workDeadlines } from './deadlines/work-deadlines.ts'
import { workJobs } from './jobs/index.ts'
import { closeQueue, openQueue } from './jobs/queue.server.ts'
import { retryAllDeadJobs } from './jobs/retry-dead-jobs.ts'
import { log } from './log.server.ts'
import { fontFiles } from './messages/font-files.ts'
import { closeOperationsDatabase } from './operations-database.server.ts'
import { openOperationsDoor } from './operations-door.server.ts'
import { workInBackground } from './priority.server.ts'
import { enterPhase } from './readiness.server.ts'
import { eraseShop } from './returns/privacy/erase-shop.ts'
import { keepSweeping } from './sync/keep-sweeping.ts'
import { replayAllDeadLetters } from './webhooks/dead-letters.ts'
import { topics } from './webhooks/index.ts'
import { workInbox } from './webhooks/listen.ts'

/** What the worker process does: the webhooks that came in, what none told us, what falls due, and the jobs that they and people cause. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  fontFiles()
  workInBackground()
  tellOfOtherClock()
  const closeOperations = await openOperationsDoor()
  const jobs = await workJobs()
  const inbox = workInbox(topics)
  const sweeping = keepSweeping()
  const deadlines = workDeadlines()
  enterPhase('working')
  log.info('worker started')
  return {
    stop: async () => {
      enterPhase('stopping')
      log.info('worker stopping')
      // Those that cause jobs first; together, for there are 20 s in all.
      await Promise.all([deadlines.stop(), sweeping.stop(), inbox.stop()])
      await jobs.stop()
      await db.$disconnect()
      closeOperations()
      await closeOperationsDatabase()
    },
  }
}

/**
 * By hand, where Shopify never sent shop/redact (docs/operating.md).
 * @returns whether it was erased; false when Shopify says that the shop has the app
 * @throws Unavailable when Shopify does not say
 */
export async function eraseByHand(shop: string): Promise<boolean> {
  try {
    await openQueue()
    return await eraseShop(shop)
  } finally {
    await closeQueue()
    await db.$disconnect()
  }
}

/**
 * By hand, for a shop that cannot do so itself, because it left: what it asked us to forget is still owed.
 * @returns how many webhooks and how much work are tried again, by the workers that run
 */
export async function retryByHand(shop: string): Promise<{ webhooks: number; jobs: number }> {
  try {
    return { webhooks: await replayAllDeadLetters(shop), jobs: await retryAllDeadJobs(shop) }
  } finally {
    await closeQueue()
    await db.$disconnect()
  }
}
