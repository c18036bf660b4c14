/** What is told to change an answer can have been so: the facts, with it, would be taken in. */
import { describe, expect, it, vi } from 'vitest'
import type { Change, Decide, Facts, Remedy } from '../../app/engine/index.ts'
import { compile, PRESETS, parseFacts, zoneOf } from '../../app/engine/index.ts'
import { LEVERS } from '../../app/engine/levers.ts'
import { statedEarlier } from '../../app/engine/levers-of-time.ts'
import { whatWouldChange } from '../../app/engine/what-would-change.ts'
import { fc } from '../harness/property.ts'
import { facts, intangible, line, onDay, remedyOf, underTheLaw } from './case.ts'
import { anyCase, underThe } from './generated.ts'
import { untilEnough } from './until-enough.ts'

vi.setConfig({ testTimeout: 180_000 })

const A = compile(PRESETS['preset-a'], { policyVersion: 'test' })

const moments = (decide: Decide, given: Facts, remedy: Remedy, fact: string): unknown[] =>
  whatWouldChange(decide, given, '1/1', remedy).flatMap(({ facts: set }) =>
    set.length === 1 && set[0]?.fact === fact ? [set[0].to] : [],
  )

describe('a statement sent earlier', () => {
  const concludedAt = '2026-11-02T08:00:00.000Z' as const
  it.each([
    ['at the moment of the contract', '2026-11-02T08:00:00.000Z', []],
    ['half a second later', '2026-11-02T08:00:00.500Z', []],
    ['a second later', '2026-11-02T08:00:01.000Z', [concludedAt]],
  ] as const)('is after the contract: a service performed %s', (_, performedAt, expected) => {
    const service = { performedAt, startedAt: concludedAt, expressRequest: true, acknowledgedLoss: true }
    const done = facts('2026-11-03T10:00:00.000Z', [intangible('service', { service })])
    expect(parseFacts(done).ok).toBe(true)
    expect(remedyOf(underTheLaw(done), 'withdrawal').outcome).toBe('refused')
    expect(moments(underTheLaw, done, 'withdrawal', 'statedAt')).toEqual(expected)
  })

  it.each([
    ['2028-11-08', ['2028-11-09T21:59:59.000Z']],
    ['2028-11-09', ['2028-11-09T21:59:59.000Z']],
    ['2028-11-10', []],
  ] as const)('tells of no defect before the day on which it showed: %s', (appearedOn, expected) => {
    const shown = (on: '2028-11-08' | '2028-11-09' | '2028-11-10') =>
      line('standard', { defect: { kind: 'defective', existedAtDelivery: true, appearedOn: on } })
    // Liability has ended on 9 November 2028.
    const late = facts('2028-12-12T10:00:00.000Z', [shown('2028-11-10')])
    const situation = situationOf(underTheLaw, late, '1/1', 'conformity_claim')
    expect(situation.decided.deadline?.lastDay).toBe('2028-11-09')
    const pulls = statedEarlier.pulls({ ...situation, line: shown(appearedOn) })
    expect(pulls.map(({ to }) => to)).toEqual(expected)
  })
})

describe('goods received later', () => {
  const defect = { kind: 'defective', existedAtDelivery: true } as const
  it.each([
    ['2026-11-24T10:00:00.000Z', []],
    // Midnight in Bucharest is at 22:00 UTC.
    ['2026-11-20T22:00:00.000Z', []],
    ['2026-11-20T21:59:59.000Z', ['2026-11-20']],
  ] as const)('were shipped before, though still on the way: %s', (shippedAt, expected) => {
    const underway = facts('2026-11-20T12:00:00.000Z', [
      line('standard', { delivery: { status: 'in_transit', shippedAt }, defect }),
    ])
    expect(parseFacts(underway).ok).toBe(true)
    const pulls = LEVERS.filter(({ fact }) => fact === 'possession').flatMap((lever) =>
      lever.pulls(situationOf(underTheLaw, underway, '1/1', 'conformity_claim')),
    )
    expect(pulls.map(({ to }) => to)).toEqual(expected)
  })
})

describe("the buyer's own day", () => {
  // 22:30 UTC is half past midnight in Bucharest: their 21 November.
  const at = (appearedOn?: '2026-11-20' | '2026-11-21') =>
    facts(
      '2026-11-20T22:30:00.000Z',
      [
        line('standard', {
          delivery: {
            status: 'delivered',
            shippedAt: '2024-11-18T10:00:00.000Z',
            possessionOn: '2024-11-20',
            source: 'carrier',
          },
          defect: { kind: 'defective', existedAtDelivery: true, ...(appearedOn && { appearedOn }) },
        }),
      ],
      { concludedAt: '2024-11-02T10:00:00.000Z', informedOn: '2024-11-02' },
    )
  const outcome = (given: Facts) => remedyOf(underTheLaw(given), 'conformity_claim').outcome

  it('is the first on which the defect may have shown that does not do', () => {
    expect([outcome(at('2026-11-20')), outcome(at('2026-11-21')), outcome(at())]).toEqual([
      'review',
      'refused',
      'refused',
    ])
    for (const given of [at(), at('2026-11-21')])
      expect(moments(underTheLaw, given, 'conformity_claim', 'defectAppearedOn')).toEqual(['2026-11-20'])
  })

  it('is the last on which the goods can have come, and that of recognising a defect', () => {
    const unshipped = facts('2026-11-20T22:30:00.000Z', [
      line('standard', {
        delivery: { status: 'in_transit', shippedAt: '2026-11-03T10:00:00.000Z' },
        defect: { kind: 'defective' },
      }),
    ])
    const situation = situationOf(underTheLaw, unshipped, '1/1', 'conformity_claim')
    const told = LEVERS.filter(({ fact }) => fact === 'possession' || fact === 'defectRecognisedOn')
    expect(told.flatMap(({ fact, pulls }) => pulls(situation).map(({ to }) => [fact, to]))).toEqual([
      ['defectRecognisedOn', '2026-11-21'],
      ['possession', '2026-11-21'],
    ])
  })
})

it('a statement may be sent before the goods come, and is one', () => {
  const own = facts(onDay(17), [
    line('custom_made', { specification: 'given', specificationIsStandardPick: false }),
  ])
  const [told] = whatWouldChange(A, own, '1/1', 'withdrawal')
  if (!told) throw new Error('nothing told')
  const then = applied(A, own, '1/1', 'withdrawal', told)
  expect([then.statedAt, then.statement]).toEqual(['2026-11-03T09:59:59.000Z', {}])
  expect(parseFacts(then).ok).toBe(true)
})

it('facts with any change that is told are taken in', () => {
  let checked = 0
  untilEnough(
    fc.property(anyCase, ({ document, facts: given }) => {
      if (!parseFacts(given).ok) return
      const decide = underThe(document)
      for (const { unit, remedies } of decide(given).lines)
        for (const { remedy } of remedies)
          for (const change of whatWouldChange(decide, given, unit, remedy)) {
            checked += 1
            const then = applied(decide, given, unit, remedy, change)
            expect([change, parseFacts(then)]).toEqual([change, { ok: true, facts: then }])
            const one = decide(then).lines.find((other) => other.unit === unit)
            const found = one?.remedies.find((other) => other.remedy === remedy)
            expect(found?.outcome).toBe(change.outcome)
          }
    }),
    60,
    () => checked,
    100,
  )
})

const situationOf = (decide: Decide, given: Facts, unit: string, remedy: Remedy) => {
  const line = given.lines.find((one) => one.unit === unit)
  if (!line) throw new Error(`no ${unit}`)
  const decideWith = (other: Facts) => remedyOf(decide(other), remedy, unit)
  const zone = zoneOf(given.order.place)
  return { facts: given, line, decided: decideWith(given), zone, decideWith }
}

/** The facts as they would be. */
const applied = (decide: Decide, given: Facts, unit: string, remedy: Remedy, change: Change): Facts =>
  change.facts.reduce((before, { fact, to }) => {
    const situation = situationOf(decide, before, unit, remedy)
    const pulls = LEVERS.filter((lever) => lever.fact === fact).flatMap((lever) => lever.pulls(situation))
    const pull = pulls.find((one) => JSON.stringify(one.to) === JSON.stringify(to))
    if (!pull) throw new Error(`${fact} cannot be ${JSON.stringify(to)}`)
    return pull.facts
  }, given)
