/** What staff type of a statement, read and checked. */
import { describe, expect, test } from 'vitest'
import { REMEDIES } from '../../../app/engine/index.ts'
import { adminTime } from '../../../app/locales/admin-time.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { isGuarantee } from '../../../app/returns/deciding/decision-reading.ts'
import { isAboutDefect } from '../../../app/returns/staff/defect-choices.ts'
import { readStatement, typedIn } from '../../../app/returns/staff/statement-form.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'

const UNIT = '1/11'
const units = unitsOf(
  anOrder({
    lines: [aLine({ quantity: 2, currentQuantity: 2, refundableQuantity: 2 })],
    fulfillments: [aParcel({ lines: [{ id: '11', lineId: '1', quantity: 2 }] })],
  }),
)

const FIELDS = {
  ...{ channel: 'phone', sentOn: '2026-11-20', sentTime: '14:03', words: '', locale: 'ro', answersTo: '' },
  ...{ item: UNIT, [`quantity.${UNIT}`]: '1', [`wish.${UNIT}`]: 'withdrawal' },
}

interface When {
  zone?: string
  now?: string
  orderedAt?: string
}

function read(
  change: Record<string, string> = {},
  { zone = 'Europe/Bucharest', now = '2026-11-25T08:00:30Z', orderedAt = '2026-11-02T09:00:30Z' }: When = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...FIELDS, ...change }))
    if (value !== '') form.set(name, value)
  return readStatement(typedIn(form), { units, orderedAt, time: adminTime(zone), now: new Date(now) })
}
const errorsOf = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  return answer.ok ? {} : answer.errors
}
const sentAt = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  return answer.ok ? answer.statement.sentAt.toISOString() : answer.errors
}

test('says what was said, how, when and by the shop’s clock', () => {
  expect(read({ answersTo: ' ana@example.ro ' })).toEqual({
    ok: true,
    statement: {
      ...{ channel: 'phone', sentAt: new Date('2026-11-20T12:03:00Z'), locale: 'ro' },
      items: [{ unit: UNIT, quantity: 1, remedy: 'withdrawal', answers: {} }],
    },
  })
})

test('a reason, the buyer’s own words, an address and an answer may all be missing', () => {
  expect(read()).toMatchObject({ ok: true })
})

test.each([
  ['true', { sealIntact: true }],
  ['false', { sealIntact: false }],
  ['', {}],
  ['perhaps', {}],
])('an answer %j', (answer, answers) => {
  const read_ = read({ [`fact.${UNIT}`]: 'sealIntact', [`answer.${UNIT}`]: answer })
  expect(read_.ok && read_.statement.items[0]?.answers).toEqual(answers)
})

test('words are kept as they were typed, an edge of blanks too', () => {
  const form = new FormData()
  form.set('words', '  I no longer\r\nwant it. ')
  expect(typedIn(form).words).toBe('  I no longer\nwant it. ')
})

describe('what is said to be wrong with it', () => {
  const told = (wish: string, change: Record<string, string> = {}) => {
    const fields = { wish, kind: 'defective', noticedOn: '2026-11-10', wanted: 'refund', cureFailed: 'true' }
    const named = Object.entries({ ...fields, ...change }).map(([field, value]) => [
      `${field}.${UNIT}`,
      value,
    ])
    const answer = read(Object.fromEntries(named))
    return answer.ok ? answer.statement.items[0]?.defect : answer.errors
  }
  const defect = { kind: 'defective', noticedOn: '2026-11-10' }

  test.each([
    ['conformity_claim', {}, { ...defect, wanted: 'refund', cureFailed: true }],
    ['conformity_claim', { cureFailed: 'false' }, { ...defect, wanted: 'refund', cureFailed: false }],
    ['conformity_claim', { cureFailed: '' }, { ...defect, wanted: 'refund' }],
    ['conformity_claim', { wanted: 'repair' }, { ...defect, wanted: 'repair' }],
    ['conformity_claim', { wanted: '', noticedOn: '' }, { kind: 'defective' }],
    ['conformity_claim', { wanted: 'gold' }, defect],
    ['commercial_guarantee', {}, defect],
    ['withdrawal', {}, undefined],
    ['exchange', { kind: '' }, undefined],
  ])('%s %j', (wish, change, expected) => {
    expect(told(wish, change as Record<string, string>)).toEqual(expected)
  })

  test('is asked for with the wishes that the engine takes for such', () => {
    expect(REMEDIES.length).toBeGreaterThan(4)
    for (const remedy of REMEDIES) expect(isAboutDefect(remedy), remedy).toBe(isGuarantee(remedy))
  })
})

describe('when it was sent', () => {
  // The order was placed at 11:00:30 by the shop's clock, and it is 10:00:30 on the 25th.
  test.each([
    ['before the order, by a day', '2026-11-01', '23:59', { sentOn: 'beforeOrder' }],
    ['before the order, by a minute', '2026-11-02', '10:59', { sentTime: 'beforeOrder' }],
    ['in the minute of the order', '2026-11-02', '11:00', '2026-11-02T09:00:30.000Z'],
    ['in the minute after it', '2026-11-02', '11:01', '2026-11-02T09:01:00.000Z'],
    ['just now', '2026-11-25', '10:00', '2026-11-25T08:00:00.000Z'],
    ['in a minute', '2026-11-25', '10:01', { sentTime: 'inFuture' }],
    ['tomorrow', '2026-11-26', '00:00', { sentOn: 'inFuture' }],
    ['the last minute of a day', '2026-11-23', '23:59', '2026-11-23T21:59:00.000Z'],
    ['the first of the next', '2026-11-24', '00:00', '2026-11-23T22:00:00.000Z'],
    ['no day', '2026-02-30', '10:00', { sentOn: 'day' }],
    ['no time', '2026-11-20', '24:00', { sentTime: 'time' }],
    ['neither', '', '', { sentOn: 'day', sentTime: 'time' }],
  ])('%s', (_, sentOn, sentTime, expected) => {
    expect(sentAt({ sentOn, sentTime })).toEqual(expected)
  })

  const spring = { orderedAt: '2026-03-01T00:00:00Z' }
  test.each([
    ['2026-03-29', '02:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', { sentTime: 'noSuchTime' }],
    ['2026-03-29', '03:59', { sentTime: 'noSuchTime' }],
    ['2026-03-29', '04:00', '2026-03-29T01:00:00.000Z'],
    // Twice on that morning: the earlier is the better for the buyer.
    ['2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ])('where the clocks change: %s %s', (sentOn, sentTime, expected) => {
    expect(sentAt({ sentOn, sentTime }, spring)).toEqual(expected)
  })
})

describe('what cannot be understood is named beside its field', () => {
  test.each([
    'ana@example.ro\r\nBcc: victim@example.com',
    'ana@example.ro\nBcc: victim@example.com',
    'ana@example.ro, victim@example.com',
    'ana@example.ro;victim@example.com',
    'Ana <ana@example.ro>',
    'ana@example.ro\u0000',
  ])('%j is no address to answer to', (answersTo) => {
    expect(errorsOf({ answersTo })).toEqual({ answersTo: 'email' })
  })
  test.each(['ana+returns@example.co.uk', "o'neil@example.ro", 'ștefan@exemplu.ro'])(
    '%j is one',
    (answersTo) => {
      expect(errorsOf({ answersTo })).toEqual({})
    },
  )

  test.each([
    [{ channel: '' }, { channel: 'channel' }],
    [{ channel: 'account' }, { channel: 'channel' }],
    [{ locale: 'tlh' }, { locale: 'locale' }],
    [{ answersTo: 'ana@' }, { answersTo: 'email' }],
    [{ words: 'x'.repeat(10_000) }, {}],
    [{ words: 'x'.repeat(10_001) }, { words: 'tooLong' }],
    [{ item: '' }, { items: 'nothing' }],
    [{ item: '1/99' }, { items: 'itemGone', 'wish.1/99': 'wish' }],
    [{ [`quantity.${UNIT}`]: '0' }, { [`quantity.${UNIT}`]: 'quantity' }],
    [{ [`quantity.${UNIT}`]: '2' }, {}],
    [{ [`quantity.${UNIT}`]: '3' }, { [`quantity.${UNIT}`]: 'quantity' }],
    [{ [`quantity.${UNIT}`]: '1.5' }, { [`quantity.${UNIT}`]: 'quantity' }],
    [{ [`wish.${UNIT}`]: 'gold' }, { [`wish.${UNIT}`]: 'wish' }],
  ])('%j', (change, errors) => {
    expect(errorsOf(change as Record<string, string>)).toEqual(errors)
  })

  test('of a defect: what happened is left out though something else is told of it', () => {
    const claim = { [`wish.${UNIT}`]: 'conformity_claim' }
    const missing = { [`kind.${UNIT}`]: 'kind' }
    expect(errorsOf({ ...claim, [`noticedOn.${UNIT}`]: '2026-11-10' })).toEqual(missing)
    expect(errorsOf({ ...claim, [`wanted.${UNIT}`]: 'refund', [`kind.${UNIT}`]: 'too_many' })).toEqual(
      missing,
    )
    expect(errorsOf(claim)).toEqual({})
  })

  // Ordered on the 2nd, at half past nine UTC: the 2nd in Bucharest too; stated on the 20th.
  test.each([
    ['2026-11-01', 'noticedBefore'],
    ['2026-11-02', undefined],
    ['2026-11-20', undefined],
    ['2026-11-21', 'noticedAfter'],
    ['2026-11-31', 'noticedDay'],
  ])('noticed on %s: %s', (noticedOn, error) => {
    const claim = { [`wish.${UNIT}`]: 'conformity_claim', [`kind.${UNIT}`]: 'defective' }
    const errors = error === undefined ? {} : { [`noticedOn.${UNIT}`]: error }
    expect(errorsOf({ ...claim, [`noticedOn.${UNIT}`]: noticedOn })).toEqual(errors)
  })

  test('all of it at once', () => {
    expect(errorsOf({ channel: '', sentOn: '', item: '', locale: '' })).toEqual({
      ...{ channel: 'channel', sentOn: 'day', items: 'nothing', locale: 'locale' },
    })
  })
})
