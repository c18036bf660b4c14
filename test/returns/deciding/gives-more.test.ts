import { describe, expect, it } from 'vitest'
import type { Decision, RemedyDecision } from '../../../app/engine/index.ts'
import { givesMore } from '../../../app/returns/deciding/gives-more.ts'

const ron = (minor: number) => ({ minor, currency: 'RON' })
const citation = { layer: 'contract', clause: 'c', ref: 'A1' } as const
const remedy = (change: Partial<RemedyDecision> = {}): RemedyDecision => ({
  ...{
    remedy: 'exchange',
    outcome: 'granted',
    citations: [citation],
    reasons: [],
    disregarded: [],
    asks: [],
  },
  ...{ duties: [], money: [] },
  ...change,
})
const decided = (remedies: RemedyDecision[], sharedMinor?: number): Decision =>
  ({
    lines: [{ unit: 'u1', orderLine: 'l1', quantity: 1, remedies }],
    sharedMoney:
      sharedMinor === undefined
        ? []
        : [
            {
              remedy: 'exchange',
              units: ['u1'],
              what: 'outward_shipping',
              amount: ron(sharedMinor),
              citation,
            },
          ],
  }) as unknown as Decision

const until = (endsAt: string) => remedy({ deadline: { open: false, endsAt, steps: [], citation } as never })
const item = (minor: number) => remedy({ money: [{ what: 'item', amount: ron(minor), citation }] as never })
const duty = (who: 'buyer' | 'shop', what: string, by?: string) =>
  remedy({ duties: [{ who, what, citation, ...(by && { by }) }] as never })

describe('of two decisions', () => {
  it.each([
    ['a remedy more', decided([remedy(), remedy({ remedy: 'withdrawal' })]), decided([remedy()])],
    ['granted, not asked', decided([remedy()]), decided([remedy({ outcome: 'asks' })])],
    [
      'asked, not left to a person',
      decided([remedy({ outcome: 'asks' })]),
      decided([remedy({ outcome: 'review' })]),
    ],
    [
      'left to a person, not refused',
      decided([remedy({ outcome: 'review' })]),
      decided([remedy({ outcome: 'refused' })]),
    ],
    [
      'an instant longer',
      decided([until('2026-12-09T22:00:00.001Z')]),
      decided([until('2026-12-09T22:00:00.000Z')]),
    ],
    ['without an end', decided([remedy()]), decided([until('2026-12-09T22:00:00Z')])],
    ['a cent more', decided([item(101)]), decided([item(100)])],
    ['a cent more of what is owed once', decided([remedy()], 101), decided([remedy()], 100)],
    ['nothing to pay for sending it back', decided([remedy()]), decided([duty('buyer', 'pay_return')])],
    ['the shop pays', decided([duty('shop', 'pay_return')]), decided([remedy()])],
    [
      'the shop pays back a day sooner',
      decided([duty('shop', 'refund', '2026-12-01')]),
      decided([duty('shop', 'refund', '2026-12-02')]),
    ],
    [
      'a day more to send it',
      decided([duty('buyer', 'send_back', '2026-12-02')]),
      decided([duty('buyer', 'send_back', '2026-12-01')]),
    ],
    [
      'money, not credit',
      decided([remedy()]),
      decided([remedy({ repayment: { means: 'store_credit', citation } })]),
    ],
  ])('the one that gives %s gives more, and the other does not', (_, one, other) => {
    expect(givesMore(one, other)).toBe(true)
    expect(givesMore(other, one)).toBe(false)
  })

  it('neither gives more where they are alike', () => {
    expect(givesMore(decided([item(100)], 5), decided([item(100)], 5))).toBe(false)
  })

  it('neither gives more where one is better in one thing and worse in another', () => {
    const longer = decided([{ ...until('2026-12-10T00:00:00Z'), ...{ money: item(99).money } }])
    const richer = decided([{ ...until('2026-12-09T00:00:00Z'), ...{ money: item(100).money } }])
    expect(givesMore(longer, richer)).toBe(false)
    expect(givesMore(richer, longer)).toBe(false)
  })

  it('what is owed under a refusal or a question decides nothing that the outcome has decided', () => {
    const asks = decided([{ ...until('2026-12-10T00:00:00Z'), outcome: 'asks' }])
    expect(givesMore(decided([until('2026-12-01T00:00:00Z')]), asks)).toBe(true)
  })
})
