import { describe, expect, it } from 'vitest'
import type { Day, LineFacts, OrderFacts, Scope } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { compileScope } from '../../app/engine/scope-covers.ts'
import { isSatisfiable } from '../../app/engine/scope-empty.ts'
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
