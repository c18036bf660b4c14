/** What the shop asks, and that it found no parcel: told wherever the buyer looks, under one state word, and answered there. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { BuyerCaseInFull, BuyerCases, BuyerGlance } from '../../../app/returns/buyer/buyer-wire.ts'
import { askBuyer } from '../../../app/returns/merchant/ask-buyer.ts'
import { contestSending } from '../../../app/returns/merchant/contest-sending.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, merchant, type Stated, stated } from '../settling/settling.ts'
import { onStage, view, work } from '../stage.ts'
import { acting, knock } from './own-cases.ts'

onStage()

const ASKED = 'The shop has a question for you.'
const NOT_FOUND = 'The shop does not find your parcel. Please show in another way that you sent it.'
const plain = (parts: readonly { text: string }[] = []) => parts.map(({ text }) => text).join('')
const read = async (id: string) => (await knock<BuyerCaseInFull>({ route: 'one', id })).body
const act = (id: string, body: object) => knock<BuyerCaseInFull>({ route: 'acts', id, body })

/** At each place that names the case: its state word, and what waits for an answer. */
async function everywhere({ order, id }: Stated) {
  const { cases } = (await view(order)).body
  const glance = await knock<BuyerGlance>({ route: 'glance', id: order })
  const list = await knock<BuyerCases>({ route: 'list' })
  const places = [await read(id), ...[cases, glance.body.cases, list.body.cases].map((all) => the(all, id))]
  return places.map((one) => ({ state: one?.state, asks: one?.asks }))
}
const the = <T extends { id: string }>(all: readonly T[], id: string) => all.find((one) => one.id === id)
const fourTimes = <T>(one: T) => [one, one, one, one]

test('a question is told at every place, and what the buyer writes answers it and reaches a person', async () => {
  const made = await stated()
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'Accepted', asks: undefined }))
  const question = 'Which cable came with it? <b>Please</b> {{date}}'
  expect(await askBuyer(shopA, made.id, { question }, merchant)).toEqual({ ok: true })
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'Accepted', asks: ASKED }))
  const told = await read(made.id)
  expect(told.questions).toMatchObject([{ question }])
  const [first] = told.questions
  expect(first).not.toHaveProperty('isOfSending')
  expect(plain(first?.says)).toBe('The shop asked you on Monday 16 November 2026:')
  expect(plain(first?.how)).toContain('no time limit')
  expect(told.timeline).toContainEqual({ text: "Answer the shop's question", done: false })
  const answered = await act(made.id, acting({ kind: 'write', words: 'The grey one.' }))
  expect(answered.status).toBe(201)
  expect(answered.body).toMatchObject({ questions: [], written: [{ words: 'The grey one.' }] })
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'Accepted', asks: undefined }))
  expect((await readCase(shopA, made.id))?.waiting).toMatchObject([
    { code: 'buyer_wrote', words: 'The grey one.' },
  ])
})

test('a parcel that was not found is told with why, until it is shown in another way', async () => {
  const made = await stated()
  await act(made.id, acting({ kind: 'send', keys: [0], parcel: 'RR123456789' }))
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'On its way', asks: undefined }))
  const reason = 'The post knows no parcel RR123456789.'
  expect(await contestSending(shopA, made.id, { keys: [0], reason }, merchant)).toEqual({ ok: true })
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'Accepted', asks: NOT_FOUND }))
  const told = await read(made.id)
  expect(told.questions).toMatchObject([{ question: reason, isOfSending: true }])
  expect(told.can.send?.items).toMatchObject([{ key: 0 }])
  const shown = await act(made.id, acting({ kind: 'send', keys: [0], receipt: 'RR123456780, Cluj' }))
  expect(shown.body).toMatchObject({ questions: [], state: 'On its way' })
})

test('beside an offer, the offer and its last day come first', async () => {
  const made = await stated()
  await arrive(made.id, { key: 0, quantity: 1 })
  await work(shopA, made.order)
  const answerBy = new Date('2026-11-25T22:00:00Z')
  const offer = { key: 0, amount: money(5_000, 'RON'), reason: 'Scratched.', answerBy }
  expect(await offerDeduction(shopA, made.id, offer, merchant)).toEqual({ ok: true })
  expect(await askBuyer(shopA, made.id, { question: 'Was it so?' }, merchant)).toEqual({ ok: true })
  const asks = `Please answer the shop's offer by Wednesday 25 November 2026. ${ASKED}`
  expect(await everywhere(made)).toEqual(fourTimes({ state: 'Checked', asks }))
  const { items } = await read(made.id)
  expect(items.map(({ outcome }) => outcome)).toEqual(['Checked'])
})
