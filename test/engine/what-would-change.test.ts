import { describe, expect, it, vi } from 'vitest'
import type { Change, Facts, Outcome } from '../../app/engine/index.ts'
import { compile, PRESETS, zoneOf } from '../../app/engine/index.ts'
import { LEVERS } from '../../app/engine/levers.ts'
import { whatWouldChange } from '../../app/engine/what-would-change.ts'
import { changeWords } from '../../app/locales/change-words.ts'
import { LOCALES } from '../../app/locales/translate.ts'
import { fc } from '../harness/property.ts'
import { facts, intangible, line, onDay, RECORDED, remedyOf } from './case.ts'
import { anyCase, isWorse, underThe } from './generated.ts'
import { untilEnough } from './until-enough.ts'

// Long enough where every core is busy with other tests, and where a counterexample is made small.
vi.setConfig({ testTimeout: 180_000 })

const A = compile(PRESETS['preset-a'], { policyVersion: 'test', explain: true })

const changes = (given: Facts, remedy: Parameters<typeof remedyOf>[1] = 'withdrawal'): readonly Change[] =>
  remedyOf(A(given), remedy).wouldChange ?? []

/** `['possession → 2026-11-12: granted']`, pairs joined by `&`. */
const told = (all: readonly Change[]): string[] =>
  all.map(
    ({ facts: set, outcome }) =>
      `${set.map(({ fact, to }) => `${fact} → ${JSON.stringify(to)}`).join(' & ')}: ${outcome}`,
  )

describe('what would change an answer', () => {
  it('too late: the last second of the term, the earliest day of receipt, or not having been told', () => {
    const late = told(changes(facts(onDay(17), [line('standard')])))
    // Stated on 26 November; the last day was the 23rd. Received on the 12th, it would be the 26th.
    expect(late).toContain('statedAt → "2026-11-23T21:59:59.000Z": granted')
    expect(late).toContain('possession → "2026-11-12": granted')
    expect(late).toContain('informedOn → "never": granted')
  })

  it('received one day earlier than that would not have done', () => {
    const at = (possessionOn: '2026-11-11' | '2026-11-12') => ({
      delivery: {
        status: 'delivered',
        shippedAt: '2026-11-03T10:00:00.000Z',
        possessionOn,
        source: 'buyer',
      } as const,
    })
    expect(remedyOf(A(facts(onDay(17), [line('standard', at('2026-11-12'))])), 'withdrawal').outcome).toBe(
      'granted',
    )
    expect(remedyOf(A(facts(onDay(17), [line('standard', at('2026-11-11'))])), 'withdrawal').outcome).toBe(
      'refused',
    )
  })

  it('unsealed and proven: what the buyer can say comes before what only the shop knows', () => {
    const unsealed = facts(onDay(5), [
      line('hygiene_sensitive', { ...RECORDED, sealIntact: false, packageOpened: true }),
    ])
    const all = told(changes(unsealed))
    expect(all.slice(0, 3)).toEqual([
      'sealIntact → true: granted',
      'unsealedBy → "carrier": granted',
      'unsealedBy → "shop": granted',
    ])
    expect(all).toContain('cleanable → true: granted')
    expect(all).toContain('hygieneNoticeGiven → false: granted')
  })

  it('what is asked comes first', () => {
    const asked = remedyOf(A(facts(onDay(5), [line('hygiene_sensitive', RECORDED)])), 'withdrawal')
    expect(asked.outcome).toBe('asks')
    expect(asked.asks.map(({ fact }) => fact)).toEqual(['sealIntact'])
    expect(told(asked.wouldChange ?? [])[0]).toBe('sealIntact → true: granted')
  })

  it('two facts where no single one would do', () => {
    const own = facts(onDay(17), [
      line('custom_made', { specification: 'given', specificationIsStandardPick: false }),
    ])
    const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
    const all = remedyOf(law(own), 'withdrawal').wouldChange ?? []
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map((change) => change.facts.length))).toEqual(new Set([2]))
    expect(told(all)).toContain('specification → "none" & possession → "2026-11-12": granted')
    expect(told(all)).toContain('standardPick → true & statedAt → "2026-11-23T21:59:59.000Z": granted')
  })

  it('the moment before the shop began, where its own words end the right only then', () => {
    const own = facts(onDay(17), [
      line('custom_made', { specification: 'given', specificationIsStandardPick: false }),
    ])
    expect(told(changes(own))).toEqual(['statedAt → "2026-11-03T09:59:59.000Z": granted'])
  })

  it('of two moments the later one: who wrote before that wrote before the other', () => {
    const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
    const late = remedyOf(law(facts(onDay(17), [line('standard')])), 'withdrawal').wouldChange ?? []
    expect(told(late).filter((one) => one.startsWith('statedAt'))).toEqual([
      'statedAt → "2026-11-23T21:59:59.000Z": granted',
    ])
    const own = line('custom_made', {
      specification: 'given',
      productionStartedAt: '2026-11-03T08:00:00.000Z',
    })
    expect(told(changes(facts(onDay(5), [own]))).filter((one) => one.startsWith('statedAt'))).toEqual([
      'statedAt → "2026-11-03T09:59:59.000Z": granted',
    ])
  })

  it('a moment before it began goes without saying where it says that it has not begun', () => {
    const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
    const begunAt = '2026-11-12T10:00:00.000Z'
    const digital = { begunAt, consented: true, acknowledgedLoss: true, confirmed: true } as const
    const opened = remedyOf(law(facts(onDay(5), [intangible('digital_content', { digital })])), 'withdrawal')
    expect(told(opened.wouldChange ?? [])).toEqual([
      'digitalBegunAt → "not_begun": granted',
      'digitalConsented → false: granted',
      'digitalLossAcknowledged → false: granted',
      'digitalConfirmed → false: granted',
    ])
    const B = compile(PRESETS['preset-b'], { policyVersion: 'test', explain: true })
    const begun = intangible('service', { service: { startedAt: begunAt } })
    expect(told(remedyOf(B(facts(onDay(5), [begun])), 'exchange').wouldChange ?? [])).toEqual([
      'serviceStartedAt → "not_started": granted',
    ])
  })

  it('but not where it was done in full, and only that counts', () => {
    const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
    const service = {
      startedAt: '2026-11-10T10:00:00.000Z',
      performedAt: '2026-11-12T10:00:00.000Z',
      expressRequest: true,
      acknowledgedLoss: true,
    } as const
    const done = remedyOf(law(facts(onDay(5), [intangible('service', { service })])), 'withdrawal')
    expect(told(done.wouldChange ?? []).filter((one) => one.startsWith('statedAt'))).toEqual([
      'statedAt → "2026-11-12T09:59:59.000Z": granted',
    ])
  })

  it('of a defect nobody tells before the goods were shipped', () => {
    const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
    const late = line('standard', { defect: { kind: 'defective' } })
    const claim = remedyOf(law(facts('2028-01-12T10:00:00.000Z', [late])), 'conformity_claim')
    expect(claim.outcome).toBe('review')
    expect(told(claim.wouldChange ?? []).filter((one) => one.startsWith('statedAt'))).toEqual([])
    // Received on 9 November 2026: for a year what shows is presumed to have been there.
    expect(told(claim.wouldChange ?? [])).toEqual([
      'defectExistedAtDelivery → true: granted',
      'defectAppearedOn → "2027-11-09": granted',
      'possession → "2027-01-12": granted',
    ])
  })

  it.each([
    ['2027-11-09', 'granted'],
    ['2027-11-10', 'review'],
  ] as const)(
    'a defect that showed on %s: %s, so the day told is the last that would do',
    (appearedOn, outcome) => {
      const law = compile(PRESETS['statutory-minimum'], { policyVersion: 'test', explain: true })
      const shown = line('standard', { defect: { kind: 'defective', appearedOn } })
      const claim = remedyOf(law(facts('2028-01-12T10:00:00.000Z', [shown])), 'conformity_claim')
      expect(claim.outcome).toBe(outcome)
      expect(told(claim.wouldChange ?? []).some((one) => one.startsWith('defectAppearedOn'))).toBe(
        outcome === 'review',
      )
    },
  )

  it('only facts that a covering clause reads', () => {
    const late = told(changes(facts(onDay(17), [line('standard')])))
    expect(late.filter((one) => /perishable|sealIntact|wear/.test(one))).toEqual([])
  })

  it('nothing on what is granted, and nothing at all unless asked for', () => {
    const given = facts(onDay(5), [line('standard')])
    expect(remedyOf(A(given), 'withdrawal')).not.toHaveProperty('wouldChange')
    const plain = compile(PRESETS['preset-a'], { policyVersion: 'test' })
    expect(JSON.stringify(plain(facts(onDay(17), [line('standard')])))).not.toContain('wouldChange')
    expect(whatWouldChange(plain, given, '1/1', 'withdrawal')).toEqual([])
    expect(whatWouldChange(plain, given, 'no such unit', 'withdrawal')).toEqual([])
  })
})

it('whatever it tells is better, minimal, told once, and the same again', () => {
  let checked = 0
  untilEnough(
    fc.property(anyCase, ({ document, facts: given }) => {
      const decide = underThe(document)
      for (const { unit, remedies } of decide(given).lines.slice(0, 1)) {
        for (const { remedy, outcome } of remedies) {
          const all = whatWouldChange(decide, given, unit, remedy)
          expect(whatWouldChange(decide, given, unit, remedy)).toEqual(all)
          expect(outcome === 'granted' ? all : []).toEqual([])
          expect(new Set(all.map(({ facts: set }) => JSON.stringify(set))).size).toBe(all.length)
          expect(new Set(all.map(({ facts: set }) => set.length)).size).toBeLessThan(2)
          for (const change of all) {
            checked += 1
            expect(isWorse(outcome, change.outcome) && outcome !== change.outcome).toBe(true)
            expect(new Set(change.facts.map(({ fact }) => fact)).size).toBe(change.facts.length)
          }
        }
      }
    }),
    40,
    () => checked,
    20,
  )
})

describe('words', () => {
  const outcomes: readonly Outcome[] = ['granted', 'asks', 'review']
  const place = { country: 'RO' }

  it('"If it arrived on 12 November or later, the answer is yes."', () => {
    const say = changeWords('en', place, '2026-11-26')
    const all = changes(facts(onDay(17), [line('standard')])).map(say)
    expect(all).toContain('If it arrived on 12 November or later, the answer is yes.')
    expect(all).toContain('If you told us on 23 November or before, the answer is yes.')
  })

  it.each(LOCALES)('every lever has words for every value in %s', (locale) => {
    const say = changeWords(locale, place, '2026-11-26')
    const known = facts(
      onDay(17),
      [
        line('standard', {
          defect: { kind: 'defective', causedByBuyer: true, minor: true, existedAtDelivery: false },
          service: { expressRequest: true, acknowledgedLoss: true, startedAt: '2026-11-10T10:00:00.000Z' },
          digital: {
            begunAt: '2026-11-10T10:00:00.000Z',
            consented: true,
            acknowledgedLoss: true,
            confirmed: true,
          },
          voucher: { offerSale: true },
          exception: { marketPriced: true, perishable: true, inseparablyMixed: true, sealedMedia: true },
          condition: {
            wear: 'excessive',
            missingAccessories: ['case'],
            packaging: 'missing',
            documents: 'missing',
            used: true,
            damaged: true,
          },
          specification: 'given',
        }),
      ],
      { conclusion: 'in_store' },
    )
    const [unit] = known.lines
    const decided = remedyOf(A(known), 'withdrawal')
    if (!unit) throw new Error('no line')
    const decideWith = (other: Facts) => remedyOf(A(other), 'withdrawal')
    const pulls = LEVERS.flatMap(({ fact, pulls: of }) =>
      of({ facts: known, line: unit, decided, zone: zoneOf(known.order.place), decideWith }).map(
        ({ from, to }) => ({
          fact,
          knows: [],
          from,
          to,
        }),
      ),
    )
    expect(new Set(pulls.map(({ fact }) => fact)).size).toBeGreaterThan(LEVERS.length - 4)
    for (const pull of pulls)
      for (const outcome of outcomes)
        expect([pull.fact, say({ facts: [pull], outcome })]).toEqual([
          pull.fact,
          expect.stringMatching(/\S.*\.$/),
        ])
  })
})
