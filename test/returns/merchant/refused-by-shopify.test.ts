/** What Shopify refused waits for a person, who asks again or gives it up: nothing is “at work” meanwhile, and nothing waits for ever. */
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { resolutionsOf } from '../../../app/returns/case/waiting-for.ts'
import { carryOutView } from '../../../app/returns/merchant/carry-out-view.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const accepted = [stated(0), decided('granted')]
const open: CaseEvent[] = [
  ...accepted,
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const refused: CaseEvent = { type: 'left_for_review', code: 'shopify_refused', keys: [0], detail: 'No.' }
const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: true }
const closing: CaseEvent = { type: 'closing_ordered', reason: 'Stated twice.' }
const byDay: CaseEvent = { ...closing, unlessComing: true }
const closedThere: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
const over: CaseEvent[] = [...open, closing, closedThere, { type: 'closed' }]
const reopening: CaseEvent = { type: 'reopening_ordered', returnId: '9' }
const again: CaseEvent = {
  ...{ type: 'resolved_by_merchant', resolution: 'approved', keys: [0], reason: 'It is there now.' },
  engineSaid: [],
}

describe.each<[string, CaseEvent[], string]>([
  ['a Return, with its refund ordered', [...accepted, ordered], 'request'],
  ['to close a Return', [...open, byDay], 'closeReturn'],
  ['to open a Return again', [...over, reopening], 'reopenReturn'],
])('what Shopify refused: %s', (_, before, step) => {
  const stands = folded([...before, refused])

  test('is at work until then, and is a person’s after', () => {
    expect(carryOutView(folded(before), undefined).isBusy).toBe(true)
    expect(carryOutView(stands, undefined).isBusy).toBe(false)
    expect(next(stands)).toBeUndefined()
  })

  test('is asked for again by their word', () => {
    expect(resolutionsOf(stands)).toContain('approved')
    expect(next(folded([...before, refused, again]))?.kind).toBe(step)
    expect(carryOutView(folded([...before, refused, again]), undefined).isBusy).toBe(true)
  })
})

describe('given up instead', () => {
  test('what is in no Return is over', () => {
    const stands = folded([...accepted, ordered, refused])
    expect(carryOutView(stands, undefined).canClose).toBe(true)
    const givenUp = folded([...accepted, ordered, refused, closing])
    expect(next(givenUp)).toEqual({ kind: 'close' })
  })

  test('a Return of which Shopify refused something else is closed, and with it the case', () => {
    const givenUp = folded([...open, refused, closing])
    expect(next(givenUp)).toMatchObject({ kind: 'closeReturn' })
    expect(next(folded([...open, refused, closing, closedThere]))).toEqual({ kind: 'close' })
  })

  test('one that is not opened again stays closed', () => {
    const stands = folded([...over, reopening, refused])
    expect(carryOutView(stands, undefined).canClose).toBe(true)
    const givenUp = [...over, reopening, refused, closing]
    expect(next(folded(givenUp))).toEqual({ kind: 'close' })
    const ended = folded([...givenUp, { type: 'closed' }])
    expect(ended.waits).toEqual([])
    expect(next(ended)).toBeUndefined()
  })
})
