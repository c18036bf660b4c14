import { describe, expect, it } from 'vitest'
import type { Decide, LineFacts, OrderFacts, PolicyDocument } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { cited, codes, DELIVERED, facts, line, onDay, remedyOf, underTheLaw } from './case.ts'

const A = PRESETS['preset-a']
const under = (document: Partial<PolicyDocument>): Decide =>
  compile({ ...PRESETS['statutory-minimum'], ...document }, { policyVersion: 'test' })
const abroad = { place: { country: 'CH' } } as const

describe('a country of which the shop says that it has no floor', () => {
  const late = facts(onDay(20), [line('standard')], abroad)
  const withdrawalOf = (document: PolicyDocument) => remedyOf(under(document)(late), 'withdrawal')

  it('is decided by the contract alone, refusals too', () => {
    const decided = withdrawalOf({ ...A, noFloor: ['CH'] })
    expect([decided.outcome, cited(decided)]).toEqual(['refused', ['A2']])
    expect(withdrawalOf({ ...A, noFloor: ['NO'] }).outcome).toBe('review')
  })

  it('has nothing where the shop promises nothing', () => {
    expect(under({ noFloor: ['CH'] })(late).lines[0]?.remedies).toEqual([])
    expect(under({})(late).lines[0]?.remedies).toHaveLength(2)
  })
})

describe('two clauses of one contract that contradict each other', () => {
  const term = (ref: string, days: number) => ({
    clause: 'withdrawal-period',
    ref,
    params: { days },
    words: '',
  })
  const sections = [{ title: '', clauses: [term('1', 14), term('2', 30)] }]
  const decided = (conflicts: PolicyDocument['conflicts'], order: Partial<OrderFacts>) =>
    remedyOf(
      under({ sections, ...(conflicts && { conflicts }) })(facts(onDay(20), [line('standard')], order)),
      'withdrawal',
    )

  it.each([
    [undefined, 'business', 'granted'],
    ['better_for_buyer', 'business', 'granted'],
    ['review', 'business', 'review'],
    ['review', 'consumer', 'granted'],
  ] as const)('conflicts %s, a %s: %s', (conflicts, buyer, outcome) => {
    expect(decided(conflicts, { buyer }).outcome).toBe(outcome)
  })

  it('are both named to whoever reviews it, with what is owed if they agree', () => {
    const review = decided('review', { buyer: 'business' })
    expect([cited(review), codes(review).includes('clauses-conflict')]).toEqual([['1', '2'], true])
    expect(review.ifApproved?.money.map(({ what }) => what)).toEqual(['item'])
  })
})

describe('a subscription', () => {
  const box = (unit: string, delivery: LineFacts['delivery']): LineFacts =>
    line('standard', { unit, orderLine: unit, subscription: 'coffee', delivery })
  const at = (possessionOn: '2026-11-09' | '2026-11-16') =>
    ({ ...DELIVERED, possessionOn }) as LineFacts['delivery']
  const lines = [
    box('1/1', at('2026-11-09')),
    box('2/1', at('2026-11-16')),
    box('3/1', { status: 'not_shipped' }),
    line('standard', { unit: '4/1', orderLine: '4', delivery: at('2026-11-16') }),
  ]

  it('counts from the first delivery, the rest of the order from its last', () => {
    const decision = underTheLaw(facts(onDay(1), lines))
    const lastDays = lines.map(({ unit }) => remedyOf(decision, 'withdrawal', unit).deadline?.lastDay)
    expect(lastDays).toEqual(['2026-11-23', '2026-11-23', '2026-11-23', '2026-12-02'])
  })
})

describe('the same facts', () => {
  const order = facts(onDay(5), [line('hygiene_sensitive'), line('custom_made', { unit: '2/1' })])

  it('give the same bytes whatever was decided in between, and whatever order their keys come in', () => {
    const decide = under(A)
    const before = JSON.stringify(decide(order))
    decide(facts(onDay(40), [line('standard')], { buyer: 'business' }))
    expect(JSON.stringify(decide(order))).toBe(before)
    expect(JSON.stringify(decide(reversed(order) as typeof order))).toBe(before)
  })
})

/** The same values with every object's keys turned round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
