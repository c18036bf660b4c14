/** Whatever the clock of a process says, and whatever zone the database was set to: the inbox goes by one time. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { replayAllDeadLetters } from '../../app/webhooks/dead-letters.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor, KEEP } from '../../app/webhooks/write-down.ts'
import { asServer } from '../harness/template-database.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { deliver } from './deliver.ts'
import { install } from './install.ts'

const HOUR_MS = 3_600_000
const before = new Map([...topics].filter(([topic]) => topic !== 'orders/create'))
const row = () => db.webhookInbox.findFirstOrThrow({ where: { shop: shopA } })

beforeEach(async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  await db.shop.deleteMany({ where: { shop: shopA } })
  await install()
  await emptyQueue()
})
afterEach(() => vi.useRealTimers())
afterAll(async () => {
  await closeDoor()
  await closeQueue()
  await db.$disconnect()
})

const setClockOff = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })

test('what a process with a clock that is ahead has replayed is due at once', async () => {
  await deliver({ id: 1 }, { id: 'one', topic: 'orders/create' })
  while (await processNext(before));
  setClockOff(HOUR_MS)
  expect(await replayAllDeadLetters(shopA)).toBe(1)
  vi.useRealTimers()
  while (await processNext(topics));
  expect(await row()).toMatchObject({ status: 'done' })
})

test.each([HOUR_MS, -HOUR_MS])(
  'what failed where the clock is %i ms off is put off by seconds',
  async (off) => {
    await deliver({ id: 1 }, { id: 'one', topic: 'orders/create' })
    const act = () => Promise.reject(new Error('not now'))
    setClockOff(off)
    await processNext(
      new Map([['orders/create', { topic: 'orders/create', installedOnly: false, reads: [], act }]]),
    )
    vi.useRealTimers()
    const { status, attempts, nextTryAt } = await row()
    expect({ status, attempts }).toEqual({ status: 'pending', attempts: 1 })
    expect(Math.abs(nextTryAt.getTime() - Date.now())).toBeLessThan(60_000)
  },
)

test.each(['Europe/Bucharest', 'America/New_York'])(
  'the age of the inbox is the same in %s',
  async (zone) => {
    await deliver({ id: 1 }, { id: 'old', topic: 'orders/create' })
    const earlier = new Date(Date.now() - 90_000)
    await db.webhookInbox.updateMany({
      where: { shop: shopA },
      data: { receivedAt: earlier, nextTryAt: earlier },
    })
    const url = new URL(process.env.DATABASE_URL ?? '')
    url.searchParams.set('options', `-c timezone=${zone}`)
    vi.stubEnv('DATABASE_URL', url.href)
    vi.resetModules()
    const there = await import('../../app/db.server.ts')
    const { measureState } = await import('../../app/measure-state.server.ts')
    const { inboxAge } = await import('../../app/metrics.server.ts')
    await measureState()
    const [age] = (await inboxAge.get()).values
    expect(age?.value).toBeGreaterThan(80)
    expect(age?.value).toBeLessThan(300)
    await there.db.$disconnect()
    vi.unstubAllEnvs()
  },
)

test('a webhook that goes alone gives its jobs its correlation, as one of a batch does', async () => {
  await deliver({ id: 1, long: 'x'.repeat(120_000) }, { id: 'large', topic: 'orders/create' })
  while (await processNext(topics));
  const [job] = await (await openQueue()).findJobs('reconcile-order')
  expect(job?.data).toEqual({ shop: shopA, orderId: '1', correlation: 'large' })
})

test('what is written down is due in the same instant, not half a millisecond later', async () => {
  const [one, empty] = [(value: string) => [value], [null]]
  let due = 0
  for (let count = 0; count < 20; count++) {
    await asServer(process.env.DATABASE_URL ?? '', async (client) => {
      await client.query('begin')
      await client.query(KEEP, [
        ...[one(shopA), one(`at once ${count}`), one('orders/create')],
        ...[empty, empty, one('')],
      ])
      const { rowCount } = await client.query(
        `select from "WebhookInbox" where "webhookId" = $1 and "nextTryAt" <= now() at time zone 'UTC'`,
        one(`at once ${count}`),
      )
      due += rowCount ?? 0
      await client.query('rollback')
    })
  }
  expect(due).toBe(20)
})
