/** Messages on the merchant's page: where each stands, sent again, sent by hand, asked, written down; and whom nobody writes to. */
import { afterEach, describe, expect, test } from 'vitest'
import { setHygieneEvidence } from '../../../app/catalog/set-hygiene-evidence.ts'
import { db } from '../../../app/db.server.ts'
import { queueMessage } from '../../../app/messages/queue-message.ts'
import { openMessage } from '../../../app/messages/sealed-message.ts'
import { logAnswer, markSent, sendAgain } from '../../../app/returns/merchant/act-on-message.ts'
import { askBuyer } from '../../../app/returns/merchant/ask-buyer.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { forgetCustomer } from '../../../app/returns/privacy/forget-customer.ts'
import { tellBuyer } from '../../../app/returns/telling/tell-buyer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { wishFor } from '../buyer/wishes.ts'
import { inShopify, MONDAY, merchant, stated } from '../settling/settling.ts'
import {
  ana,
  caseOf,
  control,
  deliveredOrder,
  earpiece,
  headphones,
  newKey,
  onStage,
  returnsOf,
  state,
  work,
} from '../stage.ts'
import { kindsOf, mailed, messagesOf, toldOf } from './told.ts'

onStage()
afterEach(() => control().setClock(MONDAY))

const viewOf = async (id: string) => {
  const view = await readCase(shopA, id)
  if (view === null) throw new Error('no case')
  return view
}
const shownOf = async (id: string, kind: string) =>
  (await viewOf(id)).messages.findLast((message) => message.kind === kind)
const fail = (id: string, lastError: string) =>
  db.message.updateMany({ where: { shop: shopA, id }, data: { status: 'failed', lastError, attempts: 90 } })

/** Whether it can be cleaned is claimed and not shown: only a person can judge it. */
async function doubtful() {
  const { products } = await control().ledger(shopA)
  const product = String(products.find(({ handle }) => handle === 'in-ear-earpiece')?.id)
  await setHygieneEvidence(shopA, product, { seal: true, cleanable: false, noticeGivenSince: '2026-01-01' })
  const order = await deliveredOrder([earpiece])
  await control().setClock(MONDAY)
  const answers = { sealIntact: false, packageOpened: true }
  const sent = await state(order, await wishFor(order, { answers }))
  await work(shopA, order)
  const { id } = await caseOf(shopA, sent.body.reference)
  expect(await kindsOf(id)).toEqual(['acknowledgement'])
  return { order, id }
}

describe('one that failed for good', () => {
  test('is shown with why, and is sent again once, to the address that the order has', async () => {
    const { id } = await stated()
    const { id: messageId, sealed } = await toldOf(id, 'decision')
    expect(await sendAgain(shopA, id, { messageId }, merchant)).toEqual({ ok: false, why: 'no_such_message' })
    await fail(messageId, 'refused:550')
    expect(await shownOf(id, 'decision')).toMatchObject({
      ...{ status: 'failed', canSendAgain: true, error: { why: 'refused', smtp: 550 } },
    })
    const both = await Promise.all([1, 2].map(() => sendAgain(shopA, id, { messageId }, merchant)))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await shownOf(id, 'decision')).toMatchObject({ status: 'queued', canSendAgain: false })
    expect(await mailed(id, 'decision', ana)).toHaveLength(1)
    const after = await toldOf(id, 'decision')
    expect(after).toMatchObject({ status: 'sent', attempts: 1, lastError: null, recipient: ana })
    expect(after.text).toBe(openMessage(messageId, sealed).text)
  })

  test('for want of an address waits for one, and of another case there is none', async () => {
    const { id } = await stated()
    const message = await toldOf(id, 'decision')
    const { kind, locale, recipient: _, subject, text, html } = message
    const nobody = { shop: shopA, caseId: id, kind: kind as 'decision', key: '999', locale: locale as 'en' }
    const messageId = await db.$transaction((tx) =>
      queueMessage(tx, { ...nobody, recipient: '', subject, text, html }),
    )
    expect(await shownOf(id, 'decision')).toMatchObject({ status: 'failed', error: { why: 'no_address' } })
    const other = await stated()
    expect(await sendAgain(shopA, other.id, { messageId }, merchant)).toMatchObject({
      why: 'no_such_message',
    })
    expect(await sendAgain(shopA, 'x', { messageId }, merchant)).toEqual({ ok: false, why: 'not_found' })
    expect(await sendAgain(shopA, id, { messageId }, merchant)).toEqual({ ok: true })
    expect(await toldOf(id, 'decision')).toMatchObject({ recipient: ana, status: 'queued' })
  })
})

describe('a question', () => {
  test('is kept with the case, mailed in the merchant’s words, and changes nothing', async () => {
    const { id, order } = await stated()
    const before = await viewOf(id)
    expect(await askBuyer(shopA, id, { question: '  ' }, merchant)).toMatchObject({
      why: 'question_required',
    })
    const longest = 'x'.repeat(1000)
    expect(await askBuyer(shopA, id, { question: `${longest}x` }, merchant)).toMatchObject({
      why: 'question_too_long',
    })
    expect(await askBuyer(shopA, id, { question: longest }, merchant)).toEqual({ ok: true })
    expect(await askBuyer(shopA, id, { question: 'Which one?' }, merchant)).toEqual({ ok: true })
    await work(shopA, order)
    const told = (await messagesOf(id)).filter(({ kind }) => kind === 'question')
    expect(told).toHaveLength(2)
    expect((await toldOf(id, 'question')).text).toContain('The question:\nWhich one?')
    expect((await viewOf(id)).state).toBe(before.state)
    expect((await viewOf(id)).lines).toEqual(before.lines)
  })
})

describe('by WhatsApp', () => {
  const NUMBER = '+40721000000'

  async function statedFor(answerBy: unknown) {
    const order = await deliveredOrder([headphones])
    await control().setClock(MONDAY)
    const body = { ...(await wishFor(order, { title: /headphones/ })), answerBy } as Parameters<
      typeof state
    >[1]
    const sent = await state(order, body)
    expect(sent.status).toBe(201)
    await work(shopA, order)
    return (await caseOf(shopA, sent.body.reference)).id
  }

  test('the acknowledgement goes by mail, the rest waits for people with a link, and they say that they sent it', async () => {
    const id = await statedFor({ kind: 'whatsapp', number: NUMBER })
    const view = await viewOf(id)
    expect(view.statement.whatsapp).toBe(NUMBER)
    expect(view.messages.map(({ kind, channel, status }) => [kind, channel, status])).toEqual([
      ['acknowledgement', 'email', 'queued'],
      ['decision', 'whatsapp', 'by_hand'],
    ])
    const decision = await shownOf(id, 'decision')
    const link = new URL(decision?.link ?? '')
    expect(`${link.host}${link.pathname}`).toBe('wa.me/40721000000')
    expect(link.searchParams.get('text')).toBe(decision?.text)
    const { sealed } = await toldOf(id, 'decision')
    expect(JSON.stringify(sealed)).not.toContain(NUMBER.slice(1))
    const messageId = decision?.id ?? ''
    expect(await markSent(shopA, id, { messageId }, merchant)).toEqual({ ok: true })
    expect(await markSent(shopA, id, { messageId }, merchant)).toMatchObject({ why: 'no_such_message' })
    expect(await shownOf(id, 'decision')).toMatchObject({ status: 'sent', sentAt: expect.any(String) })
    expect(await shownOf(id, 'decision')).not.toHaveProperty('link')
  })

  test.each([
    undefined,
    { kind: 'email' },
    { kind: 'whatsapp', number: '0721 000 000' },
    { kind: 'whatsapp', number: '+40721000000?text=x' },
    { kind: 'pigeon' },
    'whatsapp',
  ])('%j is by mail, and no statement is turned away for it', async (answerBy) => {
    const id = await statedFor(answerBy)
    expect((await messagesOf(id)).map(({ channel }) => channel)).toEqual(['email', 'email'])
    expect(await viewOf(id)).not.toHaveProperty('whatsapp')
  })

  test('what people answered elsewhere is kept with what was sent, sealed', async () => {
    const { id } = await stated()
    const text = 'Yes, <b>keep</b> the box.'
    expect(await logAnswer(shopA, id, { formId: newKey(), channel: 'whatsapp', text })).toEqual({ ok: true })
    expect(await shownOf(id, 'by_staff')).toMatchObject({ channel: 'whatsapp', status: 'sent', text })
    expect(JSON.stringify((await toldOf(id, 'by_staff')).sealed)).not.toContain('keep')
  })
})

describe('a merchant who works in Shopify’s own pages', () => {
  test('who approves there has the buyer told as one who does it here', async () => {
    const { order, id } = await doubtful()
    const [waiting] = await returnsOf(shopA, order)
    await inShopify(`returns/${waiting?.id}/approve`)
    await work(shopA, order)
    await work(shopA, order)
    expect(await kindsOf(id)).toEqual(['acknowledgement', 'decision'])
    expect((await toldOf(id, 'decision')).text).toContain('Strada Lipscani 12')
  })

  test('who pays back there has the buyer told of the parcel, the money and the end, once', async () => {
    const { order, id } = await stated()
    const [found] = await returnsOf(shopA, order)
    await inShopify(`returns/${found?.id}/process`, { shipping: true })
    for (let again = 0; again < 3; again++) await work(shopA, order)
    const kinds = await kindsOf(id)
    expect(kinds.toSorted()).toEqual(['acknowledgement', 'closed', 'decision', 'received', 'refund_sent'])
  })
})

test('while a person looks at it nothing is told but that it arrived; their no is told with their reason', async () => {
  const { order, id } = await doubtful()
  const said = { resolution: 'declined', reason: 'Seal <i>broken</i>.', actor: 'merchant:1' } as const
  expect(await resolveReview(shopA, id, said)).toEqual({ ok: true })
  await work(shopA, order)
  await work(shopA, order)
  expect(await kindsOf(id)).toEqual(['acknowledgement', 'decision'])
  const { text, file } = await toldOf(id, 'decision')
  expect(text).toContain('Seal <i>broken</i>.')
  expect(text).toMatch(/legal guarantee holds until/)
  expect(file).toBeNull()
})

test('who asked to be forgotten is written to no more, and nothing that was written is left', async () => {
  const { id, order } = await stated()
  const { sealed } = await toldOf(id, 'decision')
  expect(sealed.file).not.toBeNull()
  await askBuyer(shopA, id, { question: 'Which one is it?' }, merchant)
  await forgetCustomer(shopA, { customerId: '0', orderIds: [String(order)] })
  await tellBuyer(shopA, id)
  expect(await kindsOf(id)).not.toContain('question')
  for (const message of await messagesOf(id)) {
    expect(message).toMatchObject({ file: null, status: 'withdrawn' })
    expect(openMessage(message.id, message)).toEqual({ recipient: '', text: '', html: '' })
  }
  expect(JSON.stringify(await viewOf(id))).not.toContain('Which one')
  expect(await askBuyer(shopA, id, { question: 'Still there?' }, merchant)).toEqual({ ok: true })
  await tellBuyer(shopA, id)
  expect(await kindsOf(id)).not.toContain('question')
  const messageId = sealed.id
  await fail(messageId, 'refused')
  expect(await sendAgain(shopA, id, { messageId }, merchant)).toMatchObject({ why: 'buyer_forgotten' })
  expect(await logAnswer(shopA, id, { formId: newKey(), channel: 'phone', text: 'x' })).toMatchObject({
    why: 'buyer_forgotten',
  })
})
