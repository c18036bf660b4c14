/** A shop with very many orders: what falls due is derived anew a few hundred at a time, so that nobody else's work lies. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { deriveOutdated } from '../../app/deadlines/derive-outdated.ts'
import { deriveShop } from '../../app/deadlines/derive-shop.ts'
import { passWhatIsDue } from '../../app/deadlines/work-deadlines.ts'
import { actOnDeadlines } from '../../app/jobs/definitions/act-on-deadlines.ts'
import { deriveDeadlines } from '../../app/jobs/definitions/derive-deadlines.ts'
import { deriveShopDeadlines } from '../../app/jobs/definitions/derive-shop-deadlines.ts'
import { enqueueAll, workFor } from '../../app/jobs/enqueue-all.ts'
import { deriveShopDeadlinesHandler } from '../../app/jobs/handlers/derive-shop-deadlines.ts'
import { closeQueue, DEAD_JOBS, openQueue } from '../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import { unansweredSettings } from '../../app/policies/shop-settings.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { install } from '../webhooks/install.ts'

const MANY = 2 * MOST_WAITING + 1
const at = new Date('2026-11-02T08:00:00Z')

const orders = (shop: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ shop, orderId: String(100_000 + index), name: `#${index}`, customerId: null, content: '' },
    ...{ shopifyUpdatedAt: at, readAt: at },
  }))

beforeAll(async () => {
  for (const shop of [shopA, shopB]) await install(shop)
  await db.orderRecord.createMany({ data: orders(shopA, MANY) })
  await db.orderRecord.createMany({ data: orders(shopB, 3) })
})
beforeEach(async () => {
  await emptyQueue()
})
afterAll(closeQueue)

const waitingOf = async <Data extends object>(name: string) =>
  (await (await openQueue()).findJobs<Data & { shop: string }>(name, { queued: true })).map(
    ({ data }) => data,
  )
const workOff = async () => (await openQueue()).deleteQueuedJobs(deriveDeadlines.name)

/** As the queue leaves what it gave up. */
async function fail(count: number): Promise<Set<string>> {
  const put = await waitingOf<{ orderId: string }>(deriveDeadlines.name)
  const ids = put.filter(({ shop }) => shop === shopA).map(({ orderId }) => orderId)
  expect(ids).toHaveLength(count)
  await withRawSql(
    'job queue',
    async () =>
      db.$executeRaw`
      INSERT INTO pgboss.job (name, state, singleton_key, group_id, data, source_name)
      SELECT ${DEAD_JOBS}, 'created', ${`${shopA}/`} || id, ${shopA}, '{}', ${deriveDeadlines.name}
      FROM unnest(${ids}::text[]) AS id`,
  )
  return new Set(ids)
}

test('each of a shop’s orders once, never more at a time than workers can look past', async () => {
  const found: string[] = []
  await deriveShop(shopA, at)
  for (let rounds = 1; ; rounds++) {
    const put = await waitingOf<{ orderId: string }>(deriveDeadlines.name)
    expect(put.length).toBeLessThanOrEqual(MOST_WAITING)
    found.push(...put.map(({ orderId }) => orderId))
    const [rest] = await waitingOf(deriveShopDeadlines.name)
    if (rest === undefined) break
    expect(rounds).toBeLessThan(5)
    await expect(deriveShopDeadlinesHandler.handle(rest)).rejects.toMatchObject({ retryAfterMs: 15_000 })
    await (await openQueue()).deleteQueuedJobs(deriveShopDeadlines.name)
    await workOff()
    await deriveShopDeadlinesHandler.handle(rest)
  }
  expect(found.length).toBe(MANY)
  expect(new Set(found).size).toBe(MANY)
})

test('what falls due of a shop rests while as much as may waits to be done, and keeps nobody else’s', async () => {
  const row = { subject: 'order:100000', kind: 'goods_not_sent', key: '', orderId: '100000', dueAt: at }
  for (const shop of [shopA, shopB]) {
    const settings = unansweredSettings({ country: 'RO', contactEmail: null })
    await db.shop.update({ where: { shop }, data: { settings } })
    await db.deadline.create({ data: { shop, ...row, status: 'pending', basis: '{}', derivedAt: at } })
  }
  const full = Array.from({ length: MOST_WAITING }, (_, index) =>
    workFor(actOnDeadlines, { shop: shopA, subject: `order:${index}` }),
  )
  await db.$transaction((tx) => enqueueAll(tx, full))
  const later = new Date(at.getTime() + 1)
  const states = async () =>
    (await Promise.all([shopA, shopB].map((shop) => db.deadline.findMany({ where: { shop } })))).map(
      (rows) => rows[0]?.status,
    )
  await passWhatIsDue(later)
  expect(await states()).toEqual(['pending', 'passed'])
  await emptyQueue()
  await passWhatIsDue(later)
  expect(await states()).toEqual(['passed', 'passed'])
})

test('after an upgrade no shop waits for another that has more than there is room for', async () => {
  expect(await deriveOutdated()).toEqual({ count: MOST_WAITING + 3, isMore: true })
  expect((await waitingOf(deriveDeadlines.name)).filter(({ shop }) => shop === shopB)).toHaveLength(3)
  expect(await deriveOutdated()).toEqual({ count: 0, isMore: true })
  // Those that came first fail for good: the others have their turn all the same.
  const failed = await fail(MOST_WAITING)
  await workOff()
  expect(await deriveOutdated()).toEqual({ count: MOST_WAITING + 3, isMore: true })
  const put = await waitingOf<{ orderId: string }>(deriveDeadlines.name)
  expect(put.filter(({ shop, orderId }) => shop === shopA && failed.has(orderId))).toEqual([])
  await emptyQueue()
  const { count } = await db.orderRecord.deleteMany({ where: { shop: shopA, orderId: { gt: '100000' } } })
  expect(count).toBe(MANY - 1)
  await workOff()
  expect(await deriveOutdated()).toEqual({ count: 4, isMore: false })
})
