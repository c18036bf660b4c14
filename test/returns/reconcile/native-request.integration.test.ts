import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { receiveNativeRequest } from '../../../app/returns/reconcile/receive-native-request.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { caseNow, inShopify } from '../settling/settling.ts'
import {
  camera,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  onStage,
  returnsOf,
  state,
  work,
} from '../stage.ts'

onStage()

/** What the webhook of Shopify's own request form causes, twice, as webhooks do. */
const requested = async (lines: { product: string; quantity: number; note?: string }[], ordered = lines) => {
  const order = await deliveredOrder(ordered)
  await control().setClock('2026-11-16T10:00:00Z')
  const { id } = await control().requestReturn(shopA, order, lines)
  await receiveNativeRequest(shopA, String(id))
  await receiveNativeRequest(shopA, String(id))
  await work(shopA, order)
  const cases = await db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
  expect(cases).toHaveLength(1)
  const seen = await readCase(shopA, cases[0]?.id ?? '')
  if (seen === null) throw new Error('no case')
  return { order, returnId: String(id), seen }
}
const statuses = async (order: number) => (await returnsOf(shopA, order)).map(({ status }) => status)
/** By product alone: what was ordered has a specification, what is requested names the product. */
const of = ({ product, quantity }: { product: string; quantity: number }) => ({ product, quantity })

describe('a request in Shopify’s own form', () => {
  test('all granted: recorded, acknowledged and that same Return approved', async () => {
    const { order, returnId, seen } = await requested([{ ...of(headphones), note: 'too big' }], [headphones])
    expect(await statuses(order)).toEqual(['OPEN'])
    expect(seen).toMatchObject({ channel: 'native', state: 'accepted', needsPerson: false })
    expect(seen.shopifyReturns).toMatchObject([{ id: returnId, state: 'approved' }])
    expect(seen.statement).toMatchObject({ items: [{ remedy: 'withdrawal', note: 'too big' }] })
    expect(seen.messages).toMatchObject([
      { kind: 'acknowledgement', recipient: 'ana@example.ro' },
      { kind: 'decision', recipient: 'ana@example.ro' },
    ])
    expect(seen.statement.sentAt).toMatch(/^2026-11-16T10:00/)
  })

  test('all refused: that same Return declined with the clause', async () => {
    const { order, seen } = await requested([of(camera)], [camera] as never)
    expect(await statuses(order)).toEqual(['DECLINED'])
    expect(seen.state).toBe('refused')
    expect((await returnsOf(shopA, order))[0]?.decline?.note).toMatch(/A3.*16/)
  })

  test('mixed: declined as a whole with a note, and made again for what is granted', async () => {
    const { order, seen } = await requested([of(camera), of(headphones)], [camera, headphones] as never)
    expect(await statuses(order)).toEqual(['DECLINED', 'OPEN'])
    expect(seen).toMatchObject({ state: 'mixed', needsPerson: false })
    const [whole] = await returnsOf(shopA, order)
    expect(whole?.decline?.note).toMatch(/A3/)
    expect(whole?.decline?.note?.length).toBeLessThanOrEqual(500)
    await work(shopA, order)
    expect(await statuses(order)).toEqual(['DECLINED', 'OPEN'])
  })

  test('a question open: left requested for a person, who may then approve it', async () => {
    const { order, seen } = await requested([of(earpiece)])
    expect(await statuses(order)).toEqual(['REQUESTED'])
    expect(seen).toMatchObject({ state: 'needs_answer', needsPerson: true })
    const judged = { resolution: 'approved' as const, reason: 'sealed', actor: 'merchant:1' as const }
    expect(await resolveReview(shopA, seen.id, judged)).toEqual({ ok: true })
    await work(shopA, order)
    expect(await statuses(order)).toEqual(['OPEN'])
  })
})

describe('what a person does in Shopify’s own pages', () => {
  const judge = async (returnId: string, approve: boolean) => {
    const { adminFor } = await import('../../../app/shopify/admin.ts')
    const { approveReturn, declineReturn } = await import('../../../app/shopify/return-changes.ts')
    const admin = await adminFor(shopA)
    if (approve) await approveReturn(admin, returnId)
    else await declineReturn(admin, returnId, { reason: 'OTHER', note: 'Not like this.' })
    await receiveNativeRequest(shopA, returnId)
    await receiveNativeRequest(shopA, returnId)
  }

  test.each([
    [true, 'accepted', 'approved'],
    [false, 'refused', 'declined'],
  ])('comes back into the case (approved: %s)', async (approve, state, returned) => {
    const { order, returnId, seen } = await requested([of(earpiece)])
    await judge(returnId, approve)
    await work(shopA, order)
    const after = await readCase(shopA, seen.id)
    expect(after).toMatchObject({ state, needsPerson: false, shopifyReturns: [{ state: returned }] })
    expect(after?.timeline.filter(({ actor }) => actor === 'shopify')).toHaveLength(1)
  })
})

test('a Return of our own is not taken for a request, even before we have written down that we made it', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const body = await wishFor(order)
  const sent = await state(order, body)
  const { adminFor } = await import('../../../app/shopify/admin.ts')
  const { requestReturn } = await import('../../../app/shopify/return-changes.ts')
  const made = await requestReturn(await adminFor(shopA), {
    orderId: String(order),
    reference: `${sent.body.reference}-1`,
    reasons: ['other'],
    lines: [{ fulfillmentLineId: body.items[0]?.unit.split('/')[1] ?? '', quantity: 1 }],
  })
  if (!made.done) throw new Error('not made')
  await receiveNativeRequest(shopA, made.return.id)
  await work(shopA, order)
  expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(1)
  expect(await statuses(order)).toEqual(['OPEN'])
})

describe('a note of the buyer’s own that begins with the tag of a case', () => {
  const standing = async () => {
    const order = await deliveredOrder([{ ...headphones, quantity: 3 }])
    await control().setClock('2026-11-16T10:00:00Z')
    const sent = await state(order, await wishFor(order))
    return { order, reference: sent.body.reference }
  }
  const askedFor = async (order: number, quantity: number, note: string) => {
    const { id } = await control().requestReturn(shopA, order, [{ ...of(headphones), quantity, note }])
    await receiveNativeRequest(shopA, String(id))
    await receiveNativeRequest(shopA, String(id))
    await work(shopA, order)
    return db.returnCase.findMany({
      where: { shop: shopA, orderId: String(order) },
      include: { statement: true },
    })
  }
  const channels = (cases: { statement: { channel: string } }[]) =>
    cases.map(({ statement }) => statement.channel).sort()

  test.each([1, 2])('is a statement once that case has made its Return (tag -%i)', async (number) => {
    const { order, reference } = await standing()
    await work(shopA, order)
    const cases = await askedFor(order, 1, `${reference}-${number} · one more, please`)
    expect(channels(cases)).toEqual(['account', 'native'])
    expect(await statuses(order)).toEqual(['OPEN', 'OPEN'])
  })

  test('is a statement when it asks for something else than the case is about to', async () => {
    const { order, reference } = await standing()
    const cases = await askedFor(order, 2, `${reference}-1 · and these two`)
    expect(channels(cases)).toEqual(['account', 'native'])
    expect(await statuses(order)).toEqual(['OPEN', 'OPEN'])
  })
})

test('what a person pays too little before it is decided is measured once it is', async () => {
  const order = await deliveredOrder([{ ...headphones, quantity: 4 }])
  await control().setClock('2026-11-16T10:00:00Z')
  const { id } = await control().requestReturn(shopA, order, [{ ...of(headphones), quantity: 2 }])
  await receiveNativeRequest(shopA, String(id))
  await inShopify(`returns/${id}/approve`)
  await inShopify(`returns/${id}/process`, { refundMinor: 100 })
  await work(shopA, order)
  const { id: caseId } = await db.returnCase.findFirstOrThrow({
    where: { shop: shopA, orderId: String(order) },
  })
  const after = await caseNow(caseId)
  expect(after).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
  expect(after.refundsElsewhere).toMatchObject([{ refunded: { minor: 100 }, short: {} }])
})
