/** The Messages card through its route: each of its forms and files, of one's own case and of another shop's. */
import { afterEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { forgetCustomer } from '../../app/returns/privacy/forget-customer.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import * as messageFile from '../../app/routes/app.returns.$id_.messages.$messageId.ts'
import * as slip from '../../app/routes/app.returns.$id_.slip.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { pdfWords } from '../messages/pdf-words.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { arrive, MONDAY, stated } from '../returns/settling/settling.ts'
import {
  ana,
  caseOf,
  control,
  deliveredOrder,
  headphones,
  newKey,
  onStage,
  state,
  work,
} from '../returns/stage.ts'
import { mailed, messagesOf, toldOf } from '../returns/telling/told.ts'
import { asking, askingForged, statusOf } from './merchants.ts'

onStage()
afterEach(() => control().setClock(MONDAY))

type Form = Record<string, string>

const open = async (id: string, shop = shopA) =>
  (await oneCase.loader(await asking(shop, `/app/returns/${id}`, { params: { id } }))).view
const shown = async (id: string, kind: string) => (await open(id)).messages.filter((one) => one.kind === kind)

/** Presses something on the page as it is now, or as it was when `seen` was read. */
async function press(id: string, form: Form, shop = shopA) {
  const seen = form.seen ?? String((await open(id)).carryOut.seen)
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: { seen, ...form } }))
}

const slipOf = async (id: string, shop = shopA) =>
  slip.loader(await asking(shop, `/app/returns/${id}/slip`, { params: { id } }))
const fileOf = async (id: string, messageId: string, shop = shopA) =>
  messageFile.loader(
    await asking(shop, `/app/returns/${id}/messages/${messageId}`, { params: { id, messageId } }),
  )
const wordsIn = async (answer: Response): Promise<string> => pdfWords(Buffer.from(await answer.arrayBuffer()))

const beside = (field: string, error: string) => ({
  init: { status: 422 },
  data: { errors: { [field]: error } },
})
const refused = (why: string) => ({ init: { status: 409 }, data: { refused: why } })

/** A case whose buyer wants to be answered by WhatsApp: its letters wait for people. */
async function byWhatsApp(): Promise<string> {
  const order = await deliveredOrder([headphones])
  await control().setClock(MONDAY)
  const answerBy = { kind: 'whatsapp', number: '+40721000000' } as const
  const sent = await state(order, { ...(await wishFor(order, { title: /headphones/ })), answerBy })
  expect(sent.status).toBe(201)
  await work(shopA, order)
  return (await caseOf(shopA, sent.body.reference)).id
}

const fail = (id: string) =>
  db.message.updateMany({ where: { shop: shopA, id }, data: { status: 'failed', lastError: 'refused:550' } })

describe('asking the buyer', () => {
  const asked = (question: string) => ({ intent: 'ask', question })

  test('stores the question and mails it once, also when the button was pressed twice', async () => {
    const { order, id } = await stated()
    const seen = String((await open(id)).carryOut.seen)
    const both = await Promise.all([1, 2].map(() => press(id, { ...asked('Is the box there?'), seen })))
    expect(both.filter((answer) => 'ok' in answer && answer.ok)).toEqual([{ ok: true, intent: 'ask' }])
    expect(both.find((answer) => !('ok' in answer))).toMatchObject(refused('changed_meanwhile'))
    await work(shopA, order)
    expect(await shown(id, 'question')).toHaveLength(1)
    const [mail, ...more] = await mailed(id, 'question', ana)
    expect(mail?.text).toContain('Is the box there?')
    expect(more).toEqual([])
  })

  test('names what is wrong with the question beside its field, to the letter, and writes nothing', async () => {
    const { id } = await stated()
    const before = await open(id)
    expect(await press(id, asked(' \n '))).toMatchObject(beside('question', 'question_required'))
    expect(await press(id, asked('x'.repeat(1001)))).toMatchObject(beside('question', 'question_too_long'))
    expect((await open(id)).timeline).toEqual(before.timeline)
    expect(await press(id, asked('x'.repeat(1000)))).toEqual({ ok: true, intent: 'ask' })
  })

  test('of a case that is over is refused', async () => {
    const { order, id } = await stated()
    await press(id, { intent: 'close', reason: 'Agreed by phone.' })
    for (let again = 0; again < 2; again++) await work(shopA, order)
    expect(await press(id, asked('Is the box there?'))).toMatchObject(refused('closed'))
  })
})

describe('writing down an answer given elsewhere', () => {
  const logged = (text: string, formId = newKey()) => ({ intent: 'log', formId, channel: 'phone', text })

  test('keeps it once however often the form is sent, and again when it says something else', async () => {
    const { id } = await stated()
    const form = logged('They may keep the <b>case</b>.')
    const both = await Promise.all([press(id, form), press(id, form)])
    expect(both).toEqual([1, 2].map(() => ({ ok: true, intent: 'log' })))
    expect(await press(id, form)).toEqual({ ok: true, intent: 'log' })
    expect(await shown(id, 'by_staff')).toMatchObject([
      { channel: 'phone', status: 'sent', text: 'They may keep the <b>case</b>.' },
    ])
    await press(id, { ...form, text: 'They send it all.' })
    await press(id, logged('They may keep the <b>case</b>.'))
    expect(await shown(id, 'by_staff')).toHaveLength(3)
  })

  test('names what is wrong beside its field; a form that is none of ours is answered 400', async () => {
    const { id } = await stated()
    expect(await press(id, logged(' '))).toMatchObject(beside('text', 'text_required'))
    expect(await press(id, logged('x'.repeat(4001)))).toMatchObject(beside('text', 'text_too_long'))
    expect(await statusOf(() => press(id, { ...logged('x'), channel: 'pigeon' }))).toBe(400)
    expect(await statusOf(() => press(id, logged('x', 'no id')))).toBe(400)
    expect(await shown(id, 'by_staff')).toEqual([])
    expect(await press(id, logged('x'.repeat(4000)))).toEqual({ ok: true, intent: 'log' })
  })

  test('is refused once the buyer was forgotten', async () => {
    const { id, order } = await stated()
    await forgetCustomer(shopA, { customerId: '0', orderIds: [String(order)] })
    expect(await press(id, logged('They called.'))).toMatchObject(refused('buyer_forgotten'))
  })
})

describe('a message that waits for somebody', () => {
  test('which failed is sent again once', async () => {
    const { id } = await stated()
    const { id: messageId } = await toldOf(id, 'decision')
    expect(await press(id, { intent: 'sendAgain', messageId })).toMatchObject(refused('no_such_message'))
    await fail(messageId)
    expect(await shown(id, 'decision')).toMatchObject([{ canSendAgain: true, error: { smtp: 550 } }])
    expect(await press(id, { intent: 'sendAgain', messageId })).toEqual({ ok: true, intent: 'sendAgain' })
    expect(await press(id, { intent: 'sendAgain', messageId })).toMatchObject(refused('no_such_message'))
    expect(await shown(id, 'decision')).toMatchObject([{ status: 'queued', canSendAgain: false }])
  })

  test('which people send is marked as sent once', async () => {
    const id = await byWhatsApp()
    const { id: messageId } = await toldOf(id, 'decision')
    expect(await press(id, { intent: 'markSent', messageId })).toEqual({ ok: true, intent: 'markSent' })
    expect(await press(id, { intent: 'markSent', messageId })).toMatchObject(refused('no_such_message'))
    expect(await shown(id, 'decision')).toMatchObject([{ status: 'sent' }])
  })

  test.each(['sendAgain', 'markSent'])('%s without a message is none of our forms', async (intent) => {
    const { id } = await stated()
    expect(await statusOf(() => press(id, { intent }))).toBe(400)
    expect(await press(id, { intent, messageId: 'x' })).toMatchObject(refused('no_such_message'))
  })
})

describe('the files', () => {
  test('the statement beside the acknowledgement, as it was sent, kept by nobody on the way', async () => {
    const { id } = await stated()
    const { id: messageId } = await toldOf(id, 'acknowledgement')
    const answer = await fileOf(id, messageId)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''statement-RC-/)
    expect(await wordsIn(answer)).toContain('Monday 16 November 2026 at 12:00')
  })

  test('the slip, until all of it has come', async () => {
    const { order, id } = await stated()
    expect((await open(id)).hasSlip).toBe(true)
    expect(await wordsIn(await slipOf(id))).toContain('Strada Lipscani 12')
    await arrive(id, { key: 0, quantity: 1 })
    await work(shopA, order)
    expect((await open(id)).hasSlip).toBe(false)
    expect((await slipOf(id)).status).toBe(404)
  })

  test('of a message without one, of another case, or with an id that is none: 404', async () => {
    const { id } = await stated()
    const { id: messageId } = await toldOf(id, 'acknowledgement')
    const { id: elsewhere } = await stated()
    await press(id, { intent: 'log', formId: newKey(), channel: 'letter', text: 'Yes.' })
    const { id: bare } = await toldOf(id, 'by_staff')
    const asked: [string, string][] = [
      [id, bare],
      [elsewhere, messageId],
      [id, 'x'],
      ['x', messageId],
    ]
    for (const [caseId, one] of asked) expect((await fileOf(caseId, one)).status).toBe(404)
    expect((await slipOf('x')).status).toBe(404)
    expect((await slipOf(newKey())).status).toBe(404)
  })
})

describe('another shop', () => {
  test('is answered 404 by each form and each file of this case, and nothing of it changes', async () => {
    const id = await byWhatsApp()
    const { id: messageId } = await toldOf(id, 'decision')
    const { id: acknowledged } = await toldOf(id, 'acknowledgement')
    await fail(acknowledged)
    const before = await messagesOf(id)
    const forms: Form[] = [
      { intent: 'ask', question: 'Whose is it?' },
      { intent: 'log', formId: newKey(), channel: 'phone', text: 'Ours.' },
      { intent: 'sendAgain', messageId: acknowledged },
      { intent: 'markSent', messageId },
    ]
    for (const form of forms)
      expect(await statusOf(() => press(id, { seen: '1', ...form }, shopB)), form.intent).toBe(404)
    expect((await fileOf(id, acknowledged, shopB)).status).toBe(404)
    expect((await slipOf(id, shopB)).status).toBe(404)
    expect(await messagesOf(id)).toEqual(before)
    expect((await slipOf(id)).status).toBe(200)
  })

  test('and whoever has no session is let to no file', async () => {
    const { id } = await stated()
    const path = `/app/returns/${id}/slip`
    expect(await statusOf(() => slip.loader({ ...askingForged(path), params: { id } }))).toBe(401)
    const { id: messageId } = await toldOf(id, 'acknowledgement')
    const forged = { ...askingForged(path), params: { id, messageId } }
    expect(await statusOf(() => messageFile.loader(forged))).toBe(401)
  })
})
