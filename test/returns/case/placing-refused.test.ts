/** Where Shopify refuses where goods went, or does not show it: who sees to it, and what is waited for. */
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { resolutionsOf } from '../../../app/returns/case/waiting-for.ts'
import { carryOutView } from '../../../app/returns/merchant/carry-out-view.ts'
import { folded, next } from '../case-events.ts'
import { came, chosen, closed, dealtWith, open, paid, placing, put, refused, sent } from './a-placing.ts'

describe('where Shopify refuses it', () => {
  const late = [sent, ...paid(3), ...closed, came(3), refused]

  test('a person sees to it, though the case was over', () => {
    const state = folded([...open, ...late])
    expect(state).toMatchObject({ closed: false, waits: [{ code: 'not_put_away' }] })
    expect(resolutionsOf(state)).toEqual(['dealt_with'])
    expect(next(state)).toBeUndefined()
  })

  test('and it is over again once they have', () => {
    expect(next(folded([...open, ...late, dealtWith]))).toEqual({ kind: 'close' })
  })

  const closing: CaseEvent = { type: 'closing_ordered', reason: 'I see to it.' }

  test('or have closed the case, which says the same', () => {
    expect(next(folded([...open, ...late, closing]))).toEqual({ kind: 'close' })
    const state = folded([...open, ...late, closing, { type: 'closed' }])
    expect(state).toMatchObject({ closed: true, waits: [] })
    expect(next(state)).toBeUndefined()
  })

  test.each<[string, CaseEvent]>([
    ['a merchant', closing],
    ['a day', { ...closing, unlessComing: true }],
  ])('while %s is closing the case, it ends once somebody has seen to it', (_, by) => {
    const over = { type: 'shopify_return_closed', returnId: '9' } as const
    const state = folded([...open, sent, ...paid(2), came(3), by, refused, over])
    expect(state).toMatchObject({ closed: false, isClosing: true, waits: [{ code: 'not_put_away' }] })
    expect(next(state)).toBeUndefined()
    expect(carryOutView(state, undefined).isBusy).toBe(false)
    const after = folded([...open, sent, ...paid(2), came(3), by, refused, over, dealtWith])
    expect(next(after)).toEqual({ kind: 'close' })
  })

  test('or tries another place', () => {
    expect(placing(...late, chosen('not_restocked'))).toMatchObject({ disposition: 'not_restocked' })
  })
})

describe('what Shopify was told and does not show', () => {
  const told = {
    ...{ type: 'placing_sent' as const, key: 0, disposition: 'restocked' as const, quantity: 2 },
    sentAt: '2026-11-18T11:00:00Z',
  }
  const before = [came(3), ...paid(3), chosen('restocked'), told]
  const waitedFor = (...events: CaseEvent[]) => folded([...open, ...before, ...events]).placingsSent.length

  test.each<[string, CaseEvent[], number]>([
    ['until it is there', [put(['restocked', 2], ['processing_required', 1])], 0],
    ['also where others have their place meanwhile', [put(['not_restocked', 2])], 1],
    ['also where fewer have theirs', [put(['restocked', 1])], 1],
    ['as it was told last', [{ ...told, disposition: 'not_restocked' }, put(['not_restocked', 2])], 0],
    ['until it is refused', [refused], 0],
    ['also where a refund says where others went', [...paid(2, 't')], 1],
  ])('is waited for: %s', (_, events, left) => {
    expect(waitedFor()).toBe(1)
    expect(waitedFor(...events)).toBe(left)
  })

  test('is waited for since it was told first, as long as it is told the same', () => {
    const again: CaseEvent = { ...told, sentAt: '2026-11-18T11:01:00Z' }
    const sinceOf = (...events: CaseEvent[]) => folded([...open, ...before, ...events]).placingsSent[0]?.since
    expect([sinceOf(), sinceOf(again)]).toEqual([told.sentAt, told.sentAt])
    expect(sinceOf({ ...again, disposition: 'not_restocked' })).toBe(again.sentAt)
    expect(sinceOf({ ...again, quantity: 1 })).toBe(again.sentAt)
  })
})
