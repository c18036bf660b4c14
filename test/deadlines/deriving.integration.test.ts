/** What falls due follows whatever it stands on. */
import { describe, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { DERIVATION_VERSION } from '../../app/deadlines/derivation-version.ts'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { deriveOutdated } from '../../app/deadlines/derive-outdated.ts'
import { deriveShop } from '../../app/deadlines/derive-shop.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { publishPreset } from '../../app/policies/publish-preset.ts'
import { readSettings, saveSettings } from '../../app/policies/shop-settings.ts'
import { reconcileOrder } from '../../app/returns/reconcile/reconcile-order.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, deliveredOrder, headphones, view } from '../returns/stage.ts'
import { byHand, decided, jobs, passAt, withdrawalEnd } from './by-hand.ts'
import { rowOf, setDeadlines, withdrawn } from './stage.ts'

byHand()
vi.setConfig({ testTimeout: 90_000 })

describe('what falls due is derived anew', () => {
  test('with every event of a case and every order that reads differently, in the same transaction', async () => {
    const order = await deliveredOrder([headphones])
    await reconcileOrder(shopA, String(order))
    expect(await jobs('derive-deadlines')).toMatchObject([{ shop: shopA, orderId: String(order) }])
    await emptyQueue()
    await reconcileOrder(shopA, String(order))
    expect(await jobs('derive-deadlines')).toEqual([])
    const stated = await withdrawn()
    expect(await jobs('derive-deadlines')).toMatchObject([{ orderId: String(stated.order) }])
  })

  test('when settings are saved, for every order', async () => {
    const { id, order } = await decided()
    await setDeadlines({ goods_not_sent: { act: 'person', remindDaysBefore: 5 } })
    expect(await jobs('derive-shop-deadlines')).toMatchObject([{ shop: shopA }])
    await emptyQueue()
    await deriveShop(shopA)
    expect(await jobs('derive-deadlines')).toContainEqual(expect.objectContaining({ orderId: String(order) }))
    expect(await rowOf(id, 'goods_not_sent')).toMatchObject({ remindAt: '2026-11-29T07:00:00.000Z' })
    await deriveDeadlines(shopA, String(order))
    expect(await rowOf(id, 'goods_not_sent')).toMatchObject({ remindAt: '2026-11-27T07:00:00.000Z' })
  })

  test('the settings’ form leaves alone what is set on the other', async () => {
    await setDeadlines({ refund_due: { act: 'refund', remindDaysBefore: 1 } })
    const { deadlines, ...answers } = await readSettings(shopA)
    await saveSettings(shopA, answers)
    expect((await readSettings(shopA)).deadlines).toEqual(deadlines)
  })

  test('when a policy is published, for orders that changed from then on', async () => {
    const { version } = await db.policyVersion.findFirstOrThrow({
      where: { shop: shopA },
      orderBy: { version: 'desc' },
    })
    const published = await publishPreset(shopA, { preset: 'preset-b', basedOn: version })
    expect(published.ok).toBe(true)
    expect(await jobs('derive-shop-deadlines')).toMatchObject([{ since: expect.any(String) }])
    await emptyQueue()
    await deriveShop(shopA, new Date('2099-01-01T00:00:00Z'))
    expect(await jobs('derive-deadlines')).toEqual([])
    await publishPreset(shopA, { preset: 'preset-a', basedOn: version + 1 })
  })

  test('when another engine, law or derivation has come, once', async () => {
    const { order } = await decided()
    const place = { shop_orderId: { shop: shopA, orderId: String(order) } }
    const by = async () => (await db.orderRecord.findUniqueOrThrow({ where: place })).deadlinesBy
    expect(await by()).toBe(DERIVATION_VERSION)
    const { count: others } = await deriveOutdated()
    await db.orderRecord.update({ where: place, data: { deadlinesBy: '0/1.0.0/x' } })
    await emptyQueue()
    expect(await deriveOutdated(AbortSignal.abort())).toEqual({ count: 0, isMore: false })
    expect(await deriveOutdated()).toEqual({ count: others + 1, isMore: false })
    expect(await jobs('derive-deadlines')).toContainEqual(expect.objectContaining({ orderId: String(order) }))
    const priorities = (await (await openQueue()).findJobs('derive-deadlines')).map(
      ({ priority }) => priority,
    )
    expect(new Set(priorities)).toEqual(new Set([-1]))
    expect(await deriveOutdated()).toEqual({ count: 0, isMore: false })
    for (const by of [null, '9/9.9.9/z']) {
      await emptyQueue()
      await db.orderRecord.update({ where: place, data: { deadlinesBy: by } })
      expect(await deriveOutdated()).toEqual({ count: others + 1, isMore: false })
    }
    await deriveDeadlines(shopA, String(order))
    await emptyQueue()
    expect(await deriveOutdated()).toEqual({ count: others, isMore: false })
  })

  test('and nothing changes where nothing has', async () => {
    const { order } = await decided()
    const rows = () =>
      db.deadline.findMany({ where: { shop: shopA, orderId: String(order) }, orderBy: { subject: 'asc' } })
    const before = await rows()
    expect(before.length).toBeGreaterThan(0)
    await Promise.all([1, 2, 3].map(() => deriveDeadlines(shopA, String(order))))
    expect(await rows()).toEqual(before)
  })
})

test('a day that was assumed moves when the carrier tells, also after it passed, and passes again', async () => {
  const order = await deliveredOrder([headphones], { until: 'shipped' })
  await control().setClock('2026-11-12T10:00:00Z')
  await view(order)
  await deriveDeadlines(shopA, String(order))
  // Shipped on the 3rd and seven days on its way.
  expect(await withdrawalEnd(order)).toMatchObject({ status: 'pending', lastDay: '2026-11-24' })
  await passAt('2026-11-24T22:00:00Z')
  expect(await withdrawalEnd(order)).toMatchObject({ status: 'passed' })
  await control().deliver(shopA, order)
  await reconcileOrder(shopA, String(order))
  await deriveDeadlines(shopA, String(order))
  expect(await withdrawalEnd(order)).toMatchObject({ status: 'pending', lastDay: '2026-12-09' })
  await passAt('2026-12-09T22:00:00Z')
  expect(await withdrawalEnd(order)).toMatchObject({ status: 'passed', lastDay: '2026-12-09' })
})
