/** What lies in the database and waits, measured when somebody asks: the same whichever process is asked. */
import { now } from './clock.server.ts'
import {
  deadlineLag,
  deadlinesOverdue,
  inboxAge,
  inboxSize,
  queueAge,
  queuePostponed,
  queueSize,
  shopsToErase,
  shopsWithoutAccess,
  sweepAge,
} from './metrics.server.ts'
import { askDatabase } from './operations-database.server.ts'
import { sharedAnswer } from './shared-answer.ts'

/** However many scrape at the same time, it is measured once. @throws when the database has not answered in three seconds */
export const measureState: () => Promise<unknown> = sharedAnswer(
  () => Promise.all([measureInbox(), measureQueues(), measureShops()]),
  0,
)

/** Nothing is said of what cannot be asked: what was true before the database went away would look like peace. */
export function forgetState(): void {
  for (const gauge of [inboxSize, queueSize, queueAge, queuePostponed]) gauge.reset()
  // Those without labels would be reset to 0.
  for (const gauge of [inboxAge, shopsWithoutAccess, shopsToErase, deadlinesOverdue, deadlineLag, sweepAge])
    gauge.remove()
}

async function measureInbox(): Promise<void> {
  const rows = await askDatabase<{ status: string; count: number; age: number | null }>(`
    SELECT "status", count(*)::int AS count,
      extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC'
        - min("receivedAt") FILTER (WHERE "nextTryAt" <= now() AT TIME ZONE 'UTC'))::float AS age
    FROM "WebhookInbox" WHERE "status" IN ('pending', 'dead') GROUP BY "status"`)
  for (const status of ['pending', 'dead'])
    inboxSize.set({ status }, rows.find((row) => row.status === status)?.count ?? 0)
  inboxAge.set(rows.find(({ status }) => status === 'pending')?.age ?? 0)
}

interface QueueRow {
  queue: string
  waiting: number
  active: number
  /** Of what somebody waits for: work in the background lies as long as there is other work. */
  age: number | null
  /** How long the one that was put off first has been put off again and again. */
  postponed: number | null
}

async function measureQueues(): Promise<void> {
  const rows = await askDatabase<QueueRow>(`
    SELECT queue.name AS queue, count(*) FILTER (WHERE job.state < 'active')::int AS waiting,
      count(*) FILTER (WHERE job.state = 'active')::int AS active,
      extract(epoch FROM clock_timestamp()
        - min(job.start_after) FILTER (WHERE job.state < 'active' AND job.start_after <= now()
          AND job.priority >= 0 AND queue.name <> 'dead-jobs'))::float AS age,
      extract(epoch FROM clock_timestamp() - min((job.data->>'postponedSince')::timestamptz) FILTER (WHERE queue.name <> 'dead-jobs'))::float AS postponed
    FROM pgboss.queue LEFT JOIN pgboss.job ON job.name = queue.name AND job.state <= 'active'
    GROUP BY queue.name`)
  for (const { queue, waiting, active, age, postponed } of rows) {
    queueSize.set({ queue, state: 'waiting' }, waiting)
    queueSize.set({ queue, state: 'active' }, active)
    queueAge.set({ queue }, age ?? 0)
    queuePostponed.set({ queue }, postponed ?? 0)
  }
}

/** Shopify asks to erase a shop 48 hours after it left. In domain time, which is what a shop's leaving is dated by. */
const ERASED_BY_MS = 3 * 86_400_000

async function measureShops(): Promise<void> {
  const leftBefore = new Date((await now()).getTime() - ERASED_BY_MS).toISOString()
  const [row] = await askDatabase<{ lost: number; left: number }>(`
    SELECT count(*) FILTER (WHERE "accessLostAt" IS NOT NULL AND "uninstalledAt" IS NULL)::int AS lost,
      count(*) FILTER (WHERE "uninstalledAt" < timestamp '${leftBefore}')::int AS left
    FROM "Shop"`)
  shopsWithoutAccess.set(row?.lost ?? 0)
  shopsToErase.set(row?.left ?? 0)
}
