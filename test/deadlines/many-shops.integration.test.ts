/** Very many shops with as much waiting as may: what waits is counted for all of them at once, not shop by shop. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { deriveOutdated, deriveOutdatedAlone } from '../../app/deadlines/derive-outdated.ts'
import { passWhatIsDue } from '../../app/deadlines/work-deadlines.ts'
import { holdingLock } from '../../app/held-lock.server.ts'
import { actOnDeadlines } from '../../app/jobs/definitions/act-on-deadlines.ts'
import { deriveDeadlines } from '../../app/jobs/definitions/derive-deadlines.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { install } from '../webhooks/install.ts'

const SHOPS = Array.from({ length: 12 }, (_, index) => `shop-${index}.myshopify.com`)
const at = new Date('2026-11-02T08:00:00Z')
const past = new Date(at.getTime() + 1)

beforeAll(async () => {
  for (const shop of SHOPS) {
    await install(shop)
    const order = { shop, orderId: '1', name: '#1', content: '', shopifyUpdatedAt: at, readAt: at }
    await db.orderRecord.create({ data: order })
    const due = { shop, subject: 'order:1', kind: 'goods_not_sent', key: '', orderId: '1', dueAt: at }
    await db.deadline.create({ data: { ...due, status: 'pending', basis: '{}', derivedAt: at } })
  }
})
beforeEach(async () => {
  await emptyQueue()
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await emptyQueue()
  await closeQueue()
  for (const shop of SHOPS) await db.shop.deleteMany({ where: { shop } })
  await db.$disconnect()
})

const fill = (queue: string, shop: string) =>
  withRawSql(
    'job queue',
    async () => db.$executeRaw`
      INSERT INTO pgboss.job (name, policy, state, singleton_key, group_id, data)
      SELECT ${queue}, 'stately', 'created', ${`${shop}/waits/`} || n, ${shop}, '{}'
      FROM generate_series(1, ${MOST_WAITING}::int) AS n`,
  )

/** How many statements read the jobs of a queue meanwhile. */
async function readings(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await act()
  const texts = spy.mock.calls.map(([query]) =>
    typeof query === 'string' ? query : (query as { text: string }).text,
  )
  expect(texts.length).toBeGreaterThan(0)
  return texts.filter((text) => text.includes('FROM pgboss.job')).length
}

test('after an upgrade, however many shops are full', async () => {
  for (const shop of SHOPS) await fill(deriveDeadlines.name, shop)
  let looked: object | undefined
  expect(
    await readings(async () => {
      looked = await deriveOutdated()
    }),
  ).toBeLessThan(SHOPS.length)
  expect(looked).toEqual({ count: 0, isMore: true })
})

test('when something falls due, however many shops are full', async () => {
  for (const shop of SHOPS) await fill(actOnDeadlines.name, shop)
  expect(await readings(() => passWhatIsDue(past))).toBe(1)
  for (const shop of SHOPS) expect(await db.deadline.count({ where: { shop, status: 'pending' } })).toBe(1)
})

test('after an upgrade one process looks at a time, and the others come again', async () => {
  const meanwhile = await holdingLock('outdated deadlines', 10_000, () => deriveOutdatedAlone())
  expect(meanwhile).toEqual({ count: 0, isMore: true })
  expect(await deriveOutdatedAlone()).toEqual({ count: SHOPS.length, isMore: false })
})

test('nothing is counted where nothing has fallen due', async () => {
  expect(await readings(() => passWhatIsDue(new Date(at.getTime() - 1)))).toBe(0)
})
