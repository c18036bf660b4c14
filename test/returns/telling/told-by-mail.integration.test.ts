/** A case from statement to closing, as its buyer is written of it: each thing once, in their language, and the same in each form. */
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../app/locales/translate.ts'
import { answerDeduction } from '../../../app/returns/acting/answer-deduction.ts'
import { askBuyer } from '../../../app/returns/merchant/ask-buyer.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { returnSlip } from '../../../app/returns/telling/return-slip.ts'
import { tellBuyer } from '../../../app/returns/telling/tell-buyer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { pdfWords } from '../../messages/pdf-words.ts'
import { wishFor } from '../buyer/wishes.ts'
import { arrive, caseNow, MONDAY, merchant } from '../settling/settling.ts'
import { ana, camera, caseOf, control, deliveredOrder, headphones, onStage, state, work } from '../stage.ts'
import { kindsOf, mailed, messagesOf, saidIn, toldOf } from './told.ts'

onStage()

const SCRIPT =
  '<script>alert(1)</script> Zgâriat\r\nBcc: victim@example.com {{order}} $t(messages:wish.exchange)'

/** Of two items one is accepted and one is not. */
async function stated(locale: Locale = 'en') {
  const order = await deliveredOrder([headphones, camera])
  await control().setClock(MONDAY)
  const wishes = await wishFor(order, { title: /headphones/ }, { title: /camera/i })
  const sent = await state(order, { ...wishes, locale })
  expect(sent.status).toBe(201)
  await work(shopA, order)
  return { order, id: (await caseOf(shopA, sent.body.reference)).id }
}

/** Asked, brought, offered less, agreed, paid. */
async function lived(locale: Locale) {
  const { order, id } = await stated(locale)
  expect(await askBuyer(shopA, id, { question: SCRIPT }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await arrive(id, { key: 0, quantity: 1, damaged: true })
  await work(shopA, order)
  const offer = {
    ...{ key: 0, amount: { minor: 10_000, currency: 'RON' }, reason: SCRIPT },
    answerBy: new Date('2026-11-30T22:00:00Z'),
  }
  expect(await offerDeduction(shopA, id, offer, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  const deductionId = (await caseNow(id)).deductions[0]?.id ?? ''
  await answerDeduction(shopA, id, { deductionId, answer: 'agreed' }, merchant)
  await orderSettlement(shopA, id, { keys: [0] }, merchant)
  await work(shopA, order)
  await work(shopA, order)
  return { order, id }
}

/** Bold words begin and end tags, which reading takes for spaces. */
const joined = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[.,:;)])/g, '')

const ALL = [
  'acknowledgement',
  'closed',
  'decision',
  'deduction_offered',
  'question',
  'received',
  'refund_sent',
]

describe.each(['en', 'ro', 'el', 'de', 'fr'] as const)('in %s', (locale) => {
  test('each thing is told once, however often work is done again, and says the same in each form', async () => {
    const { order, id } = await lived(locale)
    expect((await kindsOf(id)).toSorted()).toEqual(ALL)
    await Promise.all([tellBuyer(shopA, id), tellBuyer(shopA, id), work(shopA, order)])
    const messages = await messagesOf(id)
    expect(messages.map(({ kind }) => kind).toSorted()).toEqual(ALL)
    for (const { kind } of messages) {
      const { text, html, subject } = await toldOf(id, kind)
      expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN/)
      // What people wrote stays as they wrote it; nothing else is left of a template.
      expect(`${subject}${text.replaceAll('{{order}}', '')}`).not.toContain('{{')
      const words = joined(saidIn(html))
      const lines = text.split('\n').map((line) => line.replace(/^\s*- /, '').trim())
      expect(lines.length).toBeGreaterThan(6)
      for (const line of lines) expect(words).toContain(joined(line))
      expect(html).not.toMatch(/<script/i)
      expect(html).toContain(`lang="${locale}"`)
    }
  })
})

test('accepted and refused are one mail: what is possible first, then why not, on what basis, and what is open', async () => {
  const { id } = await stated()
  expect(await kindsOf(id)).toEqual(['acknowledgement', 'decision'])
  const [mail, ...more] = await mailed(id, 'decision', ana)
  expect(more).toEqual([])
  const { reference } = await caseOf(shopA, (await toldReference(id)) ?? '')
  const order = [
    'Accepted',
    '1 × Over-ear headphones',
    /Send it by Wednesday 2 December 2026\./,
    'The shop pays for sending it back, and tells you how.',
    /Price paid: RON\u00a0[\d,.]+\n/,
    /Delivery you paid: RON\u00a0[\d,.]+\n/,
    /You get back: RON\u00a0[\d,.]+\n/,
    'Once the shop has the parcel or your proof of posting: by Wednesday 2 December 2026',
    'The money comes back the way you paid.',
    'What to do now',
    'Send it to Strada Lipscani 12, București.',
    `Enclose the return slip, or a note with ${reference}.`,
    'The return slip is attached to this message.',
    'Not possible',
    '1 × Button camera',
    'Made to your own specification',
    /This comes from: Clause A3 .* art\. 16 lit\. c\)/,
    'In the shop’s own words'.replace('’', "'"),
    'If you only picked from a standard range',
    'If something is wrong with it, the legal guarantee holds until',
    'a person at the shop looks at it',
  ]
  let from = 0
  for (const part of order) {
    const rest = mail?.text.slice(from) ?? ''
    const at = typeof part === 'string' ? rest.indexOf(part) : rest.search(part)
    expect(at, String(part)).toBeGreaterThanOrEqual(0)
    from += at
  }
  // One number to write on a note, and one sum.
  expect(mail?.text).not.toContain('order number')
  expect(mail?.text.match(/You get back/g)).toHaveLength(1)
  expect(mail?.text.split('What to do now')[1]).not.toMatch(/money|get back/i)
})

const toldReference = async (id: string) => /RC-\w{6}/.exec((await toldOf(id, 'decision')).text)?.[0]

test('an offer has a title of its own: its subject alone names order and day beside it', async () => {
  const { id } = await lived('en')
  const { subject, text, html } = await toldOf(id, 'deduction_offered')
  expect(subject).toMatch(/please answer by Monday 30 November 2026 \(order #\d+\)/)
  expect(saidIn(html)).toContain('Our offer about your return')
  expect(text).toContain('Our offer about your return')
  expect(text).not.toContain(subject)
  expect(text.match(/#\d+/g)).toHaveLength(1)
})

test('the statement and the slip are attached: their words, the address, and the reference as bars', async () => {
  const { id } = await stated('ro')
  const reference = (await toldReference(id)) ?? ''
  const [acknowledged] = await mailed(id, 'acknowledgement', ana)
  expect(acknowledged?.files).toMatchObject([
    { name: `declarație-${reference}.pdf`, type: 'application/pdf' },
  ])
  const statement = await pdfWords(Buffer.from(acknowledged?.files[0]?.base64 ?? '', 'base64'))
  for (const part of [
    reference,
    'luni 16 noiembrie 2026',
    '12:00',
    'Over-ear headphones',
    'Retragere din contract',
  ])
    expect(statement).toContain(part)
  const [decided] = await mailed(id, 'decision', ana)
  expect(decided?.files).toMatchObject([{ name: `fișă-de-retur-${reference}.pdf` }])
  const bytes = Buffer.from(decided?.files[0]?.base64 ?? '', 'base64')
  const slip = await pdfWords(bytes)
  for (const part of [
    reference,
    'Strada Lipscani 12',
    'București',
    '1 × Over-ear headphones',
    'această fișă',
  ])
    expect(slip).toContain(part)
  expect(slip).not.toContain('camera')
  expect((await returnSlip(shopA, id))?.content.equals(bytes)).toBe(true)
})

test('there is a slip only while something is to be sent, and only of one’s own case', async () => {
  const { order, id } = await stated()
  expect((await returnSlip(shopA, id))?.filename).toMatch(/^return-slip-RC-/)
  expect(await returnSlip('other.myshopify.com', id)).toBeNull()
  expect(await returnSlip(shopA, 'x')).toBeNull()
  await arrive(id, { key: 0, quantity: 1 })
  await work(shopA, order)
  expect(await returnSlip(shopA, id)).toBeNull()
})
