/** What lies in the database and waits, measured when somebody asks: the same whichever process is asked. */
import { db } from './db.server.ts'
import { inboxAge, inboxSize, queueAge, queueSize } from './metrics.server.ts'
import { withRawSql } from './tenancy.server.ts'

export async function measureState(): Promise<void> {
  await Promise.all([measureInbox(), measureQueues()])
}

async function measureInbox(): Promise<void> {
  const rows = await withRawSql(
    'process state',
    async () => db.$queryRaw<{ status: string; count: number; age: number | null }[]>`
      SELECT "status", count(*)::int AS count,
        extract(epoch FROM clock_timestamp() AT TIME ZONE 'UTC'
          - min("receivedAt") FILTER (WHERE "nextTryAt" <= now() AT TIME ZONE 'UTC'))::float AS age
      FROM "WebhookInbox" WHERE "status" IN ('pending', 'dead') GROUP BY "status"`,
  )
  for (const status of ['pending', 'dead'])
    inboxSize.set({ status }, rows.find((row) => row.status === status)?.count ?? 0)
  inboxAge.set(rows.find(({ status }) => status === 'pending')?.age ?? 0)
}

interface QueueRow {
  queue: string
  waiting: number
  active: number
  age: number | null
}

async function measureQueues(): Promise<void> {
  const rows = await withRawSql(
    'process state',
    async () => db.$queryRaw<QueueRow[]>`
      SELECT queue.name AS queue, count(*) FILTER (WHERE job.state < 'active')::int AS waiting,
        count(*) FILTER (WHERE job.state = 'active')::int AS active,
        extract(epoch FROM clock_timestamp()
          - min(job.start_after) FILTER (WHERE job.state < 'active' AND job.start_after <= now()))::float AS age
      FROM pgboss.queue LEFT JOIN pgboss.job ON job.name = queue.name AND job.state <= 'active'
      GROUP BY queue.name`,
  )
  for (const { queue, waiting, active, age } of rows) {
    queueSize.set({ queue, state: 'waiting' }, waiting)
    queueSize.set({ queue, state: 'active' }, active)
    queueAge.set({ queue }, age ?? 0)
  }
}
