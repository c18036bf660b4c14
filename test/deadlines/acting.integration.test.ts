/** What was marked is acted upon once, from what is true by then. */
import { describe, expect, test, vi } from 'vitest'
import { db, sessionTable } from '../../app/db.server.ts'
import { actOnDeadlines } from '../../app/deadlines/act-on-deadlines.ts'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { subjectOfCase, subjectOfOrder } from '../../app/deadlines/due.ts'
import { readSettings, saveSettings } from '../../app/policies/shop-settings.ts'
import { forgetCustomer } from '../../app/returns/privacy/forget-customer.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { caseOf, control, deliveredOrder, earpiece, headphones, view } from '../returns/stage.ts'
import { byHand, decided, jobs, passAt, withdrawalEnd } from './by-hand.ts'
import { arrive, noticesOf, passedOf, rowOf, setDeadlines, underPresetB } from './stage.ts'

byHand()
vi.setConfig({ testTimeout: 90_000 })

const becameOf = (kind: string, act: string) => `recourse_deadlines_total{kind="${kind}",act="${act}"}`

describe('what was marked', () => {
  test('is acted upon after a crash, once, whoever does it at the same time', async () => {
    const { id } = await decided()
    const risen = await watchMetrics('recourse_deadlines_total')
    await passAt('2026-12-02T22:00:00Z')
    const passed = { [becameOf('withdrawal_ends', 'passed')]: 1 }
    expect(await risen()).toEqual(passed)
    expect(await db.deadline.findFirst({ where: { shop: shopA, caseId: id } })).toMatchObject({
      ...{ kind: 'goods_not_sent', status: 'passed', act: 'person', actedAt: null },
    })
    expect(await jobs('act-on-deadlines')).toMatchObject([{ subject: subjectOfCase(id) }])
    await Promise.all([1, 2, 3].map(() => actOnDeadlines(shopA, subjectOfCase(id))))
    await actOnDeadlines(shopA, subjectOfCase(id))
    expect(await risen()).toEqual({ ...passed, [becameOf('goods_not_sent', 'person')]: 1 })
    expect(await passedOf(id)).toEqual([
      { kind: 'goods_not_sent', key: '2026-12-02', act: 'person', keys: [0] },
    ])
    expect(await rowOf(id, 'goods_not_sent')).toMatchObject({ act: 'person', actedAt: expect.any(String) })
  })

  test('is not acted upon when it has happened in between', async () => {
    const stated = await decided()
    await passAt('2026-12-02T22:00:00Z')
    await arrive(stated, '2026-12-02T22:00:30Z')
    await actOnDeadlines(shopA, subjectOfCase(stated.id))
    expect(await passedOf(stated.id)).toEqual([])
    expect(await rowOf(stated.id, 'goods_not_sent')).toMatchObject({ status: 'met' })
  })

  test('after four hundred days at once is done in the order of the days, each once', async () => {
    const stated = await decided()
    await arrive(stated, '2026-11-20T10:00:00Z')
    await deriveDeadlines(shopA, String(stated.order))
    await passAt('2027-12-25T10:00:00Z', subjectOfCase(stated.id))
    await passAt('2027-12-25T10:00:00Z', subjectOfCase(stated.id))
    expect((await passedOf(stated.id)).map(({ kind }) => kind)).toEqual(['inspection_overdue', 'refund_due'])
    expect(await noticesOf({ caseId: stated.id })).toEqual([])
  })

  test('may close what the shop gives of its own accord, once', () =>
    underPresetB(async () => {
      await setDeadlines({ goods_not_sent: { act: 'close', remindDaysBefore: null } })
      const stated = await decided('exchange')
      const row = await rowOf(stated.id, 'goods_not_sent')
      expect(row).toMatchObject({ status: 'pending', will: 'close', lastDay: '2026-11-23' })
      expect(row?.citation).toMatch(/^Clause B1/)
      await passAt(row?.dueAt ?? '', subjectOfCase(stated.id))
      await actOnDeadlines(shopA, subjectOfCase(stated.id))
      expect(await passedOf(stated.id)).toMatchObject([{ kind: 'goods_not_sent', act: 'close' }])
      const { events } = await caseOf(shopA, stated.reference)
      expect(events.filter(({ type }) => type === 'closing_ordered')).toHaveLength(1)
    }))

  test('goes to a person where nobody can be written to', async () => {
    await setDeadlines({ refund_due: { act: 'remind', remindDaysBefore: 3 } })
    const { deadlines: _, ...answers } = await readSettings(shopA)
    await saveSettings(shopA, { ...answers, contactEmail: null })
    const stated = await decided()
    await arrive(stated, '2026-11-20T10:00:00Z')
    await deriveDeadlines(shopA, String(stated.order))
    await passAt('2026-11-29T07:00:00Z', subjectOfCase(stated.id))
    await passAt('2026-12-02T22:00:00Z', subjectOfCase(stated.id))
    await saveSettings(shopA, answers)
    expect((await passedOf(stated.id)).at(-1)).toMatchObject({ kind: 'refund_due', act: 'person' })
    expect(await noticesOf({ caseId: stated.id })).toEqual([])
  })

  test('goes to a person where Shopify lets us ask for no address any more', async () => {
    await setDeadlines({ goods_not_sent: { act: 'remind', remindDaysBefore: 3 } })
    const stated = await decided()
    const risen = await watchMetrics('recourse_deadlines_total')
    const sessions = await sessionTable.session.findMany({ where: { shop: shopA } })
    await sessionTable.session.deleteMany({ where: { shop: shopA } })
    await passAt('2026-11-29T07:00:00Z', subjectOfCase(stated.id))
    await passAt('2026-12-02T22:00:00Z', subjectOfCase(stated.id))
    await sessionTable.session.createMany({ data: sessions })
    expect(await passedOf(stated.id)).toMatchObject([{ kind: 'goods_not_sent', act: 'person' }])
    expect(await risen()).toMatchObject({ [becameOf('goods_not_sent', 'person')]: 1 })
  })
})

describe('about an order’s items', () => {
  const both = { withdrawal_ends: { act: 'remind', remindDaysBefore: 3 } } as const

  async function watched(): Promise<number> {
    await setDeadlines(both)
    const order = await deliveredOrder([headphones, earpiece])
    await control().setClock('2026-11-10T10:00:00Z')
    await view(order)
    await deriveDeadlines(shopA, String(order))
    return order
  }

  test('the buyer is told of a day once, for all of them, and the shop when it is over', async () => {
    const order = await watched()
    const about = { orderId: String(order) }
    const risen = await watchMetrics('recourse_deadlines_total')
    await passAt('2026-11-20T06:59:00Z', subjectOfOrder(String(order)))
    expect(await noticesOf(about)).toEqual([])
    await passAt('2026-11-20T07:00:00Z', subjectOfOrder(String(order)))
    await actOnDeadlines(shopA, subjectOfOrder(String(order)))
    expect(await noticesOf(about)).toMatchObject([{ key: 'withdrawal_ends/before/2026-11-23' }])
    await passAt('2026-11-23T22:00:00Z', subjectOfOrder(String(order)))
    await actOnDeadlines(shopA, subjectOfOrder(String(order)))
    expect(await noticesOf(about)).toMatchObject([
      { key: 'withdrawal_ends/before/2026-11-23' },
      { key: 'withdrawal_ends/passed/2026-11-23', locale: 'en' },
    ])
    expect(await risen()).toEqual({
      [becameOf('withdrawal_ends', 'told')]: 1,
      [becameOf('withdrawal_ends', 'remind')]: 2,
    })
  })

  test('nobody is told anything of a customer who was forgotten; what a case owes them is owed', async () => {
    const order = await watched()
    const stated = await decided()
    const forget = (orderId: number) =>
      forgetCustomer(shopA, { customerId: '0', orderIds: [String(orderId)] })
    await forget(order)
    await forget(stated.order)
    expect(await withdrawalEnd(order)).toMatchObject({ status: 'dropped' })
    await deriveDeadlines(shopA, String(stated.order))
    expect(await rowOf(stated.id, 'goods_not_sent')).toMatchObject({ status: 'pending' })
    await passAt('2026-11-20T07:00:00Z', subjectOfOrder(String(order)))
    expect(await noticesOf({ orderId: String(order) })).toEqual([])
  })

  test('rows and messages go with the shop', async () => {
    const order = await watched()
    await passAt('2026-11-20T07:00:00Z', subjectOfOrder(String(order)))
    const copy = 'gone.myshopify.com'
    const row = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
    await db.shop.create({ data: { ...row, shop: copy, settings: row.settings ?? {} } })
    const [message] = await db.message.findMany({ where: { shop: shopA, orderId: String(order) } })
    const [deadline] = await db.deadline.findMany({ where: { shop: shopA, orderId: String(order) } })
    if (!message || !deadline) throw new Error('nothing to copy')
    await db.message.create({ data: { ...message, shop: copy } })
    await db.deadline.create({ data: { ...deadline, shop: copy } })
    await db.shop.delete({ where: { shop: copy } })
    expect(await db.message.count({ where: { shop: copy } })).toBe(0)
    expect(await db.deadline.count({ where: { shop: copy } })).toBe(0)
  })
})
