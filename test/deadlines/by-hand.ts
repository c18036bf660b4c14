/** What workers do about deadlines, done by hand: one step of it at a time. */
import { beforeAll, beforeEach } from 'vitest'
import { db } from '../../app/db.server.ts'
import { actOnDeadlines } from '../../app/deadlines/act-on-deadlines.ts'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { deadlinesOfOrder } from '../../app/deadlines/read-deadlines.ts'
import { passWhatIsDue } from '../../app/deadlines/work-deadlines.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { USUAL_DEADLINE_SETTINGS } from '../../app/policies/deadline-settings.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, onStage, work } from '../returns/stage.ts'
import { type Stated, setDeadlines, withdrawn } from './stage.ts'

/** For a whole file: each test begins without rows and without jobs. */
export function byHand(): void {
  onStage()
  beforeAll(() => control().setClock('2026-11-02T08:00:00Z'))
  beforeEach(async () => {
    await db.deadline.deleteMany({ where: { shop: shopA } })
    await setDeadlines(USUAL_DEADLINE_SETTINGS)
    await emptyQueue()
  })
}

export const jobs = async (queue: string) =>
  (await (await openQueue()).findJobs<object>(queue)).map(({ data }) => data)

/** Moves the clock, and does what workers do about what is due by then. */
export async function passAt(instant: string, subject?: Parameters<typeof actOnDeadlines>[1]): Promise<void> {
  await control().setClock(instant)
  await passWhatIsDue(new Date(instant))
  if (subject !== undefined) await actOnDeadlines(shopA, subject)
}

export async function decided(remedy?: 'exchange'): Promise<Stated> {
  const stated = await withdrawn(remedy)
  await work(shopA, stated.order)
  await deriveDeadlines(shopA, String(stated.order))
  return stated
}

export const withdrawalEnd = async (order: number) =>
  (await deadlinesOfOrder(shopA, String(order))).find(({ kind }) => kind === 'withdrawal_ends')
