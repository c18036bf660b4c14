/** What became of the webhooks that were acknowledged, asked of the database itself. */
import pg from 'pg'
import type { SignedWebhook } from './signed-webhooks.ts'

export async function withDatabase<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Webhooks that wait, and jobs that wait or run. */
export async function underWay(client: pg.Client): Promise<{ webhooks: number; jobs: number }> {
  const { rows } = await client.query<{ webhooks: number; jobs: number }>(`
    SELECT (SELECT count(*) FROM "WebhookInbox" WHERE "status" = 'pending')::int AS webhooks,
      (SELECT count(*) FROM pgboss.job WHERE state < 'completed' AND name <> 'dead-jobs')::int AS jobs`)
  return rows[0] ?? { webhooks: 0, jobs: 0 }
}

/**
 * Acknowledged, and yet not worked off; or worked off without the order being read after it came.
 * @returns how many webhooks that concerns
 */
export async function lostOf(client: pg.Client, acked: readonly SignedWebhook[]): Promise<number> {
  let lost = 0
  const newest = new Map<string, Date>()
  for (let at = 0; at < acked.length; at += 5_000) {
    const part = acked.slice(at, at + 5_000)
    const { rows } = await client.query<{ id: string; receivedAt: Date }>(
      `SELECT "webhookId" AS id, "receivedAt" FROM "WebhookInbox" WHERE "webhookId" = ANY($1) AND "status" = 'done'`,
      [part.map(({ id }) => id)],
    )
    const done = new Map(rows.map(({ id, receivedAt }) => [id, receivedAt]))
    for (const { id, about } of part) {
      const receivedAt = done.get(id)
      const key = `${about.shop}/${about.orderId}`
      if (receivedAt === undefined) lost += 1
      else if (receivedAt > (newest.get(key) ?? new Date(0))) newest.set(key, receivedAt)
    }
  }
  return lost + (await unread(client, newest))
}

/** Orders whose last reading began before their last webhook came. */
async function unread(client: pg.Client, newest: ReadonlyMap<string, Date>): Promise<number> {
  const { rows } = await client.query<{ key: string; startedAt: Date }>(`
    SELECT singleton_key AS key, max(started_on) AT TIME ZONE 'UTC' AS "startedAt" FROM pgboss.job
    WHERE name = 'reconcile-order' AND state = 'completed' GROUP BY singleton_key`)
  const read = new Map(rows.map(({ key, startedAt }) => [key, startedAt]))
  return [...newest].filter(([key, receivedAt]) => (read.get(key) ?? new Date(0)) < receivedAt).length
}
