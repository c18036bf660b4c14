import Ajv from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { decisionSchema } from '../../app/engine/decision-schema.ts'
import { factsSchema } from '../../app/engine/facts-schema.ts'
import type { Facts, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { jsonSchemaOf, PRESETS, parseFacts } from '../../app/engine/index.ts'
import { prototypeKeysIn } from '../../app/engine/schema/prototype-keys.ts'
import { swiftCheck } from '../../app/engine/schema/swift-check.ts'
import { mutated } from '../cli/mutated.ts'
import { fc, tries } from '../harness/property.ts'
import { anyFacts } from './arbitrary.ts'
import { DELIVERED, facts, line, onDay, ron, underPresetA, underTheLaw } from './case.ts'

const problemsOf = (input: unknown): string[] => {
  const parsed = parseFacts(input)
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)
}
const known = facts(onDay(1), [line(undefined)])
const withOrder = (change: Partial<OrderFacts>): Facts => ({ ...known, order: { ...known.order, ...change } })
const withLine = (change: Partial<LineFacts>): Facts => ({
  ...known,
  lines: [{ ...line(undefined), ...change }],
})
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the schema of the facts', () => {
  it('takes every fact that the engine knows', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const parsed = factsSchema.safeParse(given)
        expect(parsed.error?.issues).toBeUndefined()
        expect(parsed.data).toEqual(given)
      }),
      tries(1_000),
    )
  })

  it('says quickly only what it also says slowly: thousands of changed documents', {
    timeout: 60_000,
  }, () => {
    const isRight = swiftCheck(factsSchema)
    const seen = { right: 0, wrong: 0, rewritten: 0 }
    fc.assert(
      fc.property(mutated(anyFacts), (given) => {
        const parsed = factsSchema.safeParse(given)
        const isUnchanged = parsed.success && JSON.stringify(parsed.data) === JSON.stringify(given)
        if (isRight(given)) {
          expect(parsed.success).toBe(true)
          expect(parsed.data).toEqual(given)
          seen.right++
        } else if (!parsed.success) seen.wrong++
        else if (!isUnchanged) seen.rewritten++
        else expect.fail(`refused without need: ${JSON.stringify(given)}`)
      }),
      tries(4_000),
    )
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(400)
    expect(seen.rewritten).toBeGreaterThan(0)
  })

  it('brings instants to UTC, to the millisecond, and changes nothing else', () => {
    const parsed = parseFacts({ ...known, statedAt: '2026-11-10T12:00+02:00' })
    expect(parsed).toEqual({ ok: true, facts: { ...known, statedAt: '2026-11-10T10:00:00.000Z' } })
  })

  it('does not take a list with a hole, a key of the prototype, or what only looks absent', () => {
    const holed = [...known.lines, ...known.lines]
    delete holed[0]
    expect(problemsOf({ ...known, lines: holed })).toContain('lines.0: Missing')
    expect(problemsOf({ ...known, order: { ...known.order, channel: undefined } })).toEqual([
      'order.channel: Missing',
    ])
    const strange = JSON.parse(JSON.stringify(known).replace('"order":{', '"order":{"__proto__":{},'))
    expect(problemsOf(strange)[0]).toContain('order.__proto__: Not known here')
  })

  it.each([
    ['1900-01-01', true],
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-02-30', false],
    ['2026-11-31', false],
    ['2026-1-1', false],
  ])('a day: %s %s', (day, isOne) => {
    expect(parseFacts(withOrder({ informedOn: day as never })).ok).toBe(isOne)
  })

  it.each([
    ['1900-01-01T00:00:00Z', true],
    ['1900-01-01T00:00:00+00:01', false],
    ['2199-12-31T23:59:59.999Z', true],
    ['2199-12-31T23:59:59-00:01', false],
    ['2026-11-10T23:59:59+14:00', true],
    ['2026-11-10T24:00:00Z', false],
    ['2026-11-10T10:00:60Z', false],
    ['2026-11-10T10:00:00', false],
    ['2026-11-10 10:00:00Z', false],
    ['2026-11-10T10:00:00z', false],
    ['2026-11-10T10:00:00+24:00', false],
  ])('an instant: %s %s', (instant, isOne) => {
    expect(factsSchema.safeParse({ ...known, statedAt: instant }).success).toBe(isOne)
  })

  it.each([
    ['quantity', 0, false],
    ['quantity', 1, true],
    ['quantity', 100_000, true],
    ['quantity', 100_001, false],
    ['unit', '', false],
    ['unit', 'x'.repeat(250), true],
    ['unit', 'x'.repeat(251), false],
  ])('bounds %s: %s %s', (name, value, isTaken) => {
    expect(parseFacts(withLine({ [name]: value })).ok).toBe(isTaken)
  })

  it('takes a thousand units and no more', () => {
    const units = (count: number) => ({
      ...known,
      lines: Array.from({ length: count }, (_, index) => line(undefined, { unit: `${index}` })),
    })
    expect(problemsOf(units(1_000))).toEqual([])
    expect(problemsOf(units(1_001))).toEqual(['lines: At most 1000 entries'])
  })
})

describe('contradictions', () => {
  const shipped = { ...DELIVERED, shippedAt: '2026-11-09T11:59:59.999Z' } as const
  it.each<[string, Facts, string[]]>([
    [
      'units of one name',
      { ...known, lines: [line(undefined), line(undefined)] },
      ['lines.1.unit: "1/1" is also that of lines.0'],
    ],
    [
      'an amount in another currency',
      withLine({ paid: { minor: 1, currency: 'EUR' } }),
      ["lines.0.paid.currency: EUR is not the order's currency (order.currency, RON)"],
    ],
    [
      'possession before it was shipped',
      withLine({ delivery: { ...DELIVERED, possessionOn: '2026-11-01' } as never }),
      [
        'lines.0.delivery.possessionOn: 2026-11-01 is before it was shipped (lines.0.delivery.shippedAt, 2026-11-03T10:00:00.000Z)',
      ],
    ],
    [
      'possession on the day before in UTC, where a clock may lag by twelve hours',
      withLine({ delivery: { ...shipped, possessionOn: '2026-11-08' } as never }),
      [],
    ],
    [
      'the same, where none lags so far',
      withLine({
        delivery: { ...shipped, shippedAt: '2026-11-09T12:00:00.000Z', possessionOn: '2026-11-08' } as never,
      }),
      [
        'lines.0.delivery.possessionOn: 2026-11-08 is before it was shipped (lines.0.delivery.shippedAt, 2026-11-09T12:00:00.000Z)',
      ],
    ],
    [
      'a statement received before it was sent',
      { ...known, statement: { receivedAt: '2026-11-10T09:59:59.999Z' } },
      ['statement.receivedAt: 2026-11-10T09:59:59.999Z is before statedAt, 2026-11-10T10:00:00.000Z'],
    ],
    ['one received at once', { ...known, statement: { receivedAt: '2026-11-10T10:00:00.000Z' } }, []],
    [
      'more repaid than paid',
      withOrder({ outwardShipping: { paid: ron(495), refunded: ron(496) } }),
      [
        'order.outwardShipping.refunded.minor: 496 is more than what was paid (order.outwardShipping.paid.minor, 495)',
      ],
    ],
    ['all of it repaid', withOrder({ outwardShipping: { paid: ron(495), refunded: ron(495) } }), []],
    [
      'payments of one name',
      withOrder({ payments: [1, 2].map(() => ({ id: 'p', means: 'card', paid: ron(1) })) }),
      ['order.payments.1.id: "p" is also that of order.payments.0'],
    ],
    [
      'more sessions used than bought',
      withLine({ kind: 'service', service: { sessions: { total: 5, used: 6 } } }),
      ['lines.0.service.sessions.used: 6 is more than lines.0.service.sessions.total, 5'],
    ],
    ['all sessions used', withLine({ kind: 'service', service: { sessions: { total: 5, used: 5 } } }), []],
    [
      'performed, never started',
      withLine({
        kind: 'service',
        service: { startedAt: 'not_started', performedAt: '2026-11-09T10:00:00.000Z' },
      }),
      [
        'lines.0.service.performedAt: It was performed, but lines.0.service.startedAt says that it has not started',
      ],
    ],
    [
      'back before it was sent',
      withLine({
        comingBack: { sentAt: '2026-11-09T10:00:00.000Z', receivedAt: '2026-11-09T09:00:00.000Z' },
      }),
      [
        'lines.0.comingBack.receivedAt: 2026-11-09T09:00:00.000Z is before lines.0.comingBack.sentAt, 2026-11-09T10:00:00.000Z',
      ],
    ],
  ])('%s', (_, given, told) => {
    expect(problemsOf(given)).toEqual(told)
  })

  it('finds every amount that is in another currency', () => {
    const text = JSON.stringify({
      ...withOrder({
        outwardShipping: { paid: ron(3), cheapestStandard: ron(2), refunded: ron(1) },
        bankCosts: ron(1),
        payments: [{ id: 'p', means: 'card', paid: ron(2), refunded: ron(1) }],
      }),
      lines: [
        line(undefined, {
          product: {
            id: 'p',
            price: ron(1),
            deductions: { smallTraces: ron(1), accessories: { strap: ron(1) } },
          },
          condition: { diminishedValue: ron(1) },
          exchange: { replacementPrice: ron(1) },
          shopClaims: {
            compensation: { amount: ron(1), evidenced: true },
            setOff: { amount: ron(1), proven: true },
          },
        }),
      ],
    })
    const amounts = text.split('"minor"').length - 1
    expect(amounts).toBe(14)
    expect(problemsOf(JSON.parse(text))).toEqual([])
    const other = JSON.parse(
      text.replace(/"currency":"RON","outwardShipping"|"currency":"RON"/g, (match) =>
        match.includes('outward') ? match : '"currency":"EUR"',
      ),
    )
    expect(problemsOf({ ...other, order: { ...other.order, currency: 'RON' } }).length).toBe(amounts)
  })
})

describe('what is published', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  const shapeOf = (of: 'facts' | 'policy' | 'decision') => ajv.compile(jsonSchemaOf(of))

  it('takes what we take and refuses what we refuse, as far as a shape can', () => {
    const facts = shapeOf('facts')
    const seen = { both: 0, neither: 0 }
    fc.assert(
      fc.property(mutated(anyFacts), (given) => {
        const document = asJson(given)
        const ours = factsSchema.safeParse(document).success && prototypeKeysIn(document).length === 0
        const text = JSON.stringify(document)
        // A shape cannot say that an instant in UTC is still of the years we know.
        if (!/1900-01-01T|2199-12-31T/.test(text)) expect(facts(document)).toBe(ours)
        seen[ours ? 'both' : 'neither']++
      }),
      tries(1_000),
    )
    expect(Math.min(seen.both, seen.neither)).toBeGreaterThan(50)
  })

  it('holds of every decision', () => {
    const decision = shapeOf('decision')
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(underPresetA, underTheLaw), (given, decide) => {
        const decided = asJson(decide(given))
        expect(decisionSchema.safeParse(decided).error?.issues).toBeUndefined()
        expect(decision(decided), JSON.stringify(decision.errors?.slice(0, 3))).toBe(true)
      }),
      tries(300),
    )
  })

  it('holds of the presets, and of no clause with parameters that are not its own', () => {
    const policy = shapeOf('policy')
    for (const preset of Object.values(PRESETS))
      expect(policy(asJson(preset)), JSON.stringify(policy.errors?.slice(0, 3))).toBe(true)
    const clause = { clause: 'withdrawal-period', ref: '1', words: '', params: { days: 'x' } }
    const document = { ...PRESETS['statutory-minimum'], sections: [{ title: '', clauses: [clause] }] }
    expect(policy(document)).toBe(false)
    expect(
      policy({ ...document, sections: [{ title: '', clauses: [{ ...clause, params: { days: 14 } }] }] }),
    ).toBe(true)
    expect(
      policy({ ...document, sections: [{ title: '', clauses: [{ ...clause, clause: 'no-such' }] }] }),
    ).toBe(false)
  })

  it('holds of its own example', () => {
    const { examples } = jsonSchemaOf('facts') as { examples: unknown[] }
    expect(examples.map((one) => problemsOf(one))).toEqual([[]])
  })
})

describe('what cannot have come in that order', () => {
  const at = (statedAt: Facts['statedAt'], possessionOn: `${number}-${number}-${number}`, more = {}) =>
    problemsOf({
      ...known,
      statedAt,
      order: { ...known.order, concludedAt: '2026-11-02T08:00:00.000Z' },
      lines: [
        {
          ...line(undefined),
          delivery: {
            ...{ status: 'delivered', shippedAt: '2026-11-02T08:00:00.000Z', source: 'carrier' },
            possessionOn,
            ...more,
          },
        },
      ],
    })

  it('a statement before the contract', () => {
    expect(at('2026-11-02T07:59:59.999Z', '2026-11-02')).toEqual([
      'statedAt: 2026-11-02T07:59:59.999Z is before order.concludedAt, 2026-11-02T08:00:00.000Z',
    ])
    expect(at('2026-11-02T08:00:00.000Z', '2026-11-02')).toEqual([])
  })

  it('a parcel before the order', () => {
    const early = { shippedAt: '2026-11-02T07:59:59.999Z' }
    expect(at('2026-11-09T08:00:00.000Z', '2026-11-05', early)).toEqual([
      'lines.0.delivery.shippedAt: 2026-11-02T07:59:59.999Z is before order.concludedAt, 2026-11-02T08:00:00.000Z',
    ])
    expect(at('2026-11-09T08:00:00.000Z', '2026-10-31')).toHaveLength(1)
    expect(at('2026-11-09T08:00:00.000Z', '2026-11-01')).toEqual([])
  })

  it('a parcel that came after the question, where nothing was stated', () => {
    expect(at('2026-11-09T09:59:59.999Z', '2026-11-10')).toEqual([
      'lines.0.delivery.possessionOn: 2026-11-10 is after statedAt, 2026-11-09T09:59:59.999Z, and no statement was sent before it came',
    ])
    // At ten in UTC it is already tomorrow on Kiritimati.
    expect(at('2026-11-09T10:00:00.000Z', '2026-11-10')).toEqual([])
    expect(at('2026-11-09T09:00:00.000Z', '2026-11-12', { source: 'assumed' })).toEqual([])
    const stated = {
      ...known,
      statement: {},
      lines: [{ ...line(undefined), delivery: { ...DELIVERED, possessionOn: '2026-12-09' } }],
    }
    expect(problemsOf(stated)).toEqual([])
  })
})
