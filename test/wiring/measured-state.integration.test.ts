/** What operators scrape of the database: what is there, and nothing of what cannot be asked. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { now } from '../../app/clock.server.ts'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueueAll, type Work, workFor } from '../../app/jobs/enqueue-all.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { measureInbox } from '../../app/measure-state.server.ts'
import { deadlineLag, deadlinesOverdue, inboxAge, inboxSize, sweepAge } from '../../app/metrics.server.ts'
import type * as OperationsDatabase from '../../app/operations-database.server.ts'
import { metrics, readiness } from '../../app/operations-door.server.ts'
import { enterPhase } from '../../app/readiness.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { installed } from '../policies/a-shop.ts'

/** `hold`: given, what is asked of the inbox is answered when it resolves, and `answered` is the answer. */
const database = vi.hoisted(() => ({
  isDown: false,
  isSilent: false,
  hold: undefined as Promise<unknown> | undefined,
  answered: undefined as Promise<unknown> | undefined,
}))
vi.mock('../../app/operations-database.server.ts', async (original) => {
  const real = await original<typeof OperationsDatabase>()
  const askDatabase = async (sql: string) => {
    if (database.isDown) throw new Error('connect ECONNREFUSED')
    // As long as the connection to one that takes it and says nothing is waited for.
    if (database.isSilent) await pause(3_000)
    if (database.isSilent) throw new Error('timeout expired')
    if (database.hold === undefined || !sql.includes('"WebhookInbox"')) return real.askDatabase(sql)
    database.answered = database.hold.then(() => real.askDatabase(sql))
    return database.answered
  }
  return { ...real, askDatabase }
})

/** Undefined where nothing is said. */
async function scraped(name: string): Promise<number | undefined> {
  const line = (await metrics()).body.split('\n').find((said) => said.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}
const ageOf = (queue: string) => scraped(`recourse_queue_oldest_seconds{queue="${queue}"}`)
const backgroundOf = (queue: string) => scraped(`recourse_queue_background_oldest_seconds{queue="${queue}"}`)

const ALL_OF_IT = [
  'recourse_inbox_webhooks{status="pending"}',
  'recourse_inbox_oldest_seconds',
  'recourse_queue_jobs{queue="reconcile-order",state="waiting"}',
  'recourse_queue_oldest_seconds{queue="reconcile-order"}',
  'recourse_queue_background_oldest_seconds{queue="reconcile-order"}',
  'recourse_queue_postponed_seconds{queue="reconcile-order"}',
  'recourse_shops_without_access',
  'recourse_shops_to_erase',
  'recourse_deadlines_overdue',
  'recourse_deadlines_lag_seconds',
  'recourse_sweep_oldest_seconds',
]
const said = async () => {
  const values = await Promise.all(ALL_OF_IT.map(scraped))
  return ALL_OF_IT.filter((_, index) => values[index] !== undefined)
}

/** The machine's, which never goes back. */
const realNow = performance.now.bind(performance)
let aheadMs = 0

beforeAll(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => realNow() + aheadMs)
  enterPhase('working')
})
beforeEach(async () => {
  Object.assign(database, { isDown: false, isSilent: false, hold: undefined, answered: undefined })
  for (const gauge of [deadlinesOverdue, deadlineLag, sweepAge]) gauge.set(0)
  await emptyQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test('while the database does not answer, nothing is said of it, and the process is not ready', async () => {
  deadlinesOverdue.set(3)
  sweepAge.set(60)
  expect([await said(), await scraped('recourse_ready')]).toEqual([ALL_OF_IT, 1])
  database.isDown = true
  // What it answered to whoever asked for readiness stays good for a second.
  aheadMs += 1_000
  expect([await said(), await scraped('recourse_ready')]).toEqual([[], 0])
  expect(await scraped('recourse_restarts')).toBeDefined()
  database.isDown = false
  deadlinesOverdue.set(2)
  expect(await scraped('recourse_deadlines_overdue')).toBe(2)
  expect([await scraped('recourse_shops_without_access'), await scraped('recourse_ready')]).toEqual([0, 1])
})

/** Prometheus gives up after ten seconds, and then nothing at all is known of the process. */
const SCRAPED_WITHIN_MS = 8_000

test('a database that takes connections and says nothing holds up nobody who scrapes', async () => {
  aheadMs += 1_000
  expect(await said()).toEqual(ALL_OF_IT)
  aheadMs += 1_000
  database.isSilent = true
  const began = realNow()
  const { body } = await metrics()
  expect(realNow() - began).toBeLessThan(SCRAPED_WITHIN_MS)
  expect(body).toContain('\nrecourse_ready 0\n')
  expect(body).toContain('\nrecourse_restarts ')
  expect(ALL_OF_IT.filter((name) => body.includes(`\n${name} `))).toEqual([])
})

test('what is answered after a scrape has given it up is not told as if it were measured then', async () => {
  expect(await said()).toEqual(ALL_OF_IT)
  let answer: (value?: unknown) => void = () => undefined
  database.hold = new Promise((resolve) => {
    answer = resolve
  })
  const began = realNow()
  const { body } = await metrics()
  expect(realNow() - began).toBeLessThan(SCRAPED_WITHIN_MS)
  expect(ALL_OF_IT.filter((name) => body.includes(`\n${name} `))).toEqual([])
  const late = vi.spyOn(inboxSize, 'set')
  onTestFinished(() => late.mockRestore())
  answer()
  expect(await database.answered).toHaveLength(1)
  await new Promise(setImmediate)
  expect(late).not.toHaveBeenCalled()
  expect(await scraped('recourse_inbox_oldest_seconds')).toBe(0)
})

test('what takes too long to measure hides nothing else, and lets nobody think that the process is not ready', async () => {
  const holding = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holding.connect()
  onTestFinished(() => holding.end())
  await holding.query('BEGIN')
  await holding.query('LOCK TABLE "WebhookInbox" IN ACCESS EXCLUSIVE MODE')
  const scraping = metrics()
  await eventually('it is measured', async () => {
    const { rows } = await holding.query<{ waiting: number }>(
      'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted',
    )
    return (rows[0]?.waiting ?? 0) > 0
  })
  aheadMs += 10_000
  const asked = Date.now()
  expect((await readiness()).status).toBe(200)
  expect(Date.now() - asked).toBeLessThan(2_000)
  const { body } = await scraping
  expect(body).not.toContain('\nrecourse_inbox_oldest_seconds ')
  expect(body).toContain('\nrecourse_queue_jobs{queue="reconcile-order",state="waiting"} ')
  expect(body).toContain('\nrecourse_ready 1')
})

const tell = async (measured: ReturnType<typeof measureInbox>) => (await measured)()

test('webhooks are counted up to a number, and the oldest that is due is told', async () => {
  const row = (id: number, more: object = {}) => ({
    shop: shopA,
    webhookId: `m-${id}`,
    topic: 'x',
    payload: new Uint8Array(),
    ...more,
  })
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000)
  await db.webhookInbox.createMany({
    data: [
      row(1, { receivedAt: ago(100), nextTryAt: ago(100) }),
      row(2, { receivedAt: ago(900), nextTryAt: ago(-60), attempts: 3 }),
      row(3, { receivedAt: ago(300), nextTryAt: ago(1), attempts: 1 }),
      row(4, { receivedAt: ago(800), status: 'done' }),
      row(5, { receivedAt: ago(800), status: 'dead', attempts: 40 }),
    ],
  })
  await tell(measureInbox())
  const counts = async () => (await inboxSize.get()).values.map(({ value }) => value)
  expect(await counts()).toEqual([3, 1])
  const age = (await inboxAge.get()).values[0]?.value
  expect(age).toBeGreaterThanOrEqual(299)
  expect(age).toBeLessThan(400)
  await tell(measureInbox(2))
  expect(await counts()).toEqual([2, 1])
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
})

test('a process that was asked to stop is not ready', async () => {
  enterPhase('stopping')
  expect(await scraped('recourse_ready')).toBe(0)
  enterPhase('working')
  expect(await scraped('recourse_ready')).toBe(1)
})

const HOUR = 3_600
const put = (orderId: string, how: Partial<Work> = {}) =>
  db.$transaction((tx) => enqueueAll(tx, [{ ...workFor(reconcileOrder, { shop: shopA, orderId }), ...how }]))
const ageAll = () =>
  withRawSql(
    'job queue',
    async () =>
      db.$executeRaw`UPDATE pgboss.job SET start_after = now() - make_interval(secs => ${HOUR}::int)`,
  )

test('what lies in the background, or failed for good, is not late; what somebody waits for is', async () => {
  await put('1', { isBackground: true })
  await (await openQueue()).send('dead-jobs', { shop: shopA })
  expect(await ageAll()).toBe(2)
  expect([await ageOf('reconcile-order'), await ageOf('dead-jobs')]).toEqual([0, 0])
  expect(await backgroundOf('reconcile-order')).toBeGreaterThanOrEqual(HOUR)
  expect(await backgroundOf('dead-jobs')).toBe(0)
  expect(await scraped('recourse_queue_jobs{queue="reconcile-order",state="waiting"}')).toBe(1)
  expect(await scraped('recourse_queue_jobs{queue="dead-jobs",state="waiting"}')).toBe(1)
  await put('2')
  await ageAll()
  expect(await ageOf('reconcile-order')).toBeGreaterThanOrEqual(HOUR)
  await put('1')
  expect(await backgroundOf('reconcile-order')).toBe(0)
})

const THREE_DAYS_MS = 3 * 86_400_000
const SLOW_MS = 60_000

test.each([
  ['is not counted while Shopify may still ask', THREE_DAYS_MS - SLOW_MS, 0],
  ['is counted when it should have been erased', THREE_DAYS_MS + 1, 1],
])('a shop that left %s', async (_, ago, count) => {
  await db.shop.deleteMany({ where: { shop: shopA } })
  await installed(shopA)
  expect(await scraped('recourse_shops_to_erase')).toBe(0)
  const uninstalledAt = new Date((await now()).getTime() - ago)
  await db.shop.update({ where: { shop: shopA }, data: { uninstalledAt } })
  expect(await scraped('recourse_shops_to_erase')).toBe(count)
  await db.shop.deleteMany({ where: { shop: shopA } })
  expect(await scraped('recourse_shops_to_erase')).toBe(0)
})
