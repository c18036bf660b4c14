import { listDeadJobs } from '../../jobs/dead-jobs.ts'
import { countDeadLetters } from '../../webhooks/dead-letters.ts'

/** How much failed for good: messages, and work (of which more than a page counts as one page). */
export async function countStuck(shop: string): Promise<number> {
  const [letters, jobs] = await Promise.all([countDeadLetters(shop), listDeadJobs(shop)])
  return letters + jobs.length
}
