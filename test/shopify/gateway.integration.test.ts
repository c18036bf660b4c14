import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { OutcomeUnknown, Unavailable } from '../../app/errors.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { readContact, readOrder } from '../../app/shopify/order.ts'
import {
  readProduct,
  readProductPage,
  setHygieneEvidence,
  setProductCategory,
} from '../../app/shopify/product.ts'
import { findReturnsByReference, readReturn } from '../../app/shopify/return.ts'
import { approveReturn, declineReturn, requestReturn } from '../../app/shopify/return-changes.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { openApp } from './open-app.ts'

const customer = 'ana@example.ro'
const control = () => testSandbox().control
const fault = (kind: string, operation: string, times = 1) =>
  control().faults({ graphql: [{ kind, operation, times }] })

beforeAll(() => openApp())
afterEach(() => control().faults({ clear: true }))
afterAll(() => db.$disconnect())

async function delivered(lines = [{ product: 'in-ear-earpiece', quantity: 2 }]) {
  const { id } = await control().placeOrder(shopA, customer, lines)
  await control().fulfil(shopA, id)
  await control().deliver(shopA, id)
  return String(id)
}

async function deliveredLine() {
  const orderId = await delivered()
  const order = await readOrder(await adminFor(shopA), orderId)
  const line = order?.fulfillments[0]?.lines[0]
  if (!line) throw new Error('nothing was delivered')
  return { orderId, fulfillmentLineId: line.id }
}

/** What became of each attempt to change something under a reference, as Shopify's side has it. */
const outcomesOf = async (reference: string) =>
  (await control().ledger(shopA)).mutations
    .filter(({ notes }) => notes.some((note) => note.includes(reference)))
    .map(({ outcome }) => outcome)

const request = (orderId: string, fulfillmentLineId: string, reference: string) => ({
  ...{ orderId, reference, reasons: ['changed-my-mind'] },
  lines: [{ fulfillmentLineId, quantity: 1, note: 'too loud' }],
})

describe('an order', () => {
  test('is read whole: what was paid, delivered and asked for', async () => {
    const lines = [
      { product: 'button-camera', quantity: 1, properties: { Specification: 'lens 3.7 mm' } },
      { product: 'in-ear-earpiece', quantity: 2 },
    ]
    const { id, name } = await control().placeOrder(shopA, customer, lines)
    const admin = await adminFor(shopA)
    const before = await readOrder(admin, String(id))
    expect(before).toMatchObject({
      id: String(id),
      name,
      country: 'RO',
      currency: 'RON',
      fulfillments: [],
      returns: [],
    })
    await control().fulfil(shopA, id)
    await control().deliver(shopA, id)
    const order = await readOrder(admin, String(id))
    const [camera, earpiece] = order?.lines ?? []
    expect(camera?.properties).toEqual({ Specification: 'lens 3.7 mm' })
    expect(earpiece).toMatchObject({ title: 'In-ear earpiece', quantity: 2, currentQuantity: 2 })
    const paid = (camera?.paidMinor ?? 0) + (earpiece?.paidMinor ?? 0) + (order?.shipping.paidMinor ?? 0)
    expect(order?.totalPaid.minor).toBe(paid)
    expect(order?.fulfillments).toHaveLength(1)
    expect(order?.fulfillments[0]?.deliveredAt).toMatch(/^2026-/)
    expect(order?.fulfillments[0]?.lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([
      [camera?.id, 1],
      [earpiece?.id, 2],
    ])
  })

  test('carries nothing personal; who to write to is asked apart', async () => {
    const orderId = await delivered()
    const admin = await adminFor(shopA)
    const text = JSON.stringify(await readOrder(admin, orderId))
    for (const personal of ['Ana', 'Ionescu', 'ana@', 'Strada']) expect(text).not.toContain(personal)
    expect(await readContact(admin, orderId)).toMatchObject({ email: customer, name: 'Ana Ionescu' })
  })

  test('of more lines than a page holds is read to its last line', async () => {
    const lines = Array.from({ length: 93 }, (_, index) => ({
      ...{ product: 'in-ear-earpiece', quantity: 1 },
      properties: { No: String(index) },
    }))
    const orderId = await delivered(lines)
    const order = await readOrder(await adminFor(shopA), orderId)
    expect(order?.lines.map((line) => line.properties.No)).toEqual(lines.map((line) => line.properties.No))
    expect(order?.fulfillments.flatMap((parcel) => parcel.lines)).toHaveLength(93)
  })

  test('that the shop does not have is null', async () => {
    expect(await readOrder(await adminFor(shopA), '1')).toBeNull()
  })
})

describe('Shopify in trouble', () => {
  test.each(['throttled', '429', '500'])('%s: a query is sent again and answered', async (kind) => {
    await control().faults({ retryAfterSeconds: 0.1 })
    await fault(kind, 'Shop', 2)
    expect((await readShop(await adminFor(shopA))).name).toBe('Pinhole Audio')
  })

  test('no answer: a query is sent again and answered', async () => {
    await fault('timeout', 'Shop')
    expect((await readShop(await adminFor(shopA, { patienceMs: 300 }))).name).toBe('Pinhole Audio')
  })

  test('for too long: unavailable, to be tried later', async () => {
    await fault('500', 'Shop', 5)
    await expect(readShop(await adminFor(shopA))).rejects.toThrow(Unavailable)
  })
})

describe('a return', () => {
  test('is asked for with our reference, approved, and read back', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    const admin = await adminFor(shopA)
    const asked = await requestReturn(admin, request(orderId, fulfillmentLineId, 'RC-AAAAAA'))
    if (!asked.done) throw new Error(asked.userErrors[0]?.message)
    expect(asked.return.status).toBe('REQUESTED')
    expect(await approveReturn(admin, asked.return.id)).toMatchObject({
      done: true,
      return: { status: 'OPEN' },
    })
    const read = await readReturn(admin, asked.return.id)
    expect(read).toMatchObject({ orderId, status: 'OPEN', lines: [{ fulfillmentLineId, quantity: 1 }] })
    expect(read?.lines[0]?.customerNote).toBe('RC-AAAAAA · too loud')
    const order = await readOrder(admin, orderId)
    // Whether it looks asked for or made hangs on whether it was approved within the same second.
    expect(order?.returns).toMatchObject([
      { id: asked.return.id, name: read?.name, status: 'OPEN', lines: [{ fulfillmentLineId, quantity: 1 }] },
    ])
  })

  test('is declined with a note of at most 500 characters', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    const admin = await adminFor(shopA)
    const asked = await requestReturn(admin, request(orderId, fulfillmentLineId, 'RC-BBBBBB'))
    if (!asked.done) throw new Error(asked.userErrors[0]?.message)
    const note = 'Made to your specification (A3; CRD 16(c)). '.repeat(20)
    expect(await declineReturn(admin, asked.return.id, { reason: 'OTHER', note })).toMatchObject({
      done: true,
    })
    const read = await readReturn(admin, asked.return.id)
    expect(read?.status).toBe('DECLINED')
    expect(read?.decline?.note).toMatch(/^Made to your specification .*…$/)
    expect(read?.decline?.note?.length).toBeLessThanOrEqual(500)
  })

  test('of what was returned already is refused as a value', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    const admin = await adminFor(shopA)
    const twice = { ...request(orderId, fulfillmentLineId, 'RC-CCCCCC') }
    const all = { ...twice, lines: [{ fulfillmentLineId, quantity: 2 }] }
    expect(await requestReturn(admin, all)).toMatchObject({ done: true })
    const again = await requestReturn(admin, all)
    expect(again.done).toBe(false)
    expect(again.done ? [] : again.userErrors).not.toEqual([])
  })

  test('whose answer was lost is not asked for twice: it is found by its reference', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    const admin = await adminFor(shopA, { patienceMs: 500 })
    await fault('lostAnswer', 'RequestReturn')
    await expect(requestReturn(admin, request(orderId, fulfillmentLineId, 'RC-DDDDDD'))).rejects.toThrow(
      OutcomeUnknown,
    )
    expect(await findReturnsByReference(admin, orderId, 'RC-DDDDDD')).toHaveLength(1)
    expect(await findReturnsByReference(admin, orderId, 'RC-DDDDD')).toEqual([])
  })

  test('that never reached Shopify is not found either', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    const admin = await adminFor(shopA)
    await fault('500', 'RequestReturn')
    await expect(requestReturn(admin, request(orderId, fulfillmentLineId, 'RC-EEEEEE'))).rejects.toThrow(
      OutcomeUnknown,
    )
    expect(await findReturnsByReference(admin, orderId, 'RC-EEEEEE')).toEqual([])
  })

  test('is asked for again after throttling', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    await fault('throttled', 'RequestReturn')
    const asked = await requestReturn(await adminFor(shopA), request(orderId, fulfillmentLineId, 'RC-FFFFFF'))
    expect(asked.done).toBe(true)
  })

  test('is asked for again after a 429, as late as Retry-After says, and made once', async () => {
    const { orderId, fulfillmentLineId } = await deliveredLine()
    await control().faults({ retryAfterSeconds: 1.5 })
    await fault('429', 'RequestReturn')
    const began = performance.now()
    const asked = await requestReturn(await adminFor(shopA), request(orderId, fulfillmentLineId, 'RC-GGGGGG'))
    expect(asked.done).toBe(true)
    // A timer may be a moment early.
    expect(performance.now() - began).toBeGreaterThan(1_490)
    expect(await outcomesOf('RC-GGGGGG')).toEqual(['throttled', 'done'])
  })

  test.each([
    ['job', 3.5],
    ['interactive', 8.5],
  ] as const)(
    'asked for by %s work is put off by a 429 of %s s, which is too long to wait for',
    async (priority, retryAfterSeconds) => {
      const { orderId, fulfillmentLineId } = await deliveredLine()
      await control().faults({ retryAfterSeconds })
      await fault('429', 'RequestReturn')
      const asked = requestReturn(
        await adminFor(shopA, { priority }),
        request(orderId, fulfillmentLineId, `RC-${priority}`),
      )
      await expect(asked).rejects.toMatchObject({
        name: 'Unavailable',
        retryAfterMs: retryAfterSeconds * 1_000,
      })
      expect(await outcomesOf(`RC-${priority}`)).toEqual(['throttled'])
    },
  )

  test('that the shop does not have is null', async () => {
    expect(await readReturn(await adminFor(shopA), '1')).toBeNull()
  })
})

describe('a product', () => {
  test('says what it is once the merchant said so, also when the first answer was lost', async () => {
    const admin = await adminFor(shopA, { patienceMs: 500 })
    const [product] = (await readProductPage(admin)).products
    if (!product) throw new Error('no product')
    await fault('lostAnswer', 'SetProductMetafield')
    expect(await setProductCategory(admin, [product.id], 'hygiene_sensitive')).toEqual({ done: true })
    const evidence = { seal: true, cleanable: false, whyNotCleanable: 'foam', noticeGivenSince: '2026-01-01' }
    expect(await setHygieneEvidence(admin, product.id, evidence)).toEqual({ done: true })
    expect(await readProduct(admin, product.id)).toMatchObject({
      category: 'hygiene_sensitive',
      hygieneEvidence: evidence,
    })
  })

  test('that the shop does not have is null', async () => {
    expect(await readProduct(await adminFor(shopA), '1')).toBeNull()
  })
})
