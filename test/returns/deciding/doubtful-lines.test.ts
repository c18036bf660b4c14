import { describe, expect, test } from 'vitest'
import type { Actor, CaseEvent, RecordedEvent } from '../../../app/returns/case/case-event.ts'
import { asGranted, unseenOf } from '../../../app/returns/deciding/doubtful-lines.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { orderOf, type Wanted } from '../../engine/settlement-case.ts'
import { decided, folded, stated } from '../case-events.ts'

const orders = (...given: [Actor, number[]][]): { events: RecordedEvent[] } => ({
  events: given.map(([actor, keys], seq) => {
    const event: CaseEvent = { type: 'settlement_ordered', keys, waived: false }
    return { seq, at: new Date(0), actor, event }
  }),
})

describe('who has looked at what is in doubt', () => {
  test.each([
    ['a deadline has not', orders(['engine', [0, 1]]), [0, 1], [1]],
    ['a doubtful line that is not to be paid now keeps nobody waiting', orders(['engine', [0, 1]]), [0], []],
    ['a merchant has', orders(['merchant:1', [0, 1]]), [0, 1], []],
    ['each line by its own order', orders(['engine', [1]], ['merchant:1', [0]]), [0, 1], [1]],
    ['the last order counts', orders(['engine', [1]], ['merchant:1', [1]]), [1], []],
  ] as const)('%s', (_, kept, keys, expected) => {
    expect(unseenOf(kept, keys, [1])).toEqual(expected)
  })

  test('a merchant who ordered it before a person paid a part of it has', () => {
    const { events } = orders(['merchant:1', [1]])
    const event: CaseEvent = { type: 'settlement_ordered', keys: [1], waived: false, again: true }
    const again: RecordedEvent = { seq: 2, at: new Date(0), actor: 'engine', event }
    expect(unseenOf({ events: [...events, again] }, [1], [1])).toEqual([])
  })
})

describe('what is paid by where a line is in doubt', () => {
  const of = (first: Wanted, second: Wanted) =>
    orderOf([
      { unit: '0/10', paid: 5_000, remedies: [first] },
      { unit: '1/11', paid: 3_000, remedies: [second] },
    ])
  const before = of({ money: { item: 5_000 } }, { money: { item: 3_000 } })
  const loss = { money: { item: 5_000, diminished_value: -2_000 } }
  test.each([
    ['refused', { outcome: 'refused' as const }, 6_000],
    [
      'left to a person, with what is owed then',
      { outcome: 'review' as const, money: { item: 2_500 } },
      5_500,
    ],
    ['granted', { money: { item: 2_999 } }, 5_999],
  ])('an agreed loss of one line counts where another is %s', (_, other, expected) => {
    const after = of(loss, other)
    const plan = planSettlement({
      ...{
        id: 's',
        way: 'return',
        returnId: '1',
        state: folded([stated(0, 1), decided('granted', 'granted')]),
      },
      pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
      decided: { facts: after.facts, decision: asGranted(before, after) },
      choices: {},
      paid: {
        ...{ currency: 'EUR', shippingLeftMinor: 0 },
        payments: [{ id: '7', gateway: 'card', isByHand: false, paidMinor: 8_000, refundableMinor: 8_000 }],
      },
    })
    expect(plan.refund.minor).toBe(expected)
  })
})
