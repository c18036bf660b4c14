/** Very much failed for good, and is tried again: a few hundred at a time, each once, duties towards people first. */
import { expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { retryDead } from '../../app/jobs/definitions/retry-dead.ts'
import { retryDeadHandler } from '../../app/jobs/handlers/retry-dead.ts'
import { DEAD_JOBS, openQueue } from '../../app/jobs/queue.server.ts'
import { retryAllDeadJobs } from '../../app/jobs/retry-dead-jobs.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { useEmptyQueue } from './empty-queue.ts'

const [ORDER, DUTY] = ['reconcile-order', 'redact-customer']

useEmptyQueue()

const die = (source: string, count: number, shop: string = shopA) =>
  withRawSql(
    'job queue',
    async () => db.$executeRaw`
      INSERT INTO pgboss.job (name, policy, state, singleton_key, group_id, data, source_name, source_output)
      SELECT ${DEAD_JOBS}, 'standard', 'created', ${`${shop}/`} || n, ${shop},
        jsonb_build_object('shop', ${shop}::text, 'orderId', n::text), ${source}, '{"error":"AccessLost"}'
      FROM generate_series(1, ${count}::int) AS n`,
  )

const waiting = async (name: string) =>
  (await (await openQueue()).findJobs<{ shop: string; orderId: string }>(name, { queued: true })).map(
    ({ data }) => data,
  )
const count = async (name: string) => (await waiting(name)).length

/** What a worker does that takes the rest. */
async function goOn(): Promise<void> {
  const boss = await openQueue()
  const [job, ...others] = await boss.fetch(retryDead.name)
  if (job === undefined) throw new Error('nothing goes on')
  expect(others).toEqual([])
  await retryDeadHandler.handle(job.data)
  await boss.complete(retryDead.name, job.id)
}

test.each([
  [MOST_WAITING, 0],
  [MOST_WAITING + 1, 1],
])('of %i, %i go on once there is room', async (dead, left) => {
  await die(ORDER, dead)
  expect(await retryAllDeadJobs(shopA)).toBe(dead)
  expect(await count(ORDER)).toBe(MOST_WAITING)
  expect(await count(DEAD_JOBS)).toBe(left)
  expect(await count(retryDead.name)).toBe(left)
})

test('very many are tried once each, never more than may wait, and no other shop’s', async () => {
  const dead = 60_000
  await die(ORDER, dead)
  await die(ORDER, 3, shopB)
  const boss = await openQueue()
  expect(await retryAllDeadJobs(shopA)).toBe(dead)
  const seen = new Set<string>()
  for (let rounds = 0; rounds < 3; rounds++) {
    const put = await waiting(ORDER)
    expect(put).toHaveLength(MOST_WAITING)
    for (const { shop, orderId } of put) seen.add(`${shop}/${orderId}`)
    await boss.deleteQueuedJobs(ORDER)
    await goOn()
  }
  expect(seen.size).toBe(3 * MOST_WAITING)
  expect([...seen].every((key) => key.startsWith(`${shopA}/`))).toBe(true)
  expect(await count(DEAD_JOBS)).toBe(dead - 4 * MOST_WAITING + 3)
}, 60_000)

test('while there is no room it waits, and a duty is not behind what has none', async () => {
  await die(ORDER, MOST_WAITING + 2)
  await retryAllDeadJobs(shopA)
  await expect(goOn()).rejects.toMatchObject({ retryAfterMs: 15_000 })
  await die(DUTY, 1)
  expect(await retryAllDeadJobs(shopA)).toBe(3)
  expect(await count(DUTY)).toBe(1)
})

test('what fails again after somebody asked is not tried again for ever', async () => {
  await die(ORDER, MOST_WAITING + 1)
  await retryAllDeadJobs(shopA)
  const boss = await openQueue()
  await boss.deleteQueuedJobs(ORDER)
  await die('reconcile-product', 2)
  await goOn()
  expect(await count(ORDER)).toBe(1)
  expect(await count('reconcile-product')).toBe(0)
  expect(await count(DEAD_JOBS)).toBe(2)
  expect(await count(retryDead.name)).toBe(0)
})
