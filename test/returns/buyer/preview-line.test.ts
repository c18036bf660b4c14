import { expect, test } from 'vitest'
import { money, type PaymentFacts, PRESETS, type Remedy } from '../../../app/engine/index.ts'
import { decisionWords } from '../../../app/locales/decision-words.ts'
import { translator } from '../../../app/locales/translate.ts'
import type { Speech } from '../../../app/returns/buyer/buyer-item.ts'
import type { Sentence } from '../../../app/returns/buyer/buyer-wire.ts'
import { previewLine, sendingOf, totalWords } from '../../../app/returns/buyer/preview-line.ts'
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
  const lines = settled.items.map((item) => previewLine(item, speech))
  const ways = said(sendingOf(settled, { name: '#1', returnAddress: [] }, speech))
  return { lines, ways, total: totalWords(settled, speech) }
}

test('delivery is told with the first line only, and is in the total once', () => {
  const { lines, total } = checked([thing('a'), thing('b')])
  expect(lines.map((line) => line.money?.map(({ label }) => label))).toEqual([
    ['Price paid', 'Delivery you paid'],
    ['Price paid'],
  ])
  expect(total?.amount).toBe('€205.00')
})

test.each([
  [
    'refund',
    '2026-12-02',
    'by Wednesday 2 December at the latest.',
    'By Wednesday 2 December at the latest.',
  ],
  ['refund_once_sent', '2026-12-02', 'or right then if that is later.', 'or right then if that is later.'],
  ['refund_once_sent', undefined, 'or your proof of posting.', 'or your proof of posting.'],
  ['refund', undefined, 'You get back €105.00.', undefined],
] as const)('%s by %s', (duty, by, detail, inTotal) => {
  const { lines, total } = checked([thing('a', { duty, ...(by && { by }) })])
  expect(said(lines[0]?.detail ?? []).endsWith(detail)).toBe(true)
  if (inTotal === undefined) expect(total).not.toHaveProperty('by')
  else expect(total?.by?.endsWith(inTotal)).toBe(true)
})

const paid = (means: PaymentFacts['means']): Order => ({
  payments: [{ id: means, means, paid: money(10_500, 'EUR') }],
})
test.each([
  ['card', paid('card'), 'The money comes back the way you paid.'],
  [
    'cash',
    paid('cash_on_delivery'),
    'You paid in cash, so the shop asks you which account the money should go to.',
  ],
  [
    'cash, the account being known',
    { ...paid('cash_on_delivery'), statement: { refundAccountNamed: true } },
    'The money goes to the account that you named.',
  ],
  [
    'credit, by consent',
    { statement: { storeCreditConsent: true } },
    'It comes back as store credit, as you wished.',
  ],
] as const)('paid by %s', (_, order, words) => {
  expect(checked([thing('a')], order).ways).toBe(words)
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
  const { lines, ways } = checked([{ ...thing('a', SENDS), facts }])
  expect(lines[0]?.what).toBe(what)
  expect(said(lines[0]?.detail ?? []).includes('Send it by')).toBe(isSentBack)
  expect(ways.includes('where to send it')).toBe(isSentBack)
  expect(ways.includes('nothing to send back')).toBe(facts === NOT_SHIPPED)
})

test('what a person still has to grant is not sent back yet', () => {
  const { lines, ways } = checked([{ ...thing('a', { ...SENDS, outcome: 'review' }), facts: DELIVERED }])
  expect(lines[0]?.what).toBe('You withdraw from the contract for it.')
  expect(ways).not.toContain('where to send it')
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
  expect(worn.lines[0]?.money?.[1]).toEqual({ label: 'Loss of value from handling', amount: '-€25.00' })
  expect(said(worn.lines[0]?.detail ?? [])).toBe('You get back €80.00.')
})

test('nothing paid, nothing to come back: no amount and no way for it', () => {
  const free: Unit = {
    unit: 'a',
    paid: 0,
    facts: DELIVERED,
    remedies: [{ duty: 'refund', by: '2026-12-02' }],
  }
  const { lines, total, ways } = checked([free])
  expect([lines[0]?.detail, total, ways]).toEqual([[], undefined, ''])
})
