import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Facts, LineFacts, Outcome, PolicyDocument, RemedyDecision } from '../../app/engine/index.ts'
import { compile, PRESETS, provisionOf } from '../../app/engine/index.ts'
import { betterOutcome } from '../../app/engine/join.ts'
import { anyFacts, withLine, withoutFact } from './arbitrary.ts'
import { underPresetA, underTheLaw } from './case.ts'

const RUNS = { numRuns: 200 }
vi.setConfig({ testTimeout: 60_000 })

interface One {
  unit: string
  remedy: RemedyDecision
}

const every = (facts: Facts, decide = underPresetA): One[] =>
  decide(facts).lines.flatMap(({ unit, remedies }) => remedies.map((remedy) => ({ unit, remedy })))

/** Decides once, however many are looked up. */
const finder = (facts: Facts, decide = underPresetA): ((like: One) => RemedyDecision | undefined) => {
  const all = every(facts, decide)
  return ({ unit, remedy }) =>
    all.find((one) => one.unit === unit && one.remedy.remedy === remedy.remedy)?.remedy
}

const isWorse = (after: Outcome, before: Outcome): boolean =>
  after !== before && betterOutcome(after, before) === before

describe('for any facts', () => {
  it('the order of clauses and sections never matters', () => {
    const clauses = PRESETS['preset-a'].sections.flatMap((section) => section.clauses)
    const anyOrder = fc.tuple(
      fc.shuffledSubarray(clauses, { minLength: clauses.length }),
      fc.integer({ min: 0, max: clauses.length }),
    )
    fc.assert(
      fc.property(anyFacts, anyOrder, (facts, [shuffled, cut]) => {
        const sections = [shuffled.slice(0, cut), shuffled.slice(cut)].map((some) => ({
          title: '',
          clauses: some,
        }))
        const document: PolicyDocument = { ...PRESETS['preset-a'], sections }
        const decided = compile(document, { policyVersion: 'test' })(facts)
        expect(JSON.stringify(decided)).toBe(JSON.stringify(underPresetA(facts)))
      }),
      { numRuns: 100 },
    )
  })

  it('every outcome cites what determined it and gives a reason that bears its way', () => {
    const bears = { granted: 'for', refused: 'against', review: 'open' } as const
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { remedy } of every(facts)) {
          const cited = remedy.citations.map((citation) => JSON.stringify(citation))
          expect(cited.length).toBeGreaterThan(0)
          expect(new Set(cited).size).toBe(cited.length)
          for (const citation of remedy.citations) {
            const isKnown =
              citation.layer === 'contract' ||
              provisionOf(citation.provision) ||
              /\/(unknown|outdated)$/.test(citation.provision)
            expect(isKnown).toBeTruthy()
          }
          if (remedy.outcome === 'asks') expect(remedy.asks.length).toBeGreaterThan(0)
          else {
            const { outcome } = remedy
            const because = remedy.reasons.filter((reason) => reason.bears === bears[outcome])
            expect(because.some(({ citation }) => cited.includes(JSON.stringify(citation)))).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  it('a consumer never has less under a promise than by the law, nor for a shorter time', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const facts: Facts = { ...given, order: { ...given.order, buyer: 'consumer' } }
        const find = finder(facts)
        for (const one of every(facts, underTheLaw)) {
          const byLaw = one.remedy
          const promised = find(one)
          expect(promised).toBeDefined()
          if (!promised) continue
          expect(isWorse(promised.outcome, byLaw.outcome)).toBe(false)
          if (promised.outcome !== 'granted' || byLaw.outcome !== 'granted') continue
          expect(
            promised.deadline?.open || (promised.deadline?.endsAt ?? '') >= (byLaw.deadline?.endsAt ?? ''),
          ).toBe(true)
          expect(byLaw.deadline?.open && !promised.deadline?.open).toBe(false)
          expect(promised.money.reduce((sum, { amount }) => sum + amount.minor, 0)).toBeGreaterThanOrEqual(
            byLaw.money.reduce((sum, { amount }) => sum + amount.minor, 0),
          )
        }
      }),
      RUNS,
    )
  })

  it('decides the same bytes again, and leaves the facts as they were', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = JSON.stringify(facts)
        expect(JSON.stringify(underPresetA(facts))).toBe(
          JSON.stringify(underPresetA(JSON.parse(before) as Facts)),
        )
        expect(JSON.stringify(facts)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })
})

/** From a fact to one that is kinder to the buyer, where the first is known. */
const KINDER: readonly { from: Partial<LineFacts>; to: Partial<LineFacts> }[] = [
  { from: { cleanable: false }, to: { cleanable: true } },
  { from: { sealed: true }, to: { sealed: false } },
  { from: { hygieneNoticeGiven: true }, to: { hygieneNoticeGiven: false } },
  { from: { sealIntact: false }, to: { sealIntact: true } },
  { from: { packageOpened: true, sealIntact: true }, to: { packageOpened: false, sealIntact: true } },
  { from: { unsealedBy: 'buyer' }, to: { unsealedBy: 'carrier' } },
  { from: { unsealedBy: 'buyer' }, to: { unsealedBy: 'shop' } },
  { from: { specification: 'given' }, to: { specification: 'none' } },
  { from: { specificationIsStandardPick: false }, to: { specificationIsStandardPick: 'doubtful' } },
  { from: { specificationIsStandardPick: 'doubtful' }, to: { specificationIsStandardPick: true } },
]

describe('facts kinder to the buyer never make it worse', () => {
  it.each(KINDER)('$from → $to', ({ from, to }) => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (given, pick) => {
        const index = pick % given.lines.length
        const find = finder(withLine(given, index, to))
        for (const one of every(withLine(given, index, from))) {
          const changed = find(one)
          expect(changed && isWorse(changed.outcome, one.remedy.outcome)).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a statement sent earlier, after the goods were there, is never treated worse', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 400 }), (given, hours) => {
        const earlier = new Date(
          Date.parse(given.statedAt) - hours * 3_600_000,
        ).toISOString() as Facts['statedAt']
        const find = finder({ ...given, statedAt: earlier })
        for (const one of every(given)) {
          const before = find(one)
          // A review may be there only because the law data has grown old by the later day.
          const isWorseThen =
            before && one.remedy.outcome !== 'review' && isWorse(before.outcome, one.remedy.outcome)
          expect(isWorseThen).toBe(false)
        }
      }),
      RUNS,
    )
  })

  it('a buyer who was never told has at least as long, and as much', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const untold: Facts = {
          ...given,
          order: { ...given.order, informedOn: 'never', returnCostDisclosed: false },
        }
        const find = finder(untold)
        for (const one of every(given)) {
          const { remedy } = one
          const changed = find(one)
          expect(changed && isWorse(changed.outcome, remedy.outcome)).toBe(false)
          if (remedy.duties.some(({ who, what }) => who === 'shop' && what === 'pay_return')) {
            expect(changed?.duties.some(({ who, what }) => who === 'shop' && what === 'pay_return')).toBe(
              true,
            )
          }
        }
      }),
      RUNS,
    )
  })
})

it('nothing is refused for lack of a fact that the shop must prove', () => {
  const proven = [
    'specification',
    'sealed',
    'cleanable',
    'hygieneNoticeGiven',
    'productionStartedAt',
  ] as const
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...proven), fc.nat(), (given, fact, pick) => {
      const index = pick % given.lines.length
      const find = finder(given)
      for (const one of every(withoutFact(given, index, fact))) {
        // Who says that the seal is open has said that there was one; the contract asks no more proof of it.
        const isContract = given.order.buyer === 'business' || one.remedy.remedy === 'exchange'
        if (isContract && fact === 'sealed' && given.lines[index]?.sealIntact === false) continue
        if (one.remedy.outcome === 'refused') expect(find(one)?.outcome).toBe('refused')
      }
    }),
    { numRuns: 500 },
  )
})

describe('questions', () => {
  const possible = [
    { sealIntact: true, packageOpened: true },
    { sealIntact: true, packageOpened: false },
    { sealIntact: false, packageOpened: true },
  ] as const

  it('shrink with every answer, and end', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const { unit, remedy } of every(given)) {
          const index = given.lines.findIndex((line) => line.unit === unit)
          for (const { fact, choices } of remedy.asks) {
            for (const answer of choices) {
              const asked = remedy.asks.map((ask) => ask.fact)
              const left = finder(withLine(given, index, { [fact]: answer }))({ unit, remedy })?.asks.map(
                (ask) => ask.fact,
              )
              expect(left).not.toContain(fact)
              expect(asked).toEqual(expect.arrayContaining(left ?? ['nothing decided']))
            }
          }
        }
      }),
      RUNS,
    )
  })

  it('are not asked where every answer gives the same', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const { unit, remedy } of every(given)) {
          const index = given.lines.findIndex((line) => line.unit === unit)
          const known = given.lines[index]
          // Nobody can answer for goods that have not arrived.
          if (remedy.asks.length > 0 || known?.delivery.status !== 'delivered') continue
          for (const answers of possible) {
            if (known?.sealIntact !== undefined && known.sealIntact !== answers.sealIntact) continue
            if (known?.packageOpened !== undefined && known.packageOpened !== answers.packageOpened) continue
            const answered = finder(withLine(given, index, answers))({ unit, remedy })
            expect([answered?.outcome, answered?.money, answered?.deadline?.endsAt]).toEqual([
              remedy.outcome,
              remedy.money,
              remedy.deadline?.endsAt,
            ])
          }
        }
      }),
      RUNS,
    )
  })
})
