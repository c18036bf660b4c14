import { afterAll, beforeEach } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'

/** Each test of the file finds the queue empty, and what the file put in is not there for the next. */
export function useEmptyQueue(): void {
  const empty = async () => (await openQueue()).deleteAllJobs()
  beforeEach(empty)
  afterAll(async () => {
    await empty()
    await closeQueue()
    await db.$disconnect()
  })
}
