/** What was not shipped when it was stated and goes out after all, whole or in parts: each part goes its own way. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { nextStep } from '../../../app/returns/carry-out/next-step.ts'
import type { CaseEvent, StatedLine } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'
import { decided, folded, returned } from '../case-events.ts'

const stated = (quantity: number, remedy: StatedLine['remedy'] = 'withdrawal'): CaseEvent => ({
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: [{ key: 0, unit: '5/unfulfilled', title: 'T', quantity, remedy, answers: {} }],
})
/** Pieces of the order line that are still in the order, and how many of them went out in which parcel. */
const unitsWith = (current: number, ...parcels: number[]) =>
  unitsOf(
    anOrder({
      lines: [aLine({ id: '5', quantity: 5, currentQuantity: current, refundableQuantity: current })],
      fulfillments: parcels.map((quantity, at) =>
        aParcel({ id: `p${at}`, lines: [{ id: `f${at}`, lineId: '5', quantity }] }),
      ),
    }),
  )
const next = (events: CaseEvent[], units: ReturnType<typeof unitsOf>) =>
  nextStep(folded(events), 'RC-000000', units)
const held: CaseEvent = { type: 'fulfillment_held', keys: [0], holds: [] }
const opened = (quantity: number): CaseEvent[] => [stated(quantity), decided('granted'), held]
const out = (parts: [key: number, fulfillmentLineId: string, quantity: number][]): CaseEvent => ({
  ...{ type: 'shipped_after_all', key: 0 },
  parts: parts.map(([key, fulfillmentLineId, quantity]) => ({ key, fulfillmentLineId, quantity })),
})
const ordered = (...keys: number[]): CaseEvent => ({ type: 'settlement_ordered', keys, waived: false })

describe('which of it went out', () => {
  test.each<[string, number, ReturnType<typeof unitsOf>, CaseEvent | undefined]>([
    ['3 of 3 in one parcel', 3, unitsWith(3, 3), out([[0, 'f0', 3]])],
    ['3 of 3 in one parcel of more', 3, unitsWith(5, 1, 4), out([[0, 'f1', 3]])],
    [
      '2 and 1 of 3',
      3,
      unitsWith(3, 2, 1),
      out([
        [0, 'f0', 2],
        [1, 'f1', 1],
      ]),
    ],
    ['1 of 3', 3, unitsWith(3, 1), out([[1, 'f0', 1]])],
    ['2 of 5 while 3 were stated', 3, unitsWith(5, 2), undefined],
    ['3 of 5 while 3 were stated', 3, unitsWith(5, 3), out([[1, 'f0', 1]])],
    ['none of 3', 3, unitsWith(3), undefined],
    ['2 of 3, and one is out of the order', 3, unitsWith(2, 2), out([[1, 'f0', 2]])],
  ])('%s', (_, quantity, units, event) => {
    const step = next(opened(quantity), units)
    if (event === undefined) expect(step?.kind).not.toBe('shipped')
    else expect({ ...step, type: 'shipped_after_all' }).toEqual({ ...event, kind: 'shipped' })
  })

  test('is said once', () => {
    const event = out([[1, 'f0', 1]])
    expect(isKnown(folded(opened(3)), event)).toBe(false)
    expect(isKnown(folded([...opened(3), event]), event)).toBe(true)
  })

  test.each<[string, CaseEvent[]]>([
    ['it is taken back', [{ type: 'request_taken_back', keys: [0] }]],
    ['somebody dealt with it', [{ type: 'nothing_to_repay', keys: [0] }]],
    ['it is in a Return as a whole', [returned('9', [0], 'accepted')]],
    ['it is paid for', [{ type: 'refunded_in_shopify', ...paidFor(0, 3) }]],
    ['the case is to be over', [{ type: 'closing_ordered', reason: 'x' }]],
    ['a refund of it is under way', [ordered(0), planned(0, 3)]],
  ])('does not matter when %s', (_, events) => {
    expect(next([...opened(3), ...events], unitsWith(3, 1))?.kind).not.toBe('shipped')
  })
})

function paidFor(key: number, quantity: number) {
  return { refundId: 'r', keys: [key], pieces: [{ key, quantity }], refunded: money(1, 'EUR') }
}

function planned(key: number, quantity: number): CaseEvent {
  return {
    type: 'settlement_planned',
    settlement: {
      ...{ id: 's', way: 'unshipped', keys: [key], pieces: [{ key, quantity }], repayments: [] },
      ...{ refund: money(1, 'EUR'), shipping: money(0, 'EUR') },
    },
  }
}

describe('one piece of three went out', () => {
  const units = unitsWith(3, 1)
  const split = [...opened(3), out([[1, 'f0', 1]])]
  const inReturn = [...split, returned('9', [1], 'accepted')]
  const approved: CaseEvent = { type: 'shopify_return_approved', returnId: '9' }

  test('it is sent back by a Return of its own', () => {
    expect(next(split, units)).toMatchObject({
      ...{ kind: 'request', keys: [1] },
      lines: [{ fulfillmentLineId: 'f0', quantity: 1 }],
    })
  })

  test('the two others wait for a person, and are taken out of the order as two', () => {
    const there = [...inReturn, approved]
    expect(next(there, units)).toEqual({ kind: 'leave', code: 'not_shipped', keys: [0] })
    const due = orderedEvents(folded(there), {}, 'engine')
    expect(due).toEqual([{ type: 'settlement_ordered', keys: [0], waived: false }])
    expect(next([...there, ordered(0)], units)).toEqual({
      ...{ kind: 'plan', way: 'unshipped', pieces: [{ key: 0, quantity: 2 }] },
    })
  })

  test('nothing of it is kept back a second time', () => {
    expect(next(inReturn, units)?.kind).not.toBe('hold')
  })

  test('the two others go out later: each of their parcels comes back by itself', () => {
    const later = unitsWith(3, 1, 2)
    const step = next([...inReturn, approved], later)
    expect(step).toEqual({
      ...{ kind: 'shipped', key: 0, parts: [{ key: 0, fulfillmentLineId: 'f1', quantity: 2 }] },
    })
    expect(next([...inReturn, approved, out([[0, 'f1', 2]])], later)).toMatchObject({
      ...{ kind: 'request', keys: [0], lines: [{ fulfillmentLineId: 'f1', quantity: 2 }] },
    })
  })

  test('is over when all three are paid for, not before', () => {
    const two: CaseEvent = { type: 'refunded_in_shopify', ...paidFor(0, 2) }
    const one: CaseEvent = { type: 'refunded_in_shopify', ...paidFor(1, 1), refundId: 'q' }
    const gone = unitsWith(1, 1)
    expect(next([...inReturn, approved, two], gone)?.kind).not.toBe('close')
    expect(next([...inReturn, approved, two, one], gone)).toMatchObject({ kind: 'closeReturn' })
    const closed: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
    expect(next([...inReturn, approved, two, one, closed], gone)).toEqual({ kind: 'close' })
  })

  test('what was ordered for all of it stays ordered for each part', () => {
    expect(folded([...opened(3), ordered(0), out([[1, 'f0', 1]])]).ordered).toEqual([0, 1])
  })
})

test('two and one go into one Return, each as its own line of it', () => {
  const parts = out([
    [0, 'f0', 2],
    [1, 'f1', 1],
  ])
  expect(next([...opened(3), parts], unitsWith(3, 2, 1))).toMatchObject({
    ...{ kind: 'request', keys: [0, 1] },
    lines: [
      { fulfillmentLineId: 'f0', quantity: 2 },
      { fulfillmentLineId: 'f1', quantity: 1 },
    ],
  })
})

test('who exchanges it says of each part what goes out', () => {
  const chosen: CaseEvent = {
    ...{ type: 'replacement_chosen', key: 0, replacement: { variantId: 'v', quantity: 3 } },
  }
  const split = [stated(3, 'exchange'), decided('granted'), held, chosen, out([[1, 'f0', 1]])]
  expect(folded(split).replacements).toEqual([])
  const whole = [stated(3, 'exchange'), decided('granted'), held, chosen, out([[0, 'f0', 3]])]
  expect(folded(whole).replacements).toHaveLength(1)
})

describe('ordered to be paid back', () => {
  test('it is never more that is taken out of the order than is there', () => {
    expect(next([...opened(3), ordered(0)], unitsWith(2))).toEqual({
      ...{ kind: 'plan', way: 'unshipped', pieces: [{ key: 0, quantity: 2 }] },
    })
  })

  test('and nowhere to be found any more, it waits for a person, whose word it then is', () => {
    const lost = [...opened(1), out([[0, 'f0', 1]]), ordered(0)]
    const step = next(lost, unitsWith(1))
    expect(step).toEqual({ kind: 'leave', code: 'unpaid', keys: [0] })
    const after = folded([...lost, { type: 'left_for_review', code: 'unpaid', keys: [0] }])
    expect(after.ordered).toEqual([])
    expect(nextStep(after, 'RC-000000', unitsWith(1))).toBeUndefined()
  })
})
