import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import type { WantedItem } from '../../../app/returns/buyer/buyer-wire.ts'
import { openAnswerBy } from '../../../app/returns/case/stated-wishes.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { forgetCustomer } from '../../../app/returns/privacy/forget-customer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, merchant, paidBy, paymentsOf } from '../settling/settling.ts'
import {
  caseOf,
  check,
  control,
  deliveredOrder,
  headphones,
  newKey,
  onStage,
  state,
  view,
  work,
} from '../stage.ts'

onStage()
beforeEach(() => db.buyerAllowance.deleteMany({ where: { shop: shopA } }))

const unitOf = async (order: number) => (await view(order)).body.items[0]?.unit ?? ''
const saying = (item: Partial<WantedItem> & { unit: string }, more: object = {}) => ({
  items: [{ quantity: 1, remedy: 'withdrawal' as const, answers: {}, ...item }],
  submissionKey: newKey(),
  locale: 'en',
  ...more,
})
const viewAs = (order: number, arrivedOn: Record<string, string>) =>
  view(order, {}, { body: { answers: {}, arrivedOn, locale: 'en' } })
const textOf = (line: readonly { text: string }[] = []) => line.map(({ text }) => text).join('')

describe('when it arrived', () => {
  /** Sent on 3 November; taken to have come on the 10th, so that the 14 days end on the 24th. */
  async function unreported(now: string) {
    const order = await deliveredOrder([headphones], { until: 'shipped' })
    await control().setClock(now)
    return { order, unit: await unitOf(order) }
  }
  const itemNow = async (order: number, arrivedOn: Record<string, string> = {}) =>
    (await viewAs(order, arrivedOn)).body.items[0]

  test.each([
    ['the last day of the 14', '2026-11-24T21:59:00Z', false],
    ['the day after', '2026-11-24T22:01:00Z', true],
  ])('on %s it is asked: %s', async (_, now, isAsked) => {
    const { order } = await unreported(now)
    expect((await itemNow(order))?.arrival !== undefined).toBe(isAsked)
  })

  test('a later day than was taken opens what was closed; the merchant sees who said so', async () => {
    const { order, unit } = await unreported('2026-11-26T10:00:00Z')
    const before = await itemNow(order)
    expect(before?.options.some(({ remedy }) => remedy === 'withdrawal')).toBe(false)
    expect(before?.arrival).toMatchObject({
      question: 'When did it arrive?',
      hint: 'No carrier has told us. Unless you say otherwise, we count from Tuesday 10 November.',
      ...{ from: '2026-11-03', until: '2026-11-26' },
    })
    const after = await itemNow(order, { [unit]: '2026-11-20' })
    expect(textOf(after?.headline)).toBe('You can send this back until Friday 4 December.')
    expect(after?.arrival).toMatchObject({ answered: '2026-11-20' })
    const { body } = await state(order, saying({ unit, arrivedOn: '2026-11-20' }))
    expect(body.items[0]?.outcome).toBe('granted')
    await work(shopA, order)
    const kept = await readCase(shopA, (await caseOf(shopA, body.reference)).id)
    expect(kept?.facts.find(({ fact }) => fact === 'delivery')).toMatchObject({
      ...{ value: '2026-11-20', source: 'buyer_answer' },
    })
    expect(kept?.messages[0]?.text).toContain('Arrived on Friday 20 November 2026, as you told us.')
  })

  test.each([
    ['2026-11-02', 'the day before it was sent', false],
    ['2026-11-03', 'the day on which it was sent', true],
    ['2026-11-26', 'today', true],
    ['2026-11-27', 'tomorrow', false],
  ])('%s, %s, can be: %s', async (day, _, isPossible) => {
    const { order, unit } = await unreported('2026-11-26T10:00:00Z')
    const item = await itemNow(order, { [unit]: day })
    expect(item?.arrival?.error === undefined).toBe(isPossible)
    if (!isPossible) expect(item?.arrival?.error).toMatch(/^It was sent on Tuesday 3 November/)
  })

  test('is nothing to ask where a carrier said it, and what a buyer says then changes nothing', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-26T10:00:00Z')
    const unit = await unitOf(order)
    const item = await itemNow(order, { [unit]: '2026-11-20' })
    expect(item).not.toHaveProperty('arrival')
    expect(item?.headline).toEqual((await itemNow(order))?.headline)
  })

  test('of what is on its way: who has it already can report what is wrong with it', async () => {
    const { order, unit } = await unreported('2026-11-05T10:00:00Z')
    const remedies = (item: Awaited<ReturnType<typeof itemNow>>) => item?.options.map(({ remedy }) => remedy)
    const before = await itemNow(order)
    expect(remedies(before)).not.toContain('conformity_claim')
    expect(before?.arrival?.hint).toBe('As far as we know, it is still on its way.')
    expect(remedies(await itemNow(order, { [unit]: '2026-11-05' }))).toContain('conformity_claim')
  })
})

describe('something wrong with it', () => {
  const reportOf = async (order: number) =>
    (await view(order)).body.items[0]?.options.find(({ remedy }) => remedy === 'conformity_claim')?.report

  test.each([
    ['2027-11-09T10:00:00Z', 'a year after it came, to the day', false],
    ['2027-11-10T10:00:00Z', 'the day after, when who must prove it changes', true],
  ])('%s, %s: since when is asked: %s', async (now, _, isAsked) => {
    const order = await deliveredOrder([headphones])
    await control().setClock(now)
    expect((await reportOf(order))?.noticed !== undefined).toBe(isAsked)
  })

  test('asks whether a repair failed only of who wants money', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    const report = await reportOf(order)
    expect(report?.wanted?.choices.map(({ value }) => value)).toEqual([
      ...['repair', 'replacement', 'price_reduction', 'refund'],
    ])
    expect(report?.cureFailed?.of).toEqual(['price_reduction', 'refund'])
  })

  test('never costs the buyer the parcel, and comes to what is wished where that is owed', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    const unit = await unitOf(order)
    const detail = async (defect: object) => {
      const item = {
        unit,
        remedy: 'conformity_claim' as const,
        defect: { kind: 'defective' as const, ...defect },
      }
      const { body } = await check(order, saying(item))
      const money = [body.total?.label, body.total?.amount].join(' ')
      return [...(body.lines[0]?.detail.map(textOf) ?? []), money].join(' ')
    }
    const said = {
      repair: await detail({ wanted: 'repair' }),
      tooEarly: await detail({ wanted: 'refund' }),
      inVain: await detail({ wanted: 'refund', cureFailed: true }),
      less: await detail({ wanted: 'price_reduction', cureFailed: true }),
    }
    for (const words of Object.values(said)) expect(words).not.toContain('You pay for sending it back')
    expect(said.repair).toMatch(/repairs/)
    expect(said.tooEarly).not.toContain('You get back')
    expect(said.inVain).toMatch(/You get back RON/)
    expect(said.less).toMatch(/part of the price/)
  })

  test('can be said when the guarantee has ended: it is recorded and answered', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2028-11-10T10:00:00Z')
    const item = (await view(order)).body.items[0]
    const option = item?.options.find(({ remedy }) => remedy === 'conformity_claim')
    expect(textOf(option?.detail)).toMatch(
      /covered it until Thursday 9 November( 2028)?\. You can report it all the same/,
    )
    const defect = { kind: 'defective' as const, noticedOn: '2028-11-01' as const }
    const { status, body } = await state(
      order,
      saying({ unit: item?.unit ?? '', remedy: 'conformity_claim', defect }),
    )
    expect([status, body.items[0]?.outcome]).toEqual([201, 'review'])
  })

  test('what is said of it is a fact of the decision, and in the copy', async () => {
    const order = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    const defect = { kind: 'damaged_in_transit' as const, wanted: 'replacement' as const }
    const { body } = await state(
      order,
      saying({ unit: await unitOf(order), remedy: 'conformity_claim', defect }),
    )
    await work(shopA, order)
    const kept = await readCase(shopA, (await caseOf(shopA, body.reference)).id)
    expect(kept?.statement.items[0]?.defect).toEqual(defect)
    expect(kept?.facts).toContainEqual(
      expect.objectContaining({ fact: 'wanted', value: 'replacement', source: 'buyer_answer' }),
    )
    expect(kept?.messages[0]?.text).toContain('What happened? It arrived damaged')
  })
})

describe('after cash on delivery', () => {
  const CASH = 'Cash on Delivery (COD)'
  const iban = 'RO49 AAAA 1B31 0075 9384 0000'
  const account = { by: 'account' as const, holder: 'Ana Ionescu', iban }

  async function paidInCash() {
    await control().setClock('2026-11-02T09:00:00Z')
    const { id: like } = await control().placeOrder(shopA, 'ana@example.ro', [headphones])
    const minor = (await paymentsOf(like)).reduce((sum, one) => sum + one.minor, 0)
    const order = await paidBy([{ gateway: CASH, minor }])
    await control().setClock('2026-11-16T10:00:00Z')
    return { order, unit: await unitOf(order) }
  }

  test('an account is asked for, and only then', async () => {
    const card = await deliveredOrder([headphones])
    await control().setClock('2026-11-16T10:00:00Z')
    expect((await check(card, saying({ unit: await unitOf(card) }))).body).not.toHaveProperty('account')
    const { order, unit } = await paidInCash()
    const asked = (await check(order, saying({ unit }))).body
    expect(asked.account).toMatchObject({ label: 'Where should the money go?', iban: 'IBAN' })
    expect(asked.total?.means).toEqual(['You paid in cash, so the money goes to an account that you name.'])
    const named = (await check(order, saying({ unit }, { repayment: account }))).body
    expect(named.total?.means).toEqual(['The money goes to the account that you named.'])
  })

  test('an account that can be none is said so before it is sent; sent all the same it costs nobody the statement', async () => {
    const { order, unit } = await paidInCash()
    const wrong = { repayment: { ...account, holder: ' ', iban: iban.replace('49', '94') } }
    const answer = await check(order, saying({ unit }, wrong))
    expect(answer.status).toBe(422)
    expect(answer.body.fields?.map(({ path }) => path)).toEqual(['repayment.holder', 'repayment.iban'])
    expect((await state(order, saying({ unit }, wrong))).status).toBe(201)
  })

  test('who is to pay sees it, nobody else, and it is gone when its owner is forgotten', async () => {
    const { order, unit } = await paidInCash()
    const { body } = await state(order, saying({ unit }, { repayment: account }))
    const { id, statement } = await caseOf(shopA, body.reference)
    const isKnown = async () => JSON.stringify(await readCase(shopA, id)).includes('1B31')
    expect(await isKnown()).toBe(false)
    expect(JSON.stringify(body)).not.toContain('1B31')
    await work(shopA, order)
    await arrive(id, { key: 0, quantity: 1 })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    const [transfer] = (await readCase(shopA, id))?.carryOut.transfers ?? []
    expect(transfer?.account).toEqual({ holder: 'Ana Ionescu', iban })
    expect(JSON.stringify(await db.caseEvent.findMany({ where: { shop: shopA, caseId: id } }))).not.toContain(
      '1B31',
    )
    expect(statement.content).not.toContain('1B31')
    const [customer] = (await control().ledger(shopA)).customers.filter(
      ({ email }) => email === 'ana@example.ro',
    )
    await forgetCustomer(shopA, { customerId: String(customer?.id), orderIds: [String(order)] })
    expect(await isKnown()).toBe(false)
  })
})

test('where to be answered is kept with the statement, as it can be dialled', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const unit = await unitOf(order)
  const by = (number: string) => saying({ unit }, { answerBy: { kind: 'whatsapp', number } })
  const wrong = await check(order, by('0722 123 456'))
  expect(wrong.body.fields).toEqual([
    { path: 'answerBy.number', message: expect.stringContaining('country code') },
  ])
  const { body } = await state(order, by('0040 722-123-456'))
  const { id, statement } = await caseOf(shopA, body.reference)
  expect(openAnswerBy(statement)).toEqual({ kind: 'whatsapp', number: '+40722123456' })
  expect((await readCase(shopA, id))?.statement.whatsapp).toBe('+40722123456')
})
