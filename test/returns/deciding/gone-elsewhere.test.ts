/** What nobody can approve: no piece of it is left that is not another case's, or gone. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { nextStep } from '../../../app/returns/carry-out/next-step.ts'
import type { CaseEvent, Mismatch } from '../../../app/returns/case/case-event.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { goneAmong } from '../../../app/returns/deciding/gone-elsewhere.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'
import { decided, folded, returned } from '../case-events.ts'

const SHIPPED = '1/11'
const statedOf = (quantity: number, unit = SHIPPED): CaseEvent => ({
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: [{ key: 0, unit, title: 'Thing', quantity, remedy: 'withdrawal', answers: {} }],
})
const orderOf = (quantity: number, refundableQuantity = quantity) =>
  anOrder({
    lines: [aLine({ quantity, currentQuantity: quantity, refundableQuantity })],
    fulfillments: [aParcel({ lines: [{ id: '11', lineId: '1', quantity }] })],
  })
const misfit = (code: Mismatch['code']): CaseEvent => ({
  ...{ type: 'mismatch_found' },
  mismatches: [{ key: 0, code, ...(code === 'quantity_beyond_left' && { left: 0 }) }],
})
const asking = folded([statedOf(1), decided(), misfit('quantity_beyond_left')])
const carried = (quantity: number) => [statedOf(quantity), decided('granted'), returned('9', [0], 'accepted')]
const cancelled: CaseEvent = { type: 'shopify_return_cancelled', returnId: '9' }
const closed: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
const refused: CaseEvent = { type: 'shopify_return_declined', returnId: '9', note: null }
const givenUp: CaseEvent = { type: 'closing_ordered', reason: 'Stated twice.' }
const elsewhere: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: 'r', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
  refunded: money(500, 'EUR'),
}

describe('of three pieces, with another case of which', () => {
  test.each<[string, CaseEvent[], number[]]>([
    ['two are in a Return, one is left', carried(2), []],
    ['three are in a Return, none is', carried(3), [0]],
    ['three were in a Return that was closed, none is', [...carried(3), closed, { type: 'closed' }], [0]],
    [
      'three were in a Return that was cancelled and given up, all are',
      [...carried(3), cancelled, givenUp],
      [],
    ],
    [
      'three were declined, all are',
      [statedOf(3), decided('refused'), returned('9', [0], 'refused'), refused],
      [],
    ],
    ['three are promised, none is', [statedOf(3), decided('granted')], [0]],
    ['two are promised, one is', [statedOf(2), decided('granted')], []],
    ['three wait for a person, all are', [statedOf(3), decided('review')], []],
  ])('%s', (_, events, gone) => {
    expect(goneAmong(asking, orderOf(3), [folded(events)])).toEqual(gone)
  })
})

test.each([
  [3, []],
  [1, []],
  [0, [0]],
])('with %i of three not paid back in Shopify: %j', (refundable, gone) => {
  expect(goneAmong(asking, orderOf(3, refundable), [])).toEqual(gone)
})

test('a Return of somebody else counts as Shopify shows it', () => {
  const lines = [{ fulfillmentLineId: '11', quantity: 3 }]
  const shown = (status: string) => ({ ...orderOf(3), returns: [{ id: '77', name: '#1-R1', status, lines }] })
  expect(goneAmong(asking, shown('OPEN'), [])).toEqual([0])
  expect(goneAmong(asking, shown('CANCELED'), [])).toEqual([])
})

test.each<[string, CaseEvent[]]>([
  ['is in its own Return', carried(1)],
  ['it was paid back itself', [statedOf(1), decided('granted'), elsewhere]],
  ['its statement says twice: paid by hand', [statedOf(1), decided(), misfit('unit_twice')]],
  ['nobody knows', [statedOf(1, '5/55'), decided(), misfit('unknown_unit')]],
])('what %s is no other’s', (_, events) => {
  expect(goneAmong(folded(events), orderOf(1, 0), [])).toEqual([])
})

test('what was sent since it was stated is in the unit of its parcel', () => {
  const went: CaseEvent = {
    ...{ type: 'shipped_after_all', key: 0 },
    parts: [{ key: 0, fulfillmentLineId: '11', quantity: 1 }],
  }
  const other = folded([
    statedOf(1, '1/unfulfilled'),
    decided('granted'),
    went,
    returned('9', [0], 'accepted'),
  ])
  expect(goneAmong(asking, orderOf(1), [other])).toEqual([0])
})

describe('declined, of pieces that are another’s', () => {
  const answer: CaseEvent = {
    ...{ type: 'resolved_by_merchant', resolution: 'declined', keys: [0], reason: 'Stated twice.' },
    engineSaid: [],
  }
  const refusedThere: CaseEvent = { type: 'left_for_review', code: 'shopify_refused', keys: [0] }
  const stepAfter = (...events: CaseEvent[]) =>
    nextStep(folded([statedOf(1), ...events]), 'RC', unitsOf(orderOf(1, 0)))

  test('is asked of Shopify no more, which would refuse it, and be declined, and refuse it again', () => {
    expect(stepAfter(decided(), misfit('quantity_beyond_left'), answer)).toBeUndefined()
    const asked = [decided('refused'), refusedThere]
    expect(stepAfter(...asked)).toBeUndefined()
    expect(stepAfter(...asked, answer)).toBeUndefined()
  })

  test('is asked of it once, whatever is left: our own Return of it may be there', () => {
    expect(stepAfter(decided('refused'))).toMatchObject({ kind: 'request', group: 'refused' })
  })
})
