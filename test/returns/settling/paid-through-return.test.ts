/** Money that a person gives back through the case's Return without naming a piece. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, SettledPieces } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { isPaidThroughReturn, paidBeside } from '../../../app/returns/settling/paid-beside.ts'
import { planRest } from '../../../app/returns/settling/plan-rest.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import { folded } from '../case-events.ts'
import { aRefund, aReturn, open, said } from '../reconcile/saying.ts'

const owing = (_: unknown, pieces: readonly SettledPieces[]) => ({
  total: money(
    pieces.reduce((sum, { quantity }) => sum + 100 * quantity, 0),
    'EUR',
  ),
  delivery: 0,
})
const caughtUp = (events: CaseEvent[], refunds: OrderRefund[]): CaseEvent[] => [
  ...events,
  ...eventsFromShopify(folded(events), said([aReturn({ processed: [1, 1] })], refunds, { owing })).map(
    ({ event }) => event,
  ),
]
const through = (id: string, minor: number) => aRefund(id, [], { returnId: '9', minor })
const beside = (events: CaseEvent[], refunds: OrderRefund[], shippingRefundedMinor = 0) =>
  paidBeside(
    { state: folded(events), others: [], openedAt: new Date('2026-11-16T10:00:00Z'), priceOf: () => 0 },
    { refunds, shippingRefundedMinor },
  ).map(({ id, minor }) => [id, minor])

describe('before the goods are paid', () => {
  const told = caughtUp(open, [through('5', 60)])
  test.each<[string, CaseEvent[], number, [string, number][]]>([
    ['not written down yet, a person is asked', open, 0, [['5', 60]]],
    ['written down, too', told, 0, [['5', 60]]],
    ['as delivery it explains itself', told, 60, []],
    ['a cent more than that does not', told, 59, [['5', 60]]],
    ['once', [...told, { type: 'refund_noticed', refundId: '5', refunded: money(60, 'EUR') }], 0, []],
  ])('%s', (_, events, delivery, asked) => {
    expect(beside(events, [through('5', 60)], delivery)).toEqual(asked)
  })
})

describe('where 40 are owed as the rest of a refund that was too small', () => {
  const little = aRefund('5', [0, 1], { returnId: '9', minor: 160 })
  const short = caughtUp(open, [little])
  test.each<[string, number, number, [string, number][]]>([
    ['less than that is a part of it', 39, 1, []],
    ['as much pays it', 40, 0, []],
    ['of more than that a person is asked about the others', 41, 0, [['6', 1]]],
  ])('%s', (_, minor, left, asked) => {
    const refunds = [little, through('6', minor)]
    const events = caughtUp(short, refunds)
    const rests = restsOwed(folded(events)).map(({ amount }) => amount.minor)
    expect(rests).toEqual(left === 0 ? [] : [left])
    expect(beside(events, refunds)).toEqual(asked)
  })

  const ordered: CaseEvent[] = [
    ...short,
    { type: 'settlement_ordered', keys: [0, 1], waived: false, rest: true },
  ]
  const plan = (isByHand: boolean): CaseEvent[] => {
    const settlement = planRest('r', folded(ordered), [0, 1], {
      payments: [{ id: '7', gateway: 'cod', isByHand, paidMinor: 200, refundableMinor: 200 }],
      ...{ currency: 'EUR', shippingLeftMinor: 0 },
    })
    if (settlement === undefined) throw new Error('nothing was planned')
    return [...ordered, { type: 'settlement_planned', settlement }]
  }
  const byHand: CaseEvent[] = [...plan(true), { type: 'left_for_review', code: 'transfer', keys: [0, 1] }]

  test.each([
    ['all of it', 40, []],
    ['a part of it', 30, [10]],
  ])('%s is paid while it waits to be paid by hand: nobody pays it any more', (_, minor, rests) => {
    const after = folded(caughtUp(byHand, [little, through('6', minor)]))
    expect(after.settlements).toMatchObject([{ id: 'r', state: 'refused' }])
    expect(after.waits.map(({ code }) => code)).not.toContain('transfer')
    expect(restsOwed(after).map(({ amount }) => amount.minor)).toEqual(rests)
  })

  test('of what was paid already nothing is paid by what comes later', () => {
    const done: CaseEvent = {
      type: 'settlement_executed',
      settlementId: 'r',
      refundId: '6',
      refunded: money(40, 'EUR'),
    }
    const refunds = [little, aRefund('6', [], { minor: 40 }), through('7', 40)]
    const events = caughtUp([...plan(false), done], refunds)
    expect(beside(events, refunds)).toEqual([['7', 40]])
  })

  test.each<[string, CaseEvent[], OrderRefund[], boolean]>([
    ['nothing more', plan(false), [little], false],
    ['nothing', plan(false), [little, through('6', 0)], false],
    ['something', plan(false), [little, through('6', 1)], true],
    ['something through another', plan(false), [little, { ...through('6', 1), returnId: '8' }], false],
    ['what is written down', caughtUp(short, [little, through('6', 1)]), [little, through('6', 1)], false],
  ])('%s was paid through its Return while the rest is under way', (_, events, refunds, isPaid) => {
    expect(isPaidThroughReturn(folded(events), refunds)).toBe(isPaid)
  })
})
