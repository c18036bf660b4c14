/** Delivery that a person's refunds left owed is owed once, whoever reckons what is still to be paid. */
import { describe, expect, test } from 'vitest'
import { compile, money, PRESETS } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { choicesToPay, givenIn } from '../../../app/returns/settling/given-back.ts'
import { owingBy } from '../../../app/returns/settling/owing-of.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { aThing, factsOf } from '../../deadlines/a-watched-case.ts'
import { aLine, anOrder } from '../an-order.ts'
import { decided, folded, stated } from '../case-events.ts'
import { aRefund, aReturn, open, said } from '../reconcile/saying.ts'

/** Two things for 100 lei each, and their delivery. */
const facts = factsOf([aThing('0/10'), aThing('1/11')])
const decision = { facts, decision: compile(PRESETS['statutory-minimum'], { policyVersion: 't' })(facts) }
const PRICE = facts.lines[0]?.paid.minor ?? 0
const DELIVERY = facts.order.outwardShipping.paid.minor
const nothingBack = { currency: 'RON', shippingRefundedMinor: 0 }
const goods = (id: string, key: number) => aRefund(id, [key], { returnId: '9', minor: PRICE })
const caughtUp = (processed: number[], ...refunds: ReturnType<typeof goods>[]): CaseEvent[] => {
  const choices = choicesToPay([], 'one', undefined, nothingBack)
  const there = said([aReturn({ processed })], refunds, { owing: owingBy(decision, choices) })
  const inLei = { ...there, ...(there.money && { money: { ...there.money, currency: 'RON' } }) }
  return [...open, ...eventsFromShopify(folded(open), inLei).map(({ event }) => event)]
}
const rests = (events: CaseEvent[]) =>
  restsOwed(folded(events)).map(({ amount, delivery }) => [amount.minor, delivery])

test('two refunds without it leave it owed once', () => {
  expect(DELIVERY).toBeGreaterThan(0)
  expect(rests(caughtUp([1, 0], goods('5', 0)))).toEqual([[DELIVERY, DELIVERY]])
  expect(rests(caughtUp([1, 1], goods('5', 0), goods('6', 1)))).toEqual([[DELIVERY, DELIVERY]])
})

describe('the order’s other case', () => {
  const lines = [0, 1].map((key) => aLine({ id: String(key), quantity: 1, paidMinor: PRICE }))
  const order = { ...anOrder({ lines }), currency: 'RON' }
  const one = givenIn('one', folded(caughtUp([1, 0], goods('5', 0))), factsOf([aThing('0/10')]))
  const two = { caseId: 'two', pieces: 1, paidMinor: PRICE, settled: { pieces: 0, paidMinor: 0 } }
  const refundOf = (given: Parameters<typeof choicesToPay>[0]) => {
    const own = factsOf([aThing('0/10')])
    return planSettlement({
      ...{ id: 'p', way: 'return', pieces: [{ key: 0, quantity: 1 }] },
      ...{
        state: folded([stated(0), decided('granted')]),
        choices: choicesToPay(given, 'two', order, nothingBack),
      },
      decided: { facts: own, decision: compile(PRESETS['statutory-minimum'], { policyVersion: 't' })(own) },
      paid: {
        payments: [{ id: '1', gateway: 'c', isByHand: false, paidMinor: 50_000, refundableMinor: 50_000 }],
        ...{ shippingLeftMinor: DELIVERY, currency: 'RON' },
      },
    }).refund
  }
  const paid = { ...one, pieces: 1, settled: { pieces: 1, paidMinor: PRICE } }

  test('pays no delivery that the first owes as a rest, whichever was accepted first', () => {
    expect(one.restDelivery).toBe(DELIVERY)
    expect(refundOf([paid, two])).toEqual(money(PRICE, 'RON'))
    expect(refundOf([two, paid])).toEqual(money(PRICE, 'RON'))
  })

  test('pays it where the first owes none', () => {
    const { restDelivery: _, ...without } = paid
    expect(refundOf([without, two])).toEqual(money(PRICE + DELIVERY, 'RON'))
  })
})
