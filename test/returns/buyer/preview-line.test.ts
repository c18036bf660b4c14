import { expect, test } from 'vitest'
import { money, type PaymentFacts, PRESETS, type Remedy } from '../../../app/engine/index.ts'
import { decisionWords } from '../../../app/locales/decision-words.ts'
import { translator } from '../../../app/locales/translate.ts'
import type { Speech } from '../../../app/returns/buyer/buyer-item.ts'
import type { Sentence } from '../../../app/returns/buyer/buyer-wire.ts'
import { previewLine, sendingOf } from '../../../app/returns/buyer/preview-line.ts'
import { totalWords } from '../../../app/returns/buyer/total-words.ts'
import { decidedLines } from '../../../app/returns/deciding/decided-lines.ts'
import { settleLines } from '../../../app/returns/deciding/settle-lines.ts'
import { DELIVERED as CAME } from '../../engine/case.ts'
import { type Order, orderOf, type Unit, type Wanted } from '../../engine/settlement-case.ts'
import { aLine, anOrder } from '../an-order.ts'

const today = '2026-11-16'
const speech: Speech = {
  ...{ t: translator('en'), locale: 'en', today },
  words: decisionWords('en', PRESETS['preset-a'], today),
}
const said = (sentences: readonly Sentence[]) =>
  sentences.map((parts) => parts.map(({ text }) => text).join('')).join(' ')

const thing = (unit: string, more: Partial<Wanted> = {}): Unit => ({
  ...{ unit, paid: 10_000, facts: DELIVERED },
  remedies: [{ money: { item: 10_000 }, shared: { outward_shipping: 500 }, ...more }],
})

const DELIVERED = { delivery: CAME }
const REFUND = { duty: 'refund', by: '2026-12-02' } as const

/** All units of an order, as the buyer checks it. */
function checked(units: readonly Unit[], order: Order = {}, remedy: Remedy = 'withdrawal') {
  const decided = orderOf(units, { shipping: { paid: 500 }, ...order })
  const shipped = { fulfillmentLineId: '11', fulfillment: anOrder().fulfillments[0] as never }
  const known = units.map(({ unit }) => ({
    ...{ unit, line: aLine(), shipped, quantity: 1, left: 1, offset: 0 },
  }))
  const asked = units.map(({ unit }, key) => ({
    ...{ key, unit, title: unit, quantity: 1, remedy, answers: {} },
  }))
  const settled = settleLines(decidedLines(asked, [], known, decided).lines, decided, {})
  const lines = settled.items.map((item) => previewLine(item, settled, speech))
  const sending = said(sendingOf(settled, { returnAddress: [] }, speech))
  const [total, inLetter] = [false, true].map((isWhole) => totalWords(settled, speech, isWhole))
  return { lines, sending, total, inLetter, means: (total?.means ?? []).join(' ') }
}

const rowsOfLine = (line: { money?: { label: string; amount: string }[] } | undefined) =>
  line?.money?.map(({ label, amount }) => `${label} ${amount}`)
const rowsOf = (of: { rows?: { label: string; amount: string }[] } | undefined) =>
  of?.rows?.map(({ label, amount }) => `${label} ${amount}`)

test('of several things each has its own money, delivery is a row of the total, and the sum is said once', () => {
  const { lines, total, inLetter } = checked([thing('a', REFUND), thing('b', REFUND)])
  expect(lines.map(rowsOfLine)).toEqual([['Price paid €100.00'], ['Price paid €100.00']])
  expect(rowsOf(total)).toEqual(['Delivery you paid €5.00'])
  expect(rowsOf(inLetter)).toEqual(['1 × a €100.00', '1 × b €100.00', 'Delivery you paid €5.00'])
  expect(total).toMatchObject({ amount: '€205.00', by: 'By Wednesday 2 December at the latest.' })
  expect(said(lines.flatMap(({ detail }) => detail))).not.toMatch(/get back|€|latest/)
})

test('of one thing all its money is in the total, and one amount is not said twice', () => {
  const { lines, total, inLetter } = checked([thing('a', REFUND)])
  expect(rowsOfLine(lines[0])).toBeUndefined()
  expect(rowsOf(total)).toEqual(['Price paid €100.00', 'Delivery you paid €5.00'])
  expect(rowsOf(inLetter)).toEqual(rowsOf(total))
  const alone = checked([thing('a', { ...REFUND, shared: {} })])
  expect([rowsOfLine(alone.lines[0]), rowsOf(alone.total), alone.total?.amount]).toEqual([
    undefined,
    undefined,
    '€100.00',
  ])
})

test('where things are paid back by different days, each says its own', () => {
  const { lines } = checked([thing('a', REFUND), thing('b', { ...REFUND, by: '2026-12-03' })])
  expect(said(lines[0]?.detail ?? [])).toContain('by Wednesday 2 December at the latest.')
  expect(said(lines[1]?.detail ?? [])).toContain('by Thursday 3 December at the latest.')
})

test.each([
  ['refund', '2026-12-02', 'By Wednesday 2 December at the latest.'],
  [
    'refund_once_sent',
    '2026-12-02',
    'Once the shop has the parcel or your proof of posting: by Wednesday 2 December, or right then if that is later.',
  ],
  ['refund_once_sent', undefined, 'Once the shop has the parcel or your proof of posting.'],
  ['refund', undefined, undefined],
] as const)('%s by %s is said in the total alone', (duty, by, inTotal) => {
  const { lines, total } = checked([thing('a', { duty, ...(by && { by }) })])
  expect(lines[0]?.detail).toEqual([])
  expect(total?.by).toBe(inTotal)
})

const paid = (means: PaymentFacts['means']) => ({
  payments: [{ id: means, means, paid: money(10_500, 'EUR') }],
})
test.each([
  ['card', paid('card'), 'The money comes back the way you paid.'],
  ['cash', paid('cash_on_delivery'), 'You paid in cash, so the money goes to an account that you name.'],
  [
    'cash, the account being known',
    { ...paid('cash_on_delivery'), statement: { refundAccountNamed: true } },
    'The money goes to the account that you named.',
  ],
  [
    'cash in part',
    { payments: [...paid('cash_on_delivery').payments, ...paid('card').payments] },
    'What you paid in cash goes to an account that you name. The rest comes back the way you paid.',
  ],
  [
    'cash in part, the account being known',
    {
      payments: [...paid('cash_on_delivery').payments, ...paid('card').payments],
      statement: { refundAccountNamed: true },
    },
    'What you paid in cash goes to the account that you named. The rest comes back the way you paid.',
  ],
] as const)('paid by %s', (_, order, words) => {
  expect(checked([thing('a')], order).means).toBe(words)
})

const CONTRACT = { layer: 'contract', clause: 'repayment-means', ref: 'B3' } as const
const LAW = { layer: 'law', provision: 'RO/crd-13' } as const
/** By the shop's terms, or by law: whoever paid otherwise did not pay in cash, and whoever agreed to nothing did not wish it. */
test.each([
  ['named_account', CONTRACT, 'bank_transfer', 'The money goes to an account that you name.'],
  ['store_credit', CONTRACT, 'card', 'The shop pays it back as store credit.'],
  ['store_credit', LAW, 'card', 'It comes back as store credit, as you wished.'],
] as const)('repaid by %s (%o) of what was paid by %s', (repaidBy, repaidUnder, by, words) => {
  const unit = thing('a', { repaidBy, repaidUnder })
  expect(checked([unit], paid(by)).means).toBe(words)
})

const SENDS = { duty: 'send_back', by: '2026-12-02' } as const
const NOT_SHIPPED = { delivery: { status: 'not_shipped' } } as const
test.each([
  ['delivered goods', DELIVERED, 'You withdraw from the contract for it and send it back.', true],
  ['goods at the shop', NOT_SHIPPED, 'You withdraw from the contract for it before it is sent.', false],
  [
    'a service that is called delivered',
    { ...DELIVERED, kind: 'service' },
    'You withdraw from the contract for it.',
    false,
  ],
  ['a voucher', { ...NOT_SHIPPED, kind: 'voucher' }, 'You withdraw from the contract for it.', false],
] as const)('%s: what is sent back, and what is only withdrawn from', (_, facts, what, isSentBack) => {
  const { lines, sending } = checked([{ ...thing('a', SENDS), facts }])
  expect(lines[0]?.what).toBe(what)
  expect(said(lines[0]?.detail ?? []).includes('Send it by')).toBe(isSentBack)
  expect(sending.includes('where to send it')).toBe(isSentBack)
  expect(sending.includes('nothing to send back')).toBe(facts === NOT_SHIPPED)
})

test('what is true of all that goes back is said once, beside the address; else with each thing', () => {
  const back = (unit: string, by: '2026-12-02' | '2026-12-03') => ({
    ...thing(unit, { ...SENDS, by }),
    facts: DELIVERED,
  })
  const alike = checked([back('a', '2026-12-02'), back('b', '2026-12-02')])
  expect(alike.lines.map(({ detail }) => said(detail))).toEqual(['', ''])
  expect(alike.sending).toMatch(/^Send the parcel by Wednesday 2 December\. /)
  const apart = checked([back('a', '2026-12-02'), back('b', '2026-12-03')])
  expect(apart.lines.map(({ detail }) => said(detail))).toEqual([
    'Send it by Wednesday 2 December.',
    'Send it by Thursday 3 December.',
  ])
  expect(apart.sending).not.toContain('Send the parcel by')
})

test('what a person still has to grant is not sent back yet', () => {
  const { lines, sending } = checked([{ ...thing('a', { ...SENDS, outcome: 'review' }), facts: DELIVERED }])
  expect(lines[0]?.what).toBe('You withdraw from the contract for it.')
  expect(sending).not.toContain('where to send it')
})

test.each([
  [DELIVERED, 'You ask to send it back to the shop.'],
  [{ ...NOT_SHIPPED, kind: 'service' }, 'You ask the shop to cancel it.'],
] as const)('under the shop’s own terms too', (facts, what) => {
  const unit = { ...thing('a', { remedy: 'goodwill_return' }), facts }
  expect(checked([unit], {}, 'goodwill_return').lines[0]?.what).toBe(what)
})

test.each([
  [DELIVERED, true],
  [NOT_SHIPPED, false],
] as const)('refused: only who has it is asked to keep it', (facts, hasIt) => {
  const against = { ...thing('a', { outcome: 'refused' }), facts }
  const [line] = checked([against]).lines
  expect(line?.what).toBe('You withdraw from the contract for it.')
  expect(said(line?.detail ?? []).endsWith('Please keep the item meanwhile.')).toBe(hasIt)
})

test('what is taken off has its own line, and what is left is the amount', () => {
  const worn = checked([thing('a', { money: { item: 10_000, diminished_value: -2_500 }, duty: 'refund' })])
  expect(rowsOf(worn.total)).toEqual([
    'Price paid €100.00',
    'Loss of value from handling -€25.00',
    'Delivery you paid €5.00',
  ])
  expect([worn.total?.amount, worn.lines[0]?.detail]).toEqual(['€80.00', []])
})

test('nothing paid, nothing to come back: no amount and no way for it', () => {
  const free: Unit = {
    unit: 'a',
    paid: 0,
    facts: DELIVERED,
    remedies: [{ duty: 'refund', by: '2026-12-02' }],
  }
  const { lines, total, means } = checked([free])
  expect([lines[0]?.detail, total, means]).toEqual([[], undefined, ''])
})
