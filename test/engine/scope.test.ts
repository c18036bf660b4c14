import { describe, expect, it } from 'vitest'
import type { Day, LineFacts, OrderFacts, Scope } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { compileScope } from '../../app/engine/scope-covers.ts'
import { depthOf, emptinessOf, isSatisfiable } from '../../app/engine/scope-empty.ts'
import { cited, facts, line, onDay, remedyOf } from './case.ts'

const camera = { id: '1', category: 'custom_made', type: 'Camera', tags: ['Made to order', 'spy'] } as const
const plain = { id: '2' } as const

const subject = (
  change: Partial<LineFacts> = {},
  order: Partial<OrderFacts> = {},
  concludedOn: Day = '2026-11-02',
) => ({
  line: line(undefined, change),
  order: facts(onDay(1), [], order).order,
  concludedOn,
})

describe('scope', () => {
  it.each<[Scope | undefined, boolean, boolean]>([
    [undefined, true, true],
    [{ category: ['custom_made'] }, true, false],
    [{ category: ['standard'] }, false, true],
    [{ category: ['standard', 'custom_made'] }, true, true],
    [{ type: ['camera'] }, true, false],
    [{ type: ['Microphone', 'CAMERA'] }, true, false],
    [{ tag: ['SPY'] }, true, false],
    [{ product: ['2'] }, false, true],
    [{ not: { product: ['2'] } }, true, false],
    [{ and: [{ category: ['custom_made'] }, { tag: ['spy'] }] }, true, false],
    [{ and: [{ category: ['custom_made'] }, { tag: ['toy'] }] }, false, false],
    [{ or: [{ tag: ['toy'] }, { product: ['2'] }] }, false, true],
    [{ and: [{ not: { type: ['camera'] } }, { or: [{ category: ['standard'] }] }] }, false, true],
  ])('%j covers the camera: %s, a product that nobody has described: %s', (scope, first, second) => {
    const covers = compileScope(scope)
    const on = (product: LineFacts['product']) => covers(subject({ product }))
    expect([on(camera), on(plain)]).toEqual([first, second])
  })

  it.each<[Scope, boolean]>([
    [{ category: ['standard'] }, true],
    [{ and: [{ category: ['standard'] }, { not: { category: ['standard'] } }] }, false],
    [{ not: { category: ['standard', 'custom_made', 'hygiene_sensitive'] } }, false],
    [{ and: [{ product: ['1'] }, { product: ['2'] }] }, false],
    [{ and: [{ type: ['a'] }, { type: ['b'] }] }, false],
    [{ and: [{ type: ['a'] }, { type: ['A'] }] }, true],
    [{ and: [{ tag: ['a'] }, { tag: ['b'] }] }, true],
    [{ and: [{ tag: ['a'] }, { not: { tag: ['A'] } }] }, false],
    [{ not: { product: ['1'] } }, true],
  ])('%j can be met: %s', (scope, expected) => {
    expect(isSatisfiable(scope)).toBe(expected)
  })

  const price = (minor: number, currency = 'RON') =>
    subject({ product: { id: '1', price: { minor, currency } } })
  const concluded = (day: Day) => subject({}, {}, day)

  it.each<[Scope, string, ReturnType<typeof subject>, boolean]>([
    [{ kind: ['goods'] }, 'a line of no kind', subject(), true],
    [{ kind: ['goods'] }, 'a service', subject({ kind: 'service' }), false],
    [{ kind: ['voucher', 'digital_content'] }, 'a voucher', subject({ kind: 'voucher' }), true],
    [{ variant: ['7'] }, 'the variant', subject({ product: { id: '1', variant: '7' } }), true],
    [{ variant: ['7'] }, 'a product without one', subject(), false],
    [
      { collection: ['sale'] },
      'in it',
      subject({ product: { id: '1', collections: ['new', 'sale'] } }),
      true,
    ],
    [
      { collection: ['sale'] },
      'in another spelling',
      subject({ product: { id: '1', collections: ['Sale'] } }),
      false,
    ],
    [{ country: ['RO'] }, 'Romania', subject(), true],
    [{ country: ['RO'] }, 'Greece', subject({}, { place: { country: 'GR' } }), false],
    [{ channel: ['pos'] }, 'the till', subject({}, { channel: 'pos' }), true],
    [{ channel: ['pos'] }, 'no known channel', subject(), false],
    [{ customerTag: ['VIP'] }, 'a customer tagged so', subject({}, { customerTags: ['old', 'vip'] }), true],
    [{ customerTag: ['VIP'] }, 'a customer without tags', subject(), false],
    [{ discount: ['SUMMER'] }, 'a code on the order', subject({}, { discounts: ['summer'] }), true],
    [{ discount: ['SUMMER'] }, 'another code', subject({}, { discounts: ['winter'] }), false],
    [{ discounted: true }, 'a lowered price', subject({ discounted: true }), true],
    [{ discounted: true }, 'nobody has said so', subject(), false],
    [{ discounted: false }, 'nobody has said so', subject(), true],
    [{ price: { min: 500, currency: 'RON' } }, '4.99', price(499), false],
    [{ price: { min: 500, currency: 'RON' } }, '5.00', price(500), true],
    [{ price: { max: 500, currency: 'RON' } }, '5.00', price(500), true],
    [{ price: { max: 500, currency: 'RON' } }, '5.01', price(501), false],
    [{ price: { min: 500, currency: 'RON' } }, 'another currency', price(600, 'EUR'), false],
    [{ price: { min: 0, currency: 'RON' } }, 'no known price', subject(), false],
    [{ not: { price: { min: 0, currency: 'RON' } } }, 'no known price', subject(), true],
    [{ orderedOn: { from: '2026-11-02' } }, 'the day before', concluded('2026-11-01'), false],
    [{ orderedOn: { from: '2026-11-02' } }, 'that day', concluded('2026-11-02'), true],
    [{ orderedOn: { until: '2026-11-02' } }, 'that day', concluded('2026-11-02'), true],
    [{ orderedOn: { until: '2026-11-02' } }, 'the day after', concluded('2026-11-03'), false],
  ])('%j of %s', (scope, _name, of, expected) => {
    expect(compileScope(scope)(of)).toBe(expected)
    expect(compileScope({ not: scope })(of)).toBe(!expected)
    expect(compileScope({ and: [scope] })(of)).toBe(expected)
    expect(compileScope({ or: [scope] })(of)).toBe(expected)
  })

  const ron = (min: number | undefined, max?: number): Scope => ({
    price: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), currency: 'RON' },
  })
  const days = (from: Day | undefined, until?: Day): Scope => ({
    orderedOn: { ...(from && { from }), ...(until && { until }) },
  })

  it.each<[Scope, boolean]>([
    [ron(500, 499), false],
    [ron(500, 500), true],
    [{ and: [ron(500), ron(undefined, 499)] }, false],
    [{ and: [ron(500), ron(undefined, 500)] }, true],
    [{ and: [ron(1), { price: { min: 1, currency: 'EUR' } }] }, false],
    [{ and: [ron(1), { not: { price: { min: 0, currency: 'EUR' } } }] }, true],
    [{ and: [ron(1, 9), { not: ron(1, 4) }, { not: ron(5, 9) }] }, false],
    [{ and: [ron(1, 9), { not: ron(1, 4) }, { not: ron(6, 9) }] }, true],
    [{ and: [ron(1), { not: ron(0) }] }, false],
    [{ not: ron(0) }, true],
    [days('2026-11-03', '2026-11-02'), false],
    [days('2026-11-02', '2026-11-02'), true],
    [{ and: [days('2026-11-02'), days(undefined, '2026-11-01')] }, false],
    [{ and: [{ not: days('2026-11-02') }, { not: days(undefined, '2026-11-01') }] }, false],
    [{ and: [{ not: days('2026-11-03') }, { not: days(undefined, '2026-11-01') }] }, true],
    [{ and: [{ discounted: true }, { discounted: false }] }, false],
    [{ and: [{ discounted: true }, { not: { discounted: false } }] }, true],
    [{ and: [{ country: ['RO'] }, { not: { country: ['RO', 'GR'] } }] }, false],
    [{ and: [{ country: ['RO', 'GR'] }, { not: { country: ['RO'] } }] }, true],
    [{ and: [{ kind: ['goods'] }, { kind: ['service'] }] }, false],
    [{ not: { kind: ['goods', 'service', 'voucher', 'digital_content'] } }, false],
    [{ and: [{ collection: ['a'] }, { collection: ['b'] }] }, true],
    [{ and: [{ discount: ['A', 'b'] }, { not: { discount: ['a'] } }] }, true],
    [{ and: [{ customerTag: ['A'] }, { not: { customerTag: ['a'] } }] }, false],
    [{ and: [{ or: [{ type: ['a'] }, { type: ['b'] }] }, { not: { type: ['a'] } }] }, true],
    [{ and: [{ or: [{ type: ['a'] }, { type: ['b'] }] }, { not: { type: ['A', 'B'] } }] }, false],
    [{ not: { or: [{ country: ['RO'] }, { not: { country: ['RO'] } }] } }, false],
  ])('%j can be met: %s', (scope, expected) => {
    expect(emptinessOf(scope)).toBe(expected ? 'fillable' : 'empty')
  })

  it('measures how deep it is nested', () => {
    expect(depthOf({ tag: ['a'] })).toBe(1)
    expect(depthOf({ and: [{ tag: ['a'] }, { not: { or: [{ tag: ['a'] }] } }] })).toBe(4)
  })

  it('narrows a clause to what the shop says', () => {
    const document = {
      ...PRESETS['statutory-minimum'],
      sections: [
        {
          title: '',
          clauses: [
            {
              clause: 'exchange-window',
              ref: '1',
              params: { days: 10, from: 'receipt' },
              scope: { type: ['camera'] },
              words: '',
            },
            {
              clause: 'exchange-window',
              ref: '2',
              params: { days: 40, from: 'receipt' },
              scope: { not: { type: ['camera'] } },
              words: '',
            },
          ],
        },
      ],
    } satisfies Parameters<typeof compile>[0]
    const decide = compile(document, { policyVersion: '1' })
    const on = (type: string) =>
      remedyOf(decide(facts(onDay(20), [line('standard', { product: { id: '1', type } })])), 'exchange')
    expect([on('Camera').outcome, ...cited(on('Camera'))]).toEqual(['refused', '1'])
    expect([on('Cable').outcome, ...cited(on('Cable'))]).toEqual(['granted', '2'])
  })
})
