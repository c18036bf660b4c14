import { expect, test } from 'vitest'
import type { Decision, RemedyDecision } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import type { Acceptance, CaseLine } from '../../app/returns/case.ts'
import { caseMoney } from '../../app/returns/case-money.ts'

const citation = { layer: 'law', provision: 'eu/crd/13(1)' } as const
const remedy = (minor: number): RemedyDecision => ({
  ...{ remedy: 'withdrawal', outcome: 'granted', citations: [citation], reasons: [], disregarded: [] },
  ...{ asks: [], duties: [], money: [{ what: 'item', amount: money(minor, 'EUR'), citation }] },
})
const decision: Decision = {
  ...{ engineVersion: '1', lawVersion: 'GR@2026-11-01', policyVersion: '1' },
  statedAt: '2026-11-16T10:00:00Z' as Decision['statedAt'],
  lines: [18900, 4000].map((minor, index) => ({
    ...{ unit: `u${index}`, orderLine: String(index), quantity: 1, remedies: [remedy(minor)] },
  })),
  sharedMoney: [
    {
      ...{ what: 'outward_shipping', amount: money(500, 'EUR'), citation },
      ...{ remedy: 'withdrawal', units: ['u0', 'u1'] },
    },
  ],
}
const line = (key: number, acceptance: Acceptance): CaseLine => ({
  ...{ key, unit: `u${key}`, title: `Thing ${key}`, quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance, reception: 'awaiting', settlement: 'none' },
})

test('the items are paid, and delivery once for all of them', () => {
  const lines = [line(0, 'accepted'), line(1, 'accepted')]
  expect(caseMoney({ lines }, { decision }, new Set())).toEqual({
    rows: [
      { what: 'item', item: 'Thing 0', amount: '€189.00' },
      { what: 'item', item: 'Thing 1', amount: '€40.00' },
      { what: 'outward_shipping', amount: '€5.00' },
    ],
    total: '€234.00',
  })
})

test('what is not accepted is not paid; delivery then comes with the other one', () => {
  const lines = [line(0, 'refused'), line(1, 'accepted')]
  expect(caseMoney({ lines }, { decision }, new Set())?.total).toBe('€45.00')
})

test('delivery that another case pays is not paid twice', () => {
  const lines = [line(0, 'accepted')]
  expect(caseMoney({ lines }, { decision }, new Set(['outward_shipping']))?.total).toBe('€189.00')
})

test('nothing accepted, nothing paid', () => {
  expect(caseMoney({ lines: [line(0, 'review')] }, { decision }, new Set())).toBeUndefined()
})

test('what a person granted is paid as if it had been granted at once', () => {
  const { money: own, ...open } = remedy(18900)
  const shared = decision.sharedMoney.map(({ what, amount }) => ({ what, amount, citation }))
  const ifApproved = { duties: [], money: own, shared }
  const reviewed: RemedyDecision = { ...open, outcome: 'review', money: [], ifApproved }
  const lines = decision.lines.map((decided) => ({ ...decided, remedies: [reviewed] }))
  const judged = { decision: { ...decision, lines, sharedMoney: [] } }
  const accepted = { lines: [line(0, 'accepted'), line(1, 'accepted')] }
  expect(caseMoney(accepted, judged, new Set())?.total).toBe('€383.00')
  expect(caseMoney({ lines: [line(0, 'review')] }, judged, new Set())).toBeUndefined()
})
