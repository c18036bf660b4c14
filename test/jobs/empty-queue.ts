import { afterAll, beforeEach } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'

/** Row by row: pg-boss truncates the table, and what supervises the queue meanwhile may deadlock with that. */
export async function emptyQueue(): Promise<void> {
  await openQueue()
  await withRawSql('job queue', async () => db.$executeRaw`DELETE FROM pgboss.job`)
}

/** Each test of the file finds the queue empty, and what the file put in is not there for the next. */
export function useEmptyQueue(): void {
  beforeEach(emptyQueue)
  afterAll(async () => {
    await emptyQueue()
    await closeQueue()
    await db.$disconnect()
  })
}
