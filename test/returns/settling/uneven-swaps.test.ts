/** What goes out in exchange costs more or less than was paid: reckoned, given back, or put before a person. */
import { describe, expect, test } from 'vitest'
import { compile, money, PRESETS } from '../../../app/engine/index.ts'
import { adminMoney } from '../../../app/locales/admin-money.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import type { Replacement } from '../../../app/returns/case/case-event.ts'
import { factsSince } from '../../../app/returns/deciding/facts-since.ts'
import { replacementPrice } from '../../../app/returns/deciding/replacement-price.ts'
import { leftToPay } from '../../../app/returns/settling/left-to-pay.ts'
import { unevenSwaps } from '../../../app/returns/settling/uneven-swaps.ts'
import { aThing, factsOf } from '../../deadlines/a-watched-case.ts'

const TWO_BANI = adminMoney(money(2, 'RON'))
/** Two pieces for 100 lei. */
const facts = factsOf([aThing('u0', { quantity: 2 })])
const line = (quantity: number, more: Partial<CaseLine> = {}): CaseLine => ({
  ...{ key: 0, unit: 'u0', title: 'Thing', quantity, remedy: 'exchange', answers: {} },
  ...{ acceptance: 'accepted', reception: 'received', settlement: 'none' },
  ...more,
})
const chosen = (minor: number | undefined, quantity = 2, currency = 'RON'): Replacement => ({
  ...{ variantId: 'v', quantity },
  ...(minor !== undefined && { price: money(minor, currency) }),
})
const caseOf = (replacement: Replacement | undefined, of: CaseLine = line(2)): CaseState => ({
  ...{ ...NOTHING_YET, lines: [of] },
  replacements: replacement === undefined ? [] : [{ key: 0, replacement }],
})

describe('the price of what goes out', () => {
  const unit = (state: CaseState) => ({ lines: state.lines, quantity: 2, currency: 'RON' })
  test.each<[string, CaseState, number | undefined]>([
    ['for as many as come', caseOf(chosen(4_000)), 8_000],
    ['one for two', caseOf(chosen(9_000, 1)), 9_000],
    ['of a part of the unit, for all of it', caseOf(chosen(4_000, 1), line(1)), 8_000],
    ['not chosen', caseOf(undefined), undefined],
    ['not known', caseOf(chosen(undefined)), undefined],
    ['in another currency', caseOf(chosen(4_000, 2, 'EUR')), undefined],
    ['of what is withdrawn from', caseOf(chosen(4_000), line(2, { remedy: 'withdrawal' })), undefined],
    ['of what somebody arranges', { ...caseOf(chosen(4_000)), exchangedByHand: [0] }, undefined],
  ])('%s', (_, state, minor) => {
    expect(replacementPrice(state, unit(state))?.minor).toBe(minor)
  })

  test('of two parcels of a unit: together, and of neither while one is not known', () => {
    const lines = [line(1), line(1, { key: 1 })]
    const state = { ...caseOf(chosen(4_000, 1)), lines }
    expect(replacementPrice(state, unit(state))).toBeUndefined()
    const both = [...state.replacements, { key: 1, replacement: chosen(3_000, 1) }]
    expect(replacementPrice({ ...state, replacements: both }, unit(state))?.minor).toBe(7_000)
  })
})

/** Under preset A the difference is settled either way; under the law alone nothing is said of it. */
const decidedOn = (state: CaseState, preset: 'preset-a' | 'statutory-minimum') => {
  const since = factsSince(facts, state)
  return { facts: since, decision: compile(PRESETS[preset], { policyVersion: 'test' })(since) }
}
const asked = (state: CaseState, preset: 'preset-a' | 'statutory-minimum' = 'preset-a') =>
  unevenSwaps(state, [0], decidedOn(state, preset)).map((event) =>
    event.type === 'left_for_review' ? [event.code, event.keys, event.detail] : event.type,
  )

describe('what is cheaper', () => {
  const cheaper = caseOf(chosen(4_999))
  test('by two bani is given back with it where the policy says so, and nobody is asked', () => {
    expect(leftToPay(cheaper, decidedOn(cheaper, 'preset-a'), {})).toEqual(money(2, 'RON'))
    expect(asked(cheaper)).toEqual([])
  })

  test('is asked about where no policy says so', () => {
    expect(leftToPay(cheaper, decidedOn(cheaper, 'statutory-minimum'), {})).toBeUndefined()
    expect(asked(cheaper, 'statutory-minimum')).toEqual([['price_difference', [0], `less ${TWO_BANI}`]])
  })

  test('is given back piece by piece, as they come', () => {
    const far = caseOf(chosen(1_000))
    const one = leftToPay(far, decidedOn(far, 'preset-a'), {}, () => 1)
    expect(one).toEqual(money(4_000, 'RON'))
  })
})

test('what costs as much needs nobody', () => {
  const even = caseOf(chosen(5_000))
  expect(leftToPay(even, decidedOn(even, 'preset-a'), {})).toBeUndefined()
  expect([...asked(even), ...asked(even, 'statutory-minimum')]).toEqual([])
})

test('what is dearer pays nothing back, and a person is asked', () => {
  const dearer = caseOf(chosen(5_001))
  expect(leftToPay(dearer, decidedOn(dearer, 'preset-a'), {})).toBeUndefined()
  expect(asked(dearer)).toEqual([['price_difference', [0], `more ${TWO_BANI}`]])
})

test.each<[string, CaseState, unknown[]]>([
  [
    'whose price is not known is asked about',
    caseOf(chosen(undefined)),
    [['price_difference', [0], undefined]],
  ],
  ['that nobody has chosen waits for that', caseOf(undefined), []],
  ['is asked about with its first pieces', { ...caseOf(chosen(6_000)), refundsElsewhere: [made()] }, []],
])('an exchange %s', (_, state, events) => {
  expect(asked(state)).toEqual(events)
})

function made() {
  return { refundId: 'r', keys: [0], pieces: [{ key: 0, quantity: 1 }], refunded: money(0, 'RON') }
}
