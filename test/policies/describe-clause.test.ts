import { describe, expect, test } from 'vitest'
import type { PolicyClause } from '../../app/policies/describe-clause.ts'
import { ruleOf, scopeOf } from '../../app/policies/describe-clause.ts'
import { PRESET_IDS, parsePreset, presetDocument } from '../../app/policies/preset-list.ts'

const clause = (given: Partial<PolicyClause>): PolicyClause => ({
  clause: 'withdrawal-period',
  ref: 'X1',
  params: {},
  words: '',
  ...given,
})

describe('a rule reads as a sentence with its numbers in it', () => {
  test.each<[Partial<PolicyClause>, string]>([
    [{ params: { days: 14 } }, 'Withdrawal within 14 days of receiving the goods'],
    [
      { params: { days: 14, from: 'receipt', beyondLaw: false } },
      'Withdrawal within 14 days of receiving the goods',
    ],
    [
      { params: { days: 14, from: 'conclusion', beyondLaw: true } },
      'Withdrawal within 14 days of the purchase, also where the law makes an exception',
    ],
    [
      { clause: 'exchange-window', params: { days: 30, from: 'receipt' } },
      'Exchange within 30 days of receiving it',
    ],
    [
      { clause: 'custom-made', params: { triggers: ['production_started', 'shipped'] } },
      'No withdrawal once production has started and it has been shipped',
    ],
    [
      { clause: 'hygiene-seal', params: { triggers: ['package_opened', 'seal_broken'] } },
      'No withdrawal once the package was opened or the seal was broken',
    ],
    [{ params: { days: 14, from: 'issuance' } }, 'Withdrawal within 14 days of the voucher being issued'],
    [
      { clause: 'return-cost', params: { paidBy: 'buyer', exceptNonConforming: true } },
      'Sending back is at the cost of the buyer',
    ],
    [{ clause: 'return-cost', params: { paidBy: 'unstated' } }, 'Who pays for sending back is not said'],
    [
      { clause: 'exchange-condition', params: { requires: ['no_traces', 'complete'] } },
      'Exchange only without traces of use, complete',
    ],
    [
      { clause: 'repayment-means', params: { card: 'same_means', otherwise: 'named_account' } },
      'What was paid by card is repaid the way it was paid, everything else to an account that the buyer names',
    ],
  ])('%o', (given, sentence) => {
    expect(ruleOf(clause(given))).toBe(sentence)
  })
})

test('the goods it covers are named', () => {
  expect(scopeOf(undefined)).toBe('For every product')
  expect(scopeOf({ category: ['custom_made'] })).toBe('For products that are made to order')
  expect(scopeOf({ and: [{ type: ['Cameras'] }, { not: { tag: ['sale', 'gift'] } }] })).toBe(
    'For products that are of type Cameras and not tagged sale or gift',
  )
  expect(scopeOf({ kind: ['voucher', 'service'] })).toBe('For products that are vouchers or services')
  expect(scopeOf({ and: [{ discounted: true }, { country: ['RO', 'GR'] }] })).toBe(
    'For products that are sold at a discount and bought from Romania or Greece',
  )
  expect(scopeOf({ price: { min: 5_000, currency: 'EUR' } })).toBe(
    'For products that are priced €50.00 or more',
  )
  expect(scopeOf({ price: { max: 9_999, currency: 'EUR' } })).toBe(
    'For products that are priced €99.99 or less',
  )
  expect(scopeOf({ price: { min: 5_000, max: 9_999, currency: 'EUR' } })).toBe(
    'For products that are priced €50.00 to €99.99',
  )
  expect(scopeOf({ orderedOn: { from: '2026-11-02' } })).toBe(
    'For products that are ordered on Monday 2 November 2026 or later',
  )
  expect(scopeOf({ orderedOn: { from: '2026-11-02', until: '2026-11-03' } })).toBe(
    'For products that are ordered from Monday 2 November 2026 to Tuesday 3 November 2026',
  )
  expect(scopeOf({ orderedOn: { until: '2026-11-03' } })).toBe(
    'For products that are ordered on Tuesday 3 November 2026 or earlier',
  )
  expect(scopeOf({ collection: ['sale'] })).toBe('For products that are in the collection sale')
  expect(scopeOf({ or: [{ product: ['1', '2'] }, { product: ['3'] }] })).toBe(
    'For products that are among 2 chosen ones or 1 chosen one',
  )
})

test('every clause of every preset has words for its rule and for each of its parameters', () => {
  const clauses = PRESET_IDS.flatMap((id) =>
    presetDocument(id).sections.flatMap((section) => section.clauses),
  )
  expect(clauses.length).toBeGreaterThan(0)
  for (const each of clauses) {
    const sentence = ruleOf(each)
    expect(sentence, each.ref).not.toBe(each.clause)
    expect(sentence, each.ref).not.toMatch(/_|\{\{|undefined/)
  }
})

test('a preset is known by its id only', () => {
  expect(parsePreset('preset-a')).toBe('preset-a')
  expect(parsePreset('preset-z')).toBeUndefined()
  expect(parsePreset(null)).toBeUndefined()
})
