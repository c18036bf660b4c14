import { expect, test } from 'vitest'
import { whatIsOrdered } from '../../app/deadlines/what-is-ordered.ts'
import { money } from '../../app/engine/index.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import { decided, folded, returned, stated } from '../returns/case-events.ts'

const open: CaseEvent[] = [
  ...[stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted')],
  { type: 'shopify_return_approved', returnId: '9' },
]
const order = (...keys: number[]): CaseEvent => ({ type: 'settlement_ordered', keys, waived: false })
const plan: CaseEvent = {
  type: 'settlement_planned',
  settlement: {
    ...{ id: 's', way: 'return', keys: [0], pieces: [{ key: 0, quantity: 1 }], returnId: '9' },
    ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  },
}
const paid: CaseEvent = { type: 'settlement_executed', settlementId: 's', refunded: money(500, 'EUR') }
const little: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
  ...{ refunded: money(1, 'EUR'), short: money(499, 'EUR') },
}
const orderRest: CaseEvent = { ...{ type: 'settlement_ordered', keys: [0], waived: false }, rest: true }
const planRest: CaseEvent = {
  type: 'settlement_planned',
  settlement: {
    ...{ id: 'r', way: 'unshipped', keys: [0], pieces: [], repayments: [], shipping: money(0, 'EUR') },
    ...{ refund: money(499, 'EUR'), restOf: [{ refundId: '5', amount: money(499, 'EUR') }] },
  },
}
const restPaid: CaseEvent = { type: 'settlement_executed', settlementId: 'r', refunded: money(499, 'EUR') }

test.each<[string, CaseEvent[], number[] | undefined, number[], number[]]>([
  ['nothing is ordered', [], [0, 1], [], [0, 1]],
  ['one of two is', [order(0)], [0, 1], [0], [1]],
  ['one is, and the day is of that one', [order(0)], [0], [0], []],
  ['one is planned', [order(0), plan], [0, 1], [0], [1]],
  ['one is paid', [order(0), plan, paid], [0, 1], [], [1]],
  ['both are', [order(0, 1)], undefined, [0, 1], []],
  ['a person paid one too little', [order(1), little], [0, 1], [1], [0]],
  ['the rest of it is ordered', [order(1), little, orderRest], [0, 1], [0, 1], []],
  ['the rest of it is planned', [order(1), little, orderRest, planRest], [0, 1], [0, 1], []],
  ['the rest of it is paid', [order(1), little, orderRest, planRest, restPaid], [0, 1], [1], []],
])('where %s', (_, events, keys, ordered, left) => {
  expect(whatIsOrdered(folded([...open, ...events]), keys)).toEqual({ ordered, left })
})
