/** What falls due, through the worker's own parts: the clock is moved, and they do the rest. */
import { describe, expect, test, vi } from 'vitest'
import { deadlinesOfOrder, deadlinesThisWeek } from '../../app/deadlines/read-deadlines.ts'
import { workJobs } from '../../app/jobs/index.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { ana, control, deliveredOrder, headphones, onStage, view } from '../returns/stage.ts'
import {
  approved,
  arrive,
  eventuallyRow,
  noticesOf,
  passedOf,
  setDeadlines,
  startPoller,
  stopPollers,
  useWorker,
} from './stage.ts'

onStage()
vi.setConfig({ testTimeout: 120_000 })
const worker = useWorker()

const mailsAbout = async (subject: RegExp, to = ana) =>
  (await control().mail(to)).filter((mail) => subject.test(mail.subject))

test('an order tells until when its items can be given back, and a case what it waits for', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-10T10:00:00Z')
  await view(order)
  const rows = await eventually('its items’ days', async () => {
    const found = await deadlinesOfOrder(shopA, String(order))
    return found.length === 3 && found
  })
  expect(rows.map(({ kind, lastDay, status, will }) => [kind, lastDay, status, will])).toEqual([
    ['withdrawal_ends', '2026-11-23', 'pending', 'none'],
    ['guarantee_ends', '2027-11-09', 'pending', 'none'],
    ['guarantee_ends', '2028-11-09', 'pending', 'none'],
  ])
  expect(rows[0]).toMatchObject({
    citation: expect.stringContaining('Article 9'),
    derivation: '14 days from 9 November → Monday 23 November 2026',
  })
})

describe('goods that are not sent back', () => {
  test('are asked for on the morning three days before, and put before a person the instant the day is over', async () => {
    const stated = await approved()
    const waiting = { status: 'pending', lastDay: '2026-12-02', dueAt: '2026-12-02T22:00:00.000Z' }
    await eventuallyRow(stated.id, 'goods_not_sent', { ...waiting, remindAt: '2026-11-29T07:00:00.000Z' })
    await control().setClock('2026-11-29T07:00:00Z')
    await eventually('the reminder', async () => (await mailsAbout(/send your items back/)).length === 1)
    const [mail] = await mailsAbout(/send your items back/)
    expect(mail?.text).toMatch(/Wednesday 2 December 2026[\s\S]*receipt[\s\S]*1 × Over-ear headphones/)
    expect(mail?.text).toContain(stated.reference)
    // The subject names order and day for the list of a mailbox; the letter says each once, and who answers.
    expect(mail?.text).toMatch(/^Please send your items back\n/)
    expect(mail?.text.match(/Wednesday 2 December 2026/g)).toHaveLength(1)
    expect(mail?.text).toMatch(/or write to \S+@\S+\./)
    expect(mail?.text).toContain('Send it to Strada Lipscani 12, București.')
    await control().setClock('2026-12-02T21:59:30Z')
    await eventuallyRow(stated.id, 'goods_not_sent', { ...waiting, isOverdue: false })
    expect(await passedOf(stated.id)).toEqual([])
    await control().setClock('2026-12-02T22:00:00Z')
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'passed', act: 'person', isOverdue: true })
    expect(await passedOf(stated.id)).toEqual([
      { kind: 'goods_not_sent', key: '2026-12-02', act: 'person', keys: [0] },
    ])
    expect(await noticesOf({ caseId: stated.id })).toHaveLength(1)
    expect((await deadlinesThisWeek(shopA)).map(({ kind }) => kind)).toContain('goods_not_sent')
  })

  test('may be asked for once more; what was asked for stands, and they may come late', async () => {
    await setDeadlines({ goods_not_sent: { act: 'remind', remindDaysBefore: null } })
    const stated = await approved()
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'pending' })
    await control().setClock('2026-12-02T22:00:00Z')
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'passed', act: 'remind' })
    const [mail] = await eventually('the mail', async () => {
      const found = await mailsAbout(/on their way/)
      return found.length > 0 && found
    })
    expect(mail?.text).toContain('What you asked for stands.')
    expect(mail?.text).toContain('Send it to Strada Lipscani 12, București.')
    await arrive(stated, '2026-12-10T10:00:00Z')
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'met', act: 'remind' })
    await eventuallyRow(stated.id, 'refund_due', {
      status: 'passed',
      lastDay: '2026-12-10',
      isOverdue: false,
    })
  })

  test('never end a withdrawal: closing goes to a person instead', async () => {
    await setDeadlines({ goods_not_sent: { act: 'close', remindDaysBefore: null } })
    const stated = await approved()
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'pending' })
    await control().setClock('2026-12-02T22:00:00Z')
    await eventuallyRow(stated.id, 'goods_not_sent', { status: 'passed', act: 'person' })
    expect(await passedOf(stated.id)).toMatchObject([{ act: 'person' }])
  })
})

describe('what arrived', () => {
  test('is to be looked at, and paid; the shop is told three days before the last', async () => {
    const stated = await approved()
    await arrive(stated, '2026-11-20T10:00:00Z')
    const waiting = { status: 'pending', lastDay: '2026-12-02', remindAt: '2026-11-29T07:00:00.000Z' }
    await eventuallyRow(stated.id, 'refund_due', waiting)
    await eventuallyRow(stated.id, 'inspection_overdue', { status: 'pending', lastDay: '2026-11-25' })
    await control().setClock('2026-11-25T22:00:00Z')
    await eventuallyRow(stated.id, 'inspection_overdue', { status: 'passed', act: 'person' })
    await control().setClock('2026-11-29T07:00:00Z')
    const shopMail = 'hello@pinhole-audio.example'
    await eventually('the shop’s mail', async () => (await mailsAbout(/^Refund due/, shopMail)).length === 1)
    await control().setClock('2026-12-02T06:59:59Z')
    await eventuallyRow(stated.id, 'refund_due', { status: 'pending', isOverdue: false })
    await control().setClock('2026-12-02T07:00:00Z')
    await eventuallyRow(stated.id, 'refund_due', { status: 'passed', act: 'person', isOverdue: false })
    await control().setClock('2026-12-02T21:59:59Z')
    await eventuallyRow(stated.id, 'refund_due', { status: 'passed', isOverdue: false })
    await control().setClock('2026-12-02T22:00:00Z')
    await eventuallyRow(stated.id, 'refund_due', { status: 'passed', isOverdue: true })
    expect((await passedOf(stated.id)).map(({ kind }) => kind)).toEqual(['inspection_overdue', 'refund_due'])
  })

  test('is paid by itself on its last morning where the shop wants it so', async () => {
    await setDeadlines({ refund_due: { act: 'refund', remindDaysBefore: null } })
    const stated = await approved()
    await arrive(stated, '2026-11-20T10:00:00Z')
    await eventuallyRow(stated.id, 'refund_due', { dueAt: '2026-12-02T07:00:00.000Z', will: 'refund' })
    await control().setClock('2026-12-02T07:00:00Z')
    await eventuallyRow(stated.id, 'refund_due', { act: 'refund' })
    expect((await passedOf(stated.id)).filter(({ kind }) => kind === 'refund_due')).toEqual([
      { kind: 'refund_due', key: '2026-12-02', act: 'refund', keys: [0] },
    ])
    await eventuallyRow(stated.id, 'refund_due', { status: 'met', act: 'refund' })
  })
})

test('a day that passes while no worker is there passes when the first is back', async () => {
  const stated = await approved()
  await eventuallyRow(stated.id, 'goods_not_sent', { status: 'pending' })
  await stopPollers()
  await worker.jobs?.stop()
  await control().setClock('2026-12-03T10:00:00Z')
  expect(await passedOf(stated.id)).toEqual([])
  worker.jobs = await workJobs()
  startPoller()
  startPoller()
  await eventuallyRow(stated.id, 'goods_not_sent', { status: 'passed', act: 'person' })
  expect(await passedOf(stated.id)).toEqual([
    { kind: 'goods_not_sent', key: '2026-12-02', act: 'person', keys: [0] },
  ])
})
