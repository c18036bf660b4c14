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
