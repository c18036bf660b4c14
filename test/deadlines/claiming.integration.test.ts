/** Who passes what, and when: rows as they are kept, and any number of workers. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { actAgain } from '../../app/deadlines/act-again.ts'
import { measureDeadlines } from '../../app/deadlines/measure-deadlines.ts'
import { passWhatIsDue } from '../../app/deadlines/work-deadlines.ts'
import { actOnDeadlines } from '../../app/jobs/definitions/act-on-deadlines.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { deadlineLag, deadlinesOverdue } from '../../app/metrics.server.ts'
import type { DeadlineKind } from '../../app/policies/deadline-settings.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { installed } from '../policies/a-shop.ts'

const due = new Date('2026-12-02T22:00:00Z')
const remindAt = new Date('2026-11-29T07:00:00Z')
const before = (instant: Date) => new Date(instant.getTime() - 1)
const past = (instant: Date) => new Date(instant.getTime() + 1)

interface Told {
  shop?: string
  subject?: string
  kind?: DeadlineKind
  key?: string
  dueAt?: Date
  remindAt?: Date | null
}

async function aRow(told: Told = {}): Promise<void> {
  const { shop = shopA, subject = 'order:1', kind = 'goods_not_sent', key = '', dueAt = due } = told
  const basis = JSON.stringify({ lastDay: '2026-12-02', zone: 'Europe/Bucharest', steps: [] })
  await db.deadline.create({
    data: {
      ...{ shop, subject, kind, key, orderId: '1', dueAt, basis, status: 'pending' },
      ...{ remindAt: told.remindAt ?? null, derivedAt: new Date('2026-11-16T10:00:00Z') },
    },
  })
}

const rows = (shop = shopA) =>
  db.deadline.findMany({
    where: { shop },
    select: { subject: true, status: true, act: true, actedAt: true, remindedAt: true },
    orderBy: { subject: 'asc' },
  })

const jobsFor = async () =>
  (await (await openQueue()).findJobs<{ shop: string; subject: string }>('act-on-deadlines')).map(
    ({ data: { shop, subject } }) => `${shop} ${subject}`,
  )

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await installed(shop)
  }
  await emptyQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

describe('a row', () => {
  test.each([
    ['waits until the last moment of its day', before(due), 'pending', []],
    ['passes the instant it is over', due, 'passed', [`${shopA} order:1`]],
    ['passes later all the same', past(due), 'passed', [`${shopA} order:1`]],
  ])('%s', async (_, at, status, jobs) => {
    await aRow()
    await passWhatIsDue(at)
    expect(await rows()).toMatchObject([{ status, actedAt: null }])
    expect(await jobsFor()).toEqual(jobs)
  })

  test.each([
    ['is not told before its morning', before(remindAt), null, 0],
    ['is told on it', remindAt, remindAt, 1],
    ['is told late while the day is not over', before(due), before(due), 1],
  ])('%s', async (_, at, remindedAt, jobs) => {
    await aRow({ remindAt })
    await passWhatIsDue(at)
    await passWhatIsDue(at)
    expect(await rows()).toMatchObject([{ status: 'pending', remindedAt }])
    expect(await jobsFor()).toHaveLength(jobs)
  })

  test('that is over is not announced: the day acts, and the reminder is left out', async () => {
    await aRow({ remindAt })
    await passWhatIsDue(due)
    expect(await rows()).toMatchObject([{ status: 'passed', act: 'person', remindedAt: null }])
  })

  test('with nothing to do is only noted as passed', async () => {
    await aRow({ kind: 'withdrawal_ends' })
    const risen = await watchMetrics('recourse_deadlines_total')
    await passWhatIsDue(due)
    const passed = 'recourse_deadlines_total{kind="withdrawal_ends",act="passed"}'
    expect(await risen()).toEqual({ [passed]: 1 })
    expect(await rows()).toMatchObject([{ status: 'passed', act: null, actedAt: due }])
    expect(await jobsFor()).toEqual([])
  })
})

test('workers that look at the same time pass each row once, and each subject is worked on once', async () => {
  const subjects = Array.from({ length: 130 }, (_, index) => `order:${1_000 + index}`)
  for (const subject of subjects) await aRow({ subject })
  for (const subject of subjects.slice(0, 20)) await aRow({ subject, kind: 'refund_due' })
  await Promise.all([1, 2, 3, 4].map(() => passWhatIsDue(due)))
  // A worker that found all rows taken went home; the next look finds what it left.
  await passWhatIsDue(due)
  const found = await rows()
  expect(found).toHaveLength(150)
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['passed']))
  expect((await jobsFor()).toSorted()).toEqual(subjects.map((subject) => `${shopA} ${subject}`))
})

test('four hundred days at once pass all of it, the earliest first', async () => {
  const days = [400, 30, 200, 1, 399]
  for (const day of days)
    await aRow({ subject: `order:${day}`, dueAt: new Date(Date.UTC(2026, 10, 16 + day)), remindAt })
  await passWhatIsDue(new Date(Date.UTC(2026, 10, 16 + 400)))
  expect((await rows()).map(({ status }) => status)).toEqual(days.map(() => 'passed'))
  expect(await jobsFor()).toHaveLength(days.length)
})

describe('shops', () => {
  test('that left are acted for no more, and again when they are back', async () => {
    await aRow({ remindAt })
    const uninstalledAt = new Date('2026-11-20T10:00:00Z')
    await db.shop.update({ where: { shop: shopA }, data: { uninstalledAt } })
    await passWhatIsDue(remindAt)
    await passWhatIsDue(due)
    expect(await rows()).toMatchObject([{ status: 'pending', remindedAt: null }])
    await db.shop.update({ where: { shop: shopA }, data: { uninstalledAt: null } })
    await passWhatIsDue(due)
    expect(await rows()).toMatchObject([{ status: 'passed' }])
  })

  test('whose rows cannot be passed keep nobody else’s waiting', async () => {
    await aRow({ dueAt: before(due) })
    await aRow({ shop: shopB })
    await db.shop.update({ where: { shop: shopA }, data: { settings: { country: 'nowhere' } } })
    await passWhatIsDue(due)
    expect(await rows(shopA)).toMatchObject([{ status: 'pending' }])
    expect(await rows(shopB)).toMatchObject([{ status: 'passed' }])
  })

  test('with very much that is due let others have their turn in between', async () => {
    for (let index = 0; index < 120; index++)
      await aRow({ subject: `order:${2_000 + index}`, dueAt: before(due) })
    await aRow({ shop: shopB })
    await passWhatIsDue(due)
    const passed = await (await openQueue()).findJobs<{ shop: string }>('act-on-deadlines')
    const inOrder = passed.toSorted((a, b) => a.createdOn.getTime() - b.createdOn.getTime())
    expect(passed).toHaveLength(121)
    expect(inOrder.findIndex(({ data }) => data.shop === shopB)).toBe(50)
  })

  test('are left for others by a worker that is asked to stop', async () => {
    await aRow()
    await passWhatIsDue(due, AbortSignal.abort())
    expect(await rows()).toMatchObject([{ status: 'pending' }])
    await passWhatIsDue(due)
    expect(await rows()).toMatchObject([{ status: 'passed' }])
  })

  test('act by their own settings', async () => {
    await aRow()
    await aRow({ shop: shopB })
    const { settings } = await db.shop.findUniqueOrThrow({ where: { shop: shopB } })
    const deadlines = { goods_not_sent: { act: 'remind' } }
    await db.shop.update({
      where: { shop: shopB },
      data: { settings: { ...(settings as object), deadlines } },
    })
    await passWhatIsDue(due)
    expect(await rows(shopA)).toMatchObject([{ act: 'person' }])
    expect(await rows(shopB)).toMatchObject([{ act: 'remind' }])
  })
})

const measured = async (at: Date) => {
  await measureDeadlines(at)
  return [(await deadlinesOverdue.get()).values[0]?.value, (await deadlineLag.get()).values[0]?.value]
}

test('what is overdue is measured: rows nobody passed, and rows whose act is not done', async () => {
  await aRow()
  await aRow({ subject: 'order:2', kind: 'withdrawal_ends' })
  expect(await measured(before(due))).toEqual([0, 0])
  expect(await measured(new Date(due.getTime() + 5_000))).toEqual([2, 5])
  await passWhatIsDue(due)
  expect(await measured(new Date(due.getTime() + 5_000))).toEqual([1, 5])
})

test.each([
  ['left', 'uninstalledAt'],
  ['gives no access', 'accessLostAt'],
])('a shop that %s hides no lateness of others', async (_, column) => {
  await aRow({ dueAt: new Date(due.getTime() - 3_600_000) })
  await aRow({ shop: shopB })
  const late = new Date(due.getTime() + 5_000)
  const update = (at: Date | null) => db.shop.update({ where: { shop: shopA }, data: { [column]: at } })
  expect(await measured(late)).toEqual([2, 3_605])
  await update(due)
  expect(await measured(late)).toEqual([1, 5])
  await update(null)
  expect(await measured(late)).toEqual([2, 3_605])
})

test('nothing is said of what cannot be asked', async () => {
  const said = async () => [...(await deadlinesOverdue.get()).values, ...(await deadlineLag.get()).values]
  const rename = (from: string, to: string) =>
    withRawSql('deadlines', async () => db.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`))
  await measureDeadlines(due)
  expect(await said()).toHaveLength(2)
  await rename('Deadline', 'Elsewhere')
  try {
    await expect(measureDeadlines(due)).rejects.toThrow()
  } finally {
    await rename('Elsewhere', 'Deadline')
  }
  expect(await said()).toEqual([])
  await measureDeadlines(due)
  expect(await said()).toHaveLength(2)
})

describe('what was marked and is not done', () => {
  const marked = async (...subjects: string[]) => {
    for (const subject of subjects) await aRow({ subject })
    await passWhatIsDue(due)
  }
  /** As if each had been taken, and had ended without effect. */
  const endWork = emptyQueue
  const update = (data: object) => db.shop.update({ where: { shop: shopA }, data })

  test('is put in again, each subject once, when its work is over', async () => {
    await marked('order:1', 'order:2')
    await aRow({ subject: 'order:2', kind: 'refund_due' })
    await passWhatIsDue(due)
    await endWork()
    expect([await actAgain(), await actAgain()]).toEqual([2, 0])
    expect((await jobsFor()).toSorted()).toEqual([`${shopA} order:1`, `${shopA} order:2`])
  })

  test('is left to the work that waits for it, or is at it', async () => {
    await marked('order:1', 'order:2')
    expect(await actAgain()).toBe(0)
    await (await openQueue()).fetch('act-on-deadlines', { batchSize: 2 })
    expect(await actAgain()).toBe(0)
    await endWork()
    expect(await actAgain()).toBe(2)
  })

  test('is not put in again once it is done, nor for a day that nobody has marked', async () => {
    await marked('order:1')
    await db.deadline.updateMany({ where: { shop: shopA }, data: { actedAt: due } })
    await aRow({ subject: 'order:2' })
    await endWork()
    expect(await actAgain()).toBe(0)
  })

  test.each([
    ['left', 'uninstalledAt'],
    ['gives no access', 'accessLostAt'],
  ])('waits while the shop %s', async (_, column) => {
    await marked('order:1')
    await endWork()
    await update({ [column]: due })
    expect(await actAgain()).toBe(0)
    await update({ [column]: null })
    expect(await actAgain()).toBe(1)
  })

  test('is tried once more a day after its work failed for good', async () => {
    await marked('order:1')
    await endWork()
    await (await openQueue()).send('dead-jobs', { shop: shopA }, { singletonKey: `${shopA}/order:1` })
    const age = (hours: number) =>
      withRawSql(
        'job queue',
        async () => db.$executeRaw`
          UPDATE pgboss.job SET source_name = 'act-on-deadlines', created_on = now() - make_interval(hours => ${hours}::int)
          WHERE name = 'dead-jobs'`,
      )
    expect(await age(23)).toBe(1)
    expect(await actAgain()).toBe(0)
    await age(24)
    expect(await actAgain()).toBe(1)
  })

  test('waits behind what somebody waits for', async () => {
    await marked('order:1')
    await endWork()
    await actAgain()
    await db.$transaction((tx) => enqueue(tx, actOnDeadlines, { shop: shopA, subject: 'order:9' }))
    const [first] = await (await openQueue()).fetch<{ subject: string }>('act-on-deadlines')
    expect(first?.data.subject).toBe('order:9')
  })
})
