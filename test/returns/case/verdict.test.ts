import { describe, expect, test } from 'vitest'
import { needsPerson } from '../../../app/returns/case/case.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const acceptances = (state: ReturnType<typeof folded>) => state.lines.map(({ acceptance }) => acceptance)

describe('a verdict on a Return', () => {
  const native = [stated(0, 1), returned('n', [0, 1], 'native'), decided('granted', 'refused')]

  test('ours, declining a mixed native request, leaves its granted lines granted and asks for them anew', () => {
    const state = folded([...native, { type: 'shopify_return_declined', returnId: 'n', note: 'mixed' }])
    expect(acceptances(state)).toEqual(['accepted', 'refused'])
    expect(next(state)).toMatchObject({ kind: 'request', group: 'accepted', keys: [0], tag: 'RC-000000-2' })
  })

  test('a person’s, in Shopify’s own pages, overrules what was said of its lines', () => {
    const state = folded([
      ...native,
      ['shopify', { type: 'shopify_return_declined', returnId: 'n', note: null }],
    ])
    expect(acceptances(state)).toEqual(['refused', 'refused'])
    expect(next(state)).toBeUndefined()
  })

  test('answers what waited on its lines, and nothing else', () => {
    const state = folded([
      stated(0, 1),
      decided('review', 'review'),
      returned('a', [0], 'review'),
      { type: 'left_for_review', code: 'review', keys: [0, 1] },
      ['shopify', { type: 'shopify_return_approved', returnId: 'a' }],
    ])
    expect(acceptances(state)).toEqual(['accepted', 'review'])
    expect(state.waits).toEqual([{ code: 'review', keys: [1] }])
  })

  test('closed without our hearing of its approval: it was approved', () => {
    const state = folded([
      stated(0),
      decided('review'),
      returned('a', [0], 'review'),
      { type: 'left_for_review', code: 'review', keys: [0] },
      ['shopify', { type: 'shopify_return_closed', returnId: 'a' }],
    ])
    expect(acceptances(state)).toEqual(['accepted'])
    expect(needsPerson(state)).toBe(false)
  })
})

test.each([
  [{ type: 'shopify_return_requested', returnId: 'a', name: 'a', group: 'accepted', keys: [0] }, true],
  [{ type: 'shopify_return_requested', returnId: 'b', name: 'b', group: 'accepted', keys: [0] }, false],
  [{ type: 'shopify_return_approved', returnId: 'a' }, true],
  [{ type: 'shopify_return_declined', returnId: 'a', note: null }, false],
  [{ type: 'left_for_review', code: 'review', keys: [1] }, true],
  [{ type: 'left_for_review', code: 'review', keys: [0] }, false],
] as const)('whether %j is known already: %s', (event, known) => {
  const state = folded([
    stated(0, 1),
    decided('granted', 'review'),
    returned('a', [0], 'accepted'),
    { type: 'shopify_return_approved', returnId: 'a' },
    { type: 'left_for_review', code: 'review', keys: [1] },
  ])
  expect(isKnown(state, event as unknown as CaseEvent)).toBe(known)
})

describe('a case that a merchant wants over', () => {
  const closing: CaseEvent = { type: 'closing_ordered', reason: 'Sorted out by phone.' }

  test('has no Return opened first that was only asked for', () => {
    const asked = [stated(0), decided('granted'), returned('a', [0], 'accepted')]
    expect(next(folded(asked))?.kind).toBe('approve')
    expect(next(folded([...asked, closing]))).toMatchObject({ kind: 'cancelReturn', returned: { id: 'a' } })
  })

  test('has the buyer told all the same what was refused', () => {
    const asked = [stated(0), decided('refused'), returned('a', [0], 'refused'), closing]
    expect(next(folded(asked))?.kind).toBe('decline')
  })
})
