import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import {
  choicesFor,
  choicesToPay,
  type GivenBack,
  givenIn,
} from '../../../app/returns/settling/given-back.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { aLine, anOrder } from '../an-order.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

const unpaid = { settled: { pieces: 0, paidMinor: 0 } }
/** In the order in which they were accepted. */
const given: GivenBack[] = [
  { caseId: 'first', pieces: 1, paidMinor: 4_000, ...unpaid },
  { caseId: 'second', pieces: 2, paidMinor: 18_900, settled: { pieces: 1, paidMinor: 9_000 } },
]
const before = (caseId: string | undefined) => choicesFor(given, caseId, undefined, 'RON').before?.given

test.each([
  ['the first accepted comes after none', 'first', undefined],
  ['the second after the first', 'second', { pieces: 1, paid: money(4_000, 'RON') }],
  ['one that is not accepted after all', 'third', { pieces: 3, paid: money(22_900, 'RON') }],
  ['one that is still to come likewise', undefined, { pieces: 3, paid: money(22_900, 'RON') }],
] as const)('%s', (_, caseId, expected) => {
  expect(before(caseId)).toEqual(expected)
})

test('the order is what was sold, all pieces of all lines', () => {
  const lines = [aLine({ quantity: 3, paidMinor: 3_000 }), aLine({ id: '2', quantity: 1, paidMinor: 500 })]
  const { order } = choicesFor([], undefined, anOrder({ lines }), 'RON')
  expect(order).toEqual({ pieces: 4, paid: money(3_500, 'RON') })
})

describe('for the next payment', () => {
  const toPay = (caseId: string) =>
    choicesToPay(given, caseId, undefined, { currency: 'RON', shippingRefundedMinor: 700 }).before

  test.each([
    ['of the first, what a later one has been paid counts', 'first', 1, 9_000, false],
    ['of the second, what the first still will be', 'second', 1, 4_000, true],
    ['of a third, all of both', 'third', 3, 22_900, true],
  ])('%s', (_, caseId, pieces, paidMinor, isRestPromised) => {
    expect(toPay(caseId)).toEqual({
      given: { pieces, paid: money(paidMinor, 'RON') },
      delivery: { repaid: money(700, 'RON'), isRestPromised },
    })
  })

  test('nobody is promised anything once all that was accepted before is paid', () => {
    const paid = given.map((one) => ({ ...one, settled: { pieces: one.pieces, paidMinor: one.paidMinor } }))
    const choices = choicesToPay(paid, 'third', undefined, { currency: 'RON', shippingRefundedMinor: 0 })
    expect(choices.before?.delivery?.isRestPromised).toBe(false)
  })
})

describe('what a case gives back', () => {
  const unit = (key: number, paid: number) => ({ unit: `${key}/1${key}`, paid, remedies: [] })
  const { facts } = orderOf([unit(0, 4_000), unit(1, 6_000)], { currency: 'EUR' })
  const accepted = [stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted')]
  const approved: CaseEvent = { type: 'shopify_return_approved', returnId: '9' }
  const first: CaseEvent = {
    ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
    refunded: money(4_000, 'EUR'),
  }
  const arrived: CaseEvent = {
    ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
    pieces: [{ key: 1, quantity: 1, condition: 'whole' }],
  }
  const closed: CaseEvent = { type: 'closed' }
  const cancelled: CaseEvent = { type: 'shopify_return_cancelled', returnId: '9' }
  const taken: CaseEvent = { type: 'shopify_lines_removed', returnId: '9', keys: [1] }
  const dealtWith: CaseEvent = {
    ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [1] },
    ...{ reason: 'They keep it.', engineSaid: [] },
  }

  test.each([
    ['all of it while it goes on', [approved], 10_000, 0],
    ['the same when some is paid', [approved, first], 10_000, 4_000],
    ['only what was paid when it is over', [approved, first, closed], 4_000, 4_000],
    ['nothing when it is over unpaid', [approved, closed], 0, 0],
    ['nothing when its Return was cancelled, and the case closed', [approved, cancelled, closed], 0, 0],
    ['all of it while only its Return was cancelled', [approved, cancelled], 10_000, 0],
    ['the same where some is here', [approved, arrived, cancelled], 10_000, 0],
    ['all of it while a person is asked about what was taken out', [approved, taken], 10_000, 0],
    ['nothing of what a person dealt with', [approved, taken, dealtWith], 4_000, 0],
  ])('%s', (_, more, paidMinor, settled) => {
    expect(givenIn('c', folded([...accepted, ...more]), facts)).toMatchObject({
      ...{ paidMinor, settled: { paidMinor: settled } },
    })
  })
})
