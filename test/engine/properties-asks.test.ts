import { expect, it, vi } from 'vitest'
import type { BuyerFact, Facts, LineFacts, RemedyDecision } from '../../app/engine/index.ts'
import { fc } from '../harness/property.ts'
import { withLine } from './arbitrary.ts'
import type { Case, One } from './generated.ts'
import { anyCase, every, finder, underThe } from './generated.ts'
import { naively } from './naive/index.ts'
import { promisedAndAsked } from './promised-and-asked.ts'
import { untilEnough } from './until-enough.ts'
import { unknownIn, waysToAnswer } from './ways-to-answer.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

const RUNS = 300
const said = ({ outcome, money, deadline }: RemedyDecision): string =>
  JSON.stringify([outcome, money, deadline?.endsAt, deadline?.open])

const indexOf = (facts: Facts, { unit }: One): number => facts.lines.findIndex((line) => line.unit === unit)

it('questions shrink with every answer, and end', () => {
  let asked = 0
  untilEnough(
    fc.property(anyCase.map(sealed), ({ document, facts }) => {
      const decide = underThe(document)
      for (const one of every(decide, facts)) {
        for (const { fact, choices } of one.remedy.asks) {
          for (const answer of choices) {
            asked += 1
            const before = one.remedy.asks.map((ask) => ask.fact)
            const next = finder(decide, withLine(facts, indexOf(facts, one), { [fact]: answer }))(one)
            const left = (next?.asks ?? []).map((ask) => ask.fact)
            expect(left).not.toContain(fact)
            expect(before).toEqual(expect.arrayContaining(left))
          }
        }
      }
    }),
    RUNS,
    () => asked,
    20,
  )
})

/** What is often asked about: sealed products, delivered, with nothing said of their seal. */
const sealed = ({ document, facts }: Case): Case => ({
  document,
  facts: {
    ...facts,
    lines: facts.lines.map(({ sealIntact: _, packageOpened: __, ...line }) => ({
      ...line,
      product: { ...line.product, category: 'hygiene_sensitive' as const },
    })),
  },
})

/** What the remedy comes to under each way to answer. */
const comesTo = ({ document, facts }: Case, one: One): Map<Partial<LineFacts>, string> => {
  const index = indexOf(facts, one)
  const line = facts.lines[index]
  const decide = underThe(document)
  return new Map(
    waysToAnswer(line ?? ({} as LineFacts)).map((way) => {
      const found = finder(decide, withLine(facts, index, way))(one)
      return [way, found ? said(found) : 'nothing']
    }),
  )
}

it('every question can change something, and none is left out that could', () => {
  let checked = 0
  untilEnough(
    fc.property(fc.oneof(anyCase, anyCase.map(sealed)), ({ document, facts }) => {
      for (const one of every(underThe(document), facts)) {
        const line = facts.lines[indexOf(facts, one)]
        // Nobody can answer for goods that have not arrived.
        if (line?.delivery.status !== 'delivered' || unknownIn(line).length === 0) continue
        checked += 1
        const outcomes = comesTo({ document, facts }, one)
        const different = new Set(outcomes.values()).size > 1
        expect(one.remedy.asks.length > 0).toBe(different)
        for (const { fact } of one.remedy.asks) expect(turns(fact, outcomes)).toBe(true)
      }
    }),
    RUNS,
    () => checked,
    100,
  )
})

/** Whether two ways that differ in this answer come to different things. */
const turns = (fact: BuyerFact, outcomes: ReadonlyMap<Partial<LineFacts>, string>): boolean =>
  [...outcomes].some(([one, saidOfOne]) =>
    [...outcomes].some(([other, saidOfOther]) => one[fact] !== other[fact] && saidOfOne !== saidOfOther),
  )

it('what is granted beside a question no answer takes away, nor any of its time, nor of its money', () => {
  let answered = 0
  untilEnough(
    fc.property(anyCase.map(promisedAndAsked), ({ document, facts }) => {
      const decide = underThe(document)
      expect(JSON.stringify(decide(facts))).toBe(JSON.stringify(naively(document, 'test')(facts)))
      for (const one of every(decide, facts)) {
        const { outcome, asks, deadline, money } = one.remedy
        if (outcome !== 'granted' || asks.length === 0) continue
        const index = indexOf(facts, one)
        for (const way of waysToAnswer(facts.lines[index] as LineFacts)) {
          answered += 1
          const then = finder(decide, withLine(facts, index, way))(one)
          expect(then?.outcome).toBe('granted')
          expect(sumOf(then?.money ?? [])).toBeGreaterThanOrEqual(sumOf(money))
          const isNoShorter = (then?.deadline?.endsAt ?? '9999') >= (deadline?.endsAt ?? '9999')
          expect(isNoShorter).toBe(true)
        }
      }
    }),
    RUNS,
    () => answered,
    30,
  )
})

const sumOf = (money: RemedyDecision['money']): number =>
  money.reduce((sum, { amount }) => sum + amount.minor, 0)
