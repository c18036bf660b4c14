import { beforeEach, expect, test, vi } from 'vitest'
import { takeBack } from '../../../app/returns/acting/take-back.ts'
import { chooseVariant } from '../../../app/returns/merchant/choose-variant.ts'
import { closeCase } from '../../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { aLine } from '../an-order.ts'
import { arrive, caseNow, eventsOf, inShopify, merchant, refundsOf, stated } from '../settling/settling.ts'
import { camera, control, headphones, onStage, returnsOf, work } from '../stage.ts'

type Store = typeof import('../../../app/returns/case/case-store.ts')
type Happens = (id: string) => Promise<unknown>

/** What somebody does when a worker has concluded `before` from what it read, and is about to write it down. */
const meanwhile = vi.hoisted(() => ({ before: '', happens: undefined as Happens | undefined }))

vi.mock('../../../app/returns/case/case-store.ts', async (original) => {
  const store = await original<Store>()
  class Overtaken extends Error {}
  const changeCase: Store['changeCase'] = async (shop, id, at, next) => {
    try {
      return await store.changeCase(shop, id, at, async (kept, tx) => {
        const happenings = await next(kept, tx)
        const isDue = happenings.some(({ event }) => event.type === meanwhile.before)
        if (isDue && meanwhile.happens !== undefined) throw new Overtaken()
        return happenings
      })
    } catch (error) {
      const { happens } = meanwhile
      if (!(error instanceof Overtaken) || happens === undefined) throw error
      meanwhile.happens = undefined
      await happens(id)
      return store.changeCase(shop, id, at, next)
    }
  }
  return { ...store, changeCase }
})

/** What somebody does in Shopify after a worker has read there what was paid back, and before it reads the order. */
const inBetween = vi.hoisted(() => ({
  happens: undefined as (() => Promise<unknown>) | undefined,
  /** Somebody has put one more piece of something into the order, */
  isOneMore: false,
  /** and taken out as many of what was there. */
  isInstead: false,
}))

vi.mock('../../../app/returns/reconcile/reconcile-order.ts', async (original) => {
  const reading = await original<typeof import('../../../app/returns/reconcile/reconcile-order.ts')>()
  const readOrderNow: typeof reading.readOrderNow = async (...about) => {
    const { happens } = inBetween
    inBetween.happens = undefined
    await happens?.()
    const read = await reading.readOrderNow(...about)
    if (read === null || !inBetween.isOneMore) return read
    const before = read.order.lines.map((line) =>
      inBetween.isInstead ? { ...line, currentQuantity: 0 } : line,
    )
    const lines = [...before, { ...aLine({ id: '1' }), currentQuantity: 1 }]
    return { ...read, order: { ...read.order, lines } }
  }
  return { ...reading, readOrderNow }
})

onStage()
beforeEach(() => {
  Object.assign(meanwhile, { before: '', happens: undefined })
  Object.assign(inBetween, { happens: undefined, isOneMore: false, isInstead: false })
})

/** The work of a case while which somebody acts; all of theirs is done, for nothing is asked that they have answered. */
async function workWhile(order: number, before: string, happens: Happens): Promise<void> {
  Object.assign(meanwhile, { before, happens })
  await work(shopA, order)
  expect(meanwhile.happens, `${before} was never about to be written`).toBeUndefined()
  await work(shopA, order)
}

const orderAll: Happens = async (id) =>
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })

test('a refund that is ordered while a worker is about to ask for it is paid, and nobody is asked', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await workWhile(order, 'left_for_review', orderAll)
  expect(await eventsOf(id)).not.toContain('engine left_for_review')
  expect(await refundsOf(order)).toHaveLength(1)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], ordered: [] })
})

test('so is an exchange', async () => {
  const { order, id } = await stated([headphones], { wishes: [{ title: /headphones/, remedy: 'exchange' }] })
  const { products } = (await control().ledger(shopA)) as unknown as {
    products: { handle: string; variants: { id: number }[] }[]
  }
  const variant = products.find(({ handle }) => handle === 'over-ear-headphones')?.variants[0]
  const chosen = { key: 0, variantId: String(variant?.id), quantity: 1 }
  expect(await chooseVariant(shopA, id, chosen, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await arrive(id, { key: 0, quantity: 1 })
  await workWhile(order, 'left_for_review', orderAll)
  expect(await returnsOf(shopA, order)).toMatchObject([{ exchangeLines: [{ processedQuantity: 1 }] }])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})

test('what the buyer takes back while its refund is about to be planned is not paid', async () => {
  const { order, id } = await stated([headphones], { until: 'placed' })
  await orderAll(id)
  await workWhile(order, 'settlement_planned', async () =>
    expect(await takeBack(shopA, id, { keys: [0] }, merchant)).toEqual({ ok: true }),
  )
  expect(await refundsOf(order)).toEqual([])
  expect(await caseNow(id)).toMatchObject({ settlements: [], takenBack: [0], closed: true })
})

test('whoever gives a case up while a worker is about to ask about it is asked nothing', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await workWhile(order, 'left_for_review', async () =>
    expect(await closeCase(shopA, id, { reason: 'They keep it.' }, merchant)).toEqual({ ok: true }),
  )
  expect(await eventsOf(id)).not.toContain('engine left_for_review')
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})

test('what a person pays for in Shopify while a worker is about to is paid by nobody else', async () => {
  const { order, id } = await stated([headphones, camera], { until: 'placed' })
  await orderAll(id)
  inBetween.happens = () =>
    inShopify(`orders/${order}/refund`, {
      lines: [{ product: headphones.product, quantity: 1, restock: 'CANCEL' }],
      shipping: true,
    })
  await work(shopA, order)
  expect(inBetween.happens).toBeUndefined()
  expect(await refundsOf(order)).toMatchObject([{ by: 'person' }])
  expect(await caseNow(id)).toMatchObject({ settlements: [], closed: true, waits: [] })
})

test('what is cancelled and paid back meanwhile is written down, and not taken for what nothing was received for', async () => {
  const { order, id } = await stated([headphones], { until: 'placed' })
  inBetween.happens = () => inShopify(`orders/${order}/cancel`, { refund: true })
  await work(shopA, order)
  await work(shopA, order)
  expect(await eventsOf(id)).toContain('shopify refunded_in_shopify')
  expect(await caseNow(id)).toMatchObject({ handled: [], closed: true, waits: [] })
})

/** All of an order is given up and to be paid back; Shopify does not answer when it is asked to end it. */
async function notAnswered(quantity = 1): Promise<{ order: number; id: string }> {
  const wishes = [{ title: /headphones/, quantity }]
  const { order, id } = await stated([{ ...headphones, quantity }], { until: 'placed', wishes })
  await orderAll(id)
  await control().faults({ graphql: [{ operation: 'CancelOrder', kind: '500', times: 9 }] })
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  expect(await caseNow(id)).toMatchObject({ settlements: [{ way: 'order', state: 'planned' }] })
  await control().faults({ clear: true })
  return { order, id }
}

test.each([
  ['more than was to be cancelled', false],
  ['something else in the place of it', true],
])('an order that holds %s is not cancelled: its pieces are paid back', async (_, isInstead) => {
  const { order, id } = await notAnswered()
  Object.assign(inBetween, { isOneMore: true, isInstead })
  await control().setClock('2026-11-16T12:00:00Z')
  await work(shopA, order)
  const { settlements, closed } = await caseNow(id)
  expect(settlements).toMatchObject([{ state: 'refused' }, { way: 'unshipped', state: 'executed' }])
  expect(closed).toBe(true)
  const { orders } = await control().ledger(shopA)
  expect(orders.find((one) => one.id === order)).toMatchObject({ cancelledAt: null })
})

test('what a person pays for while Shopify does not answer is not asked for again', async () => {
  const { order, id } = await notAnswered(2)
  await inShopify(`orders/${order}/refund`, {
    lines: [{ product: headphones.product, quantity: 1, restock: 'CANCEL' }],
    shipping: true,
  })
  await control().setClock('2026-11-16T12:00:00Z')
  await work(shopA, order)
  const { settlements, waits, closed, refundsElsewhere } = await caseNow(id)
  expect(settlements).toMatchObject([{ way: 'order', state: 'refused' }, { state: 'executed' }])
  expect(refundsElsewhere).toMatchObject([{ pieces: [{ quantity: 1 }] }])
  expect({ waits, closed }).toEqual({ waits: [], closed: true })
})

/** Whether Shopify has done it by now. */
const worked = (order: number) =>
  work(shopA, order).then(
    () => true,
    () => false,
  )

test('asked twice to end an order, Shopify may refuse: it is waited for, and nobody is asked', async () => {
  const { order, id } = await notAnswered()
  await control().faults({ graphql: [{ operation: 'CancelOrder', kind: 'userError', times: 1 }] })
  await control().setClock('2026-11-16T10:02:00Z')
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  expect(await caseNow(id)).toMatchObject({ settlements: [{ state: 'planned' }], waits: [] })
  await control().setClock('2026-11-16T10:04:00Z')
  await expect.poll(() => worked(order), { timeout: 20_000 }).toBe(true)
  expect(await caseNow(id)).toMatchObject({ settlements: [{ state: 'executed' }], closed: true })
})

test('but not for longer than it takes to end one: then a person hears what Shopify says', async () => {
  const { order, id } = await notAnswered()
  await control().faults({ graphql: [{ operation: 'CancelOrder', kind: 'userError', times: 9 }] })
  await control().setClock('2026-11-16T10:14:00Z')
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  await control().setClock('2026-11-16T10:16:00Z')
  await work(shopA, order)
  const { waits } = await caseNow(id)
  expect(waits).toMatchObject([{ code: 'refund_refused', detail: expect.stringContaining('told to refuse') }])
})

test('and not where it has been sent since', async () => {
  const { order, id } = await notAnswered()
  await control().faults({ graphql: [{ operation: 'CancelOrder', kind: 'userError', times: 1 }] })
  await inShopify(`orders/${order}/release`)
  await inShopify(`orders/${order}/fulfill`)
  await control().setClock('2026-11-16T12:00:00Z')
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ settlements: [{ state: 'refused' }] })
})
