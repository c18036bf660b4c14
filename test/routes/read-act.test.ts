import { describe, expect, test } from 'vitest'
import { readAct, seenIn } from '../../app/routes/app.returns.$id/acts/read-act.ts'
import { readAmount } from '../../app/routes/app.returns.$id/acts/read-amount.ts'

const reading = { currency: 'EUR', today: '2026-11-21' }
const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const read = (fields: Record<string, string>) => readAct(formOf(fields), reading)

test.each([
  ['12.50', 'EUR', 1_250],
  ['12,5', 'EUR', 1_250],
  ['12', 'EUR', 1_200],
  ['0.01', 'EUR', 1],
  [' 1 200.00 ', 'EUR', 120_000],
  ['1200', 'JPY', 1_200],
  ['1.234', 'BHD', 1_234],
  ['0', 'EUR', undefined],
  ['0.00', 'EUR', undefined],
  ['12.505', 'EUR', undefined],
  ['12.0', 'JPY', undefined],
  ['-1', 'EUR', undefined],
  ['1.2.3', 'EUR', undefined],
  ['1e3', 'EUR', undefined],
  ['', 'EUR', undefined],
  ['twelve', 'EUR', undefined],
])('%s in %s is %s', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toBe(minor)
})

describe('what arrived', () => {
  test('is told per line, what was not in the parcel left out', () => {
    expect(
      read({
        ...{ intent: 'arrive', keys: '0,1,2' },
        ...{ 'came.0': 'whole', 'arrived.0': '2' },
        ...{ 'came.1': 'missing', 'arrived.1': '1' },
        ...{ 'came.2': 'damaged', 'arrived.2': '1' },
      }),
    ).toEqual({
      ok: true,
      act: {
        intent: 'arrive',
        pieces: [
          { key: 0, quantity: 2, condition: 'whole' },
          { key: 2, quantity: 1, condition: 'damaged' },
        ],
      },
    })
  })

  test.each(['0', '', '-1', '1.5', 'many', '1000000'])('“%s” pieces is named beside its field', (typed) => {
    expect(read({ intent: 'arrive', keys: '3', 'came.3': 'whole', 'arrived.3': typed })).toEqual({
      ok: false,
      errors: { 'arrived.3': 'pieces' },
    })
  })

  test('is more than nothing', () => {
    expect(read({ intent: 'arrive', keys: '3', 'came.3': 'missing' })).toEqual({
      ok: false,
      errors: { pieces: 'nothingArrived' },
    })
  })
})

describe('that it was sent', () => {
  const sent = {
    intent: 'send',
    keys: '0',
    proof: 'carrier',
    number: 'RR1',
    carrier: '',
    sentOn: '2026-11-21',
  }

  test('is told with its parcel, on the day itself too', () => {
    expect(read(sent)).toEqual({
      ok: true,
      act: { intent: 'send', keys: [0], proof: 'carrier', sentOn: '2026-11-21', tracking: { number: 'RR1' } },
    })
  })

  test.each<[string, Record<string, string>, object]>([
    ['on a day to come', { sentOn: '2026-11-22' }, { sentOn: 'dayInFuture' }],
    ['on no day', { sentOn: '2026-02-30' }, { sentOn: 'day' }],
    ['without a number, by the carrier', { number: ' ' }, { number: 'number_required' }],
    ['with a number too long', { number: 'x'.repeat(101) }, { number: 'tooLong' }],
  ])('%s is named beside its field', (_, change, errors) => {
    expect(read({ ...sent, ...change })).toEqual({ ok: false, errors })
  })

  test('needs no number where there is a receipt', () => {
    expect(read({ ...sent, proof: 'posting_receipt', number: '' })).toMatchObject({ ok: true })
  })
})

describe('an offer', () => {
  const offer = { intent: 'offer', key: '1', amount: '12.50', reason: 'Scratched.', answerBy: '2026-11-22' }

  test('is read, with tomorrow as the first day to answer by', () => {
    expect(read(offer)).toEqual({
      ok: true,
      act: { intent: 'offer', key: 1, amountMinor: 1_250, reason: 'Scratched.', answerBy: '2026-11-22' },
    })
  })

  test.each<[string, Record<string, string>, object]>([
    ['of nothing', { amount: '0' }, { amount: 'amount' }],
    ['without a reason', { reason: ' ' }, { reason: 'reason_required' }],
    ['with 301 letters', { reason: 'x'.repeat(301) }, { reason: 'reason_too_long' }],
    ['to be answered today', { answerBy: '2026-11-21' }, { answerBy: 'dayPassed' }],
    ['to be answered some day', { answerBy: '' }, { answerBy: 'day' }],
  ])('%s is named beside its field', (_, change, errors) => {
    expect(read({ ...offer, ...change })).toEqual({ ok: false, errors })
  })

  test('with 300 letters is read', () => {
    expect(read({ ...offer, reason: 'x'.repeat(300) })).toMatchObject({ ok: true })
  })
})

test.each<[Record<string, string>, object]>([
  [
    { intent: 'missing', key: '2' },
    { intent: 'missing', key: 2 },
  ],
  [
    { intent: 'settle', waived: 'true' },
    { intent: 'settle', waived: true },
  ],
  [{ intent: 'settle' }, { intent: 'settle', waived: false }],
  [
    { intent: 'answer', deductionId: 'd', answer: 'agreed' },
    { intent: 'answer', deductionId: 'd', answer: 'agreed' },
  ],
  [
    { intent: 'withdraw', deductionId: 'd' },
    { intent: 'withdraw', deductionId: 'd' },
  ],
  [
    { intent: 'transfer', settlementId: 's' },
    { intent: 'transfer', settlementId: 's' },
  ],
  [
    { intent: 'takeBack', keys: '0,2', reason: ' By mail. ' },
    { intent: 'takeBack', keys: [0, 2], reason: 'By mail.' },
  ],
  [
    { intent: 'settle', waived: 'false', keys: '1' },
    { intent: 'settle', waived: false, keys: [1] },
  ],
  [
    { intent: 'close', reason: ' Lost. ' },
    { intent: 'close', reason: 'Lost.' },
  ],
  [
    { intent: 'reopen', returnId: '9' },
    { intent: 'reopen', returnId: '9' },
  ],
  [
    { intent: 'way', returnId: '9', number: 'RR1', carrier: 'Fan Courier' },
    { intent: 'way', returnId: '9', tracking: { number: 'RR1', carrier: 'Fan Courier' } },
  ],
])('%o is understood', (fields, act) => {
  expect(read(fields)).toEqual({ ok: true, act })
})

test.each<Record<string, string>>([
  {},
  { intent: 'toString' },
  { intent: 'refund' },
  { intent: 'send', proof: 'hearsay' },
  { intent: 'offer', key: 'x' },
  { intent: 'answer', deductionId: 'd', answer: 'maybe' },
  { intent: 'withdraw' },
  { intent: 'transfer' },
  { intent: 'missing', key: 'x' },
  { intent: 'dispose', key: '0', disposition: 'missing' },
  { intent: 'reopen', returnId: 'x'.repeat(101) },
])('%o is none of ours', (fields) => {
  expect(read(fields)).toBeUndefined()
})

test.each([
  ['12', 12],
  ['0', 0],
  ['', undefined],
  ['-1', undefined],
  ['12a', undefined],
])('what was seen: %s is %s', (seen, number) => {
  expect(seenIn(formOf({ seen }))).toBe(number)
})
