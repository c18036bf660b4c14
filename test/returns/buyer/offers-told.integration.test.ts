import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { deriveDeadlines } from '../../../app/deadlines/derive-deadlines.ts'
import { rowOf } from '../../../app/deadlines/keep-deadlines.ts'
import { noticeOf } from '../../../app/deadlines/notice-of.ts'
import { money } from '../../../app/engine/index.ts'
import { openMessage } from '../../../app/messages/sealed-message.ts'
import { sendStoredMessage } from '../../../app/messages/send-message.ts'
import { answerDeduction } from '../../../app/returns/acting/answer-deduction.ts'
import { readShopCircumstances } from '../../../app/returns/deciding/read-circumstances.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, merchant, type Stated, stated } from '../settling/settling.ts'
import { ana, control, onStage, work } from '../stage.ts'

onStage()

const REASON = 'Scratched <b>deep</b>. $t(messages:wish.exchange) {{order}}'
/** The last instant of 30 November in Bucharest is just before it. */
const ANSWER_BY = new Date('2026-11-30T22:00:00Z')

const offer = (id: string, key = 0) =>
  offerDeduction(
    shopA,
    id,
    { key, amount: money(10_000, 'RON'), reason: REASON, answerBy: ANSWER_BY },
    merchant,
  )
const toldOf = (caseId: string) =>
  db.message.findMany({ where: { shop: shopA, caseId, kind: 'deduction_offered' } })

async function offered(): Promise<Stated> {
  const made = await stated()
  await arrive(made.id, { key: 0, quantity: 1 })
  expect(await offer(made.id)).toEqual({ ok: true })
  await work(shopA, made.order)
  return made
}

test('a buyer who is offered less is told by mail: for what, how much, why, until when, and that silence is no yes', async () => {
  const { order, id } = await offered()
  await work(shopA, order)
  const told = await toldOf(id)
  expect(told).toHaveLength(1)
  const [message] = told
  if (message === undefined) throw new Error('no message')
  const { reference } = await db.returnCase.findUniqueOrThrow({ where: { shop_id: { shop: shopA, id } } })
  await sendStoredMessage(shopA, message.id)
  await sendStoredMessage(shopA, message.id)
  const mails = (await control().mail(ana)).filter(({ text }) => text.includes(reference))
  const [mail, ...more] = mails.filter(({ subject }) => subject.startsWith('Our offer about your return'))
  expect(more).toEqual([])
  expect(mail?.subject).toContain('Monday 30 November 2026')
  expect(mail?.text).toContain('1 × Over-ear headphones: RON\u00a0100.00 less. Why: Scratched <b>deep</b>.')
  expect(mail?.text).toContain('$t(messages:wish.exchange) {{order}}')
  expect(mail?.text).toMatch(
    /by Monday 30 November 2026[\s\S]*answer this message with yes[\s\S]*answer with no[\s\S]*want the item back/,
  )
  expect(mail?.text).toMatch(/You then get back RON\s818\.99, and the matter is settled for this item\./)
  expect(mail?.text).toContain('Silence does not count as a yes.')
  expect(mail?.html).toContain('&lt;b&gt;deep')
  expect(mail?.text.trim()).toBe(openMessage(message.id, message).text.trim())
})

test('each offer is told once, also one whose answer came first', async () => {
  const { order, id } = await offered()
  const [first] = (await caseNow(id)).deductions
  await answerDeduction(shopA, id, { deductionId: first?.id ?? '', answer: 'goods_back' }, merchant)
  expect(await offer(id)).toEqual({ ok: true })
  const second = (await caseNow(id)).deductions.at(-1)
  await answerDeduction(shopA, id, { deductionId: second?.id ?? '', answer: 'agreed' }, merchant)
  await Promise.all([work(shopA, order).catch(() => undefined), work(shopA, order).catch(() => undefined)])
  await work(shopA, order)
  const told = await toldOf(id)
  expect(told.map(({ key }) => key).toSorted()).toEqual([first?.id, second?.id].toSorted())
  // What is left after an answer is not what a yes to it would have left.
  const late = told.filter(({ key }) => key === second?.id)
  const texts = late.map((message) => openMessage(message.id, message).text)
  expect(texts).toEqual([expect.stringContaining('The rest is then paid back to you.')])
})

test('the reminder of it, and what is written when the day is over, name the amount and the reason too', async () => {
  const { order, id } = await offered()
  const orderId = String(order)
  await deriveDeadlines(shopA, orderId)
  const rows = await db.deadline.findMany({
    where: { shop: shopA, caseId: id, kind: 'deduction_unanswered', status: 'pending' },
  })
  const circumstances = await readShopCircumstances(shopA)
  if (circumstances === null) throw new Error('no shop')
  expect(rows).toHaveLength(1)
  const acting = { shop: shopA, orderId, caseId: id, circumstances, at: ANSWER_BY }
  for (const moment of ['before', 'passed'] as const) {
    const notice = await noticeOf({ ...acting, subject: `case:${id}` }, rows.map(rowOf), moment)
    expect(notice).toMatchObject({ to: 'buyer', recipient: ana, day: 'Monday 30 November 2026' })
    expect(notice?.items).toEqual([`1 × Over-ear headphones: RON\u00a0100.00 less. Why: ${REASON}`])
  }
})
