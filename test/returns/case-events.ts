/** Events of a case as a test tells them, and the case that they fold into. */

import { nextStep } from '../../app/returns/carry-out/next-step.ts'
import type { CaseState } from '../../app/returns/case/case.ts'
import type { Actor, CaseEvent } from '../../app/returns/case/case-event.ts'
import { foldCase } from '../../app/returns/case/fold-case.ts'
import { unitsOf } from '../../app/returns/case/order-units.ts'
import type { Step } from '../../app/returns/case/step.ts'
import { aLine, anOrder, aParcel } from './an-order.ts'

const line = (key: number, unit = `${key}/1${key}`) => ({
  key,
  unit,
  title: 'Thing',
  quantity: 1,
  remedy: 'withdrawal' as const,
  answers: {},
})
export const stated = (...keys: number[]): CaseEvent => ({
  type: 'statement_recorded',
  channel: 'account',
  lines: keys.map((key) => line(key)),
})
export const decided = (...outcomes: ('granted' | 'refused' | 'asks' | 'review')[]): CaseEvent => ({
  type: 'decided',
  decisionId: 'd',
  outcomes: outcomes.map((outcome, key) => ({ key, outcome })),
})
export const returned = (
  returnId: string,
  keys: number[],
  group: 'accepted' | 'refused' | 'review' | 'native',
): CaseEvent => ({
  type: 'shopify_return_requested',
  returnId,
  name: returnId,
  group,
  keys,
})
/** Pieces of one line that are accepted, in a Return that Shopify has approved. */
export const openPieces = (quantity: number, key = 0): CaseEvent[] => [
  { type: 'statement_recorded', channel: 'account', lines: [{ ...line(key), quantity }] },
  { type: 'decided', decisionId: 'd', outcomes: [{ key, outcome: 'granted' }] },
  returned('9', [key], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
export const folded = (events: (CaseEvent | [Actor, CaseEvent])[]): CaseState =>
  foldCase(
    events.map((entry, index) => {
      const [actor, event] = Array.isArray(entry) ? entry : (['engine', entry] as const)
      return { seq: index + 1, at: new Date(0), actor, event }
    }),
  )
const order = anOrder({
  lines: [0, 1, 2].map((key) => aLine({ id: String(key) })),
  fulfillments: [
    aParcel({ lines: [0, 1, 2].map((key) => ({ id: `1${key}`, lineId: String(key), quantity: 1 })) }),
  ],
})
const units = unitsOf(order)
export const next = (state: CaseState): Step | undefined => nextStep(state, 'RC-000000', units)
