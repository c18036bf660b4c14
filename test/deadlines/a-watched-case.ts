/** A case of a few things under the law alone, decided from what a test says of it. */
import type { CaseToWatch } from '../../app/deadlines/case-to-watch.ts'
import { asStillAway, withWayBack } from '../../app/deadlines/way-back.ts'
import {
  compile,
  type Facts,
  type LineFacts,
  money,
  PRESETS,
  type PresetId,
  zoneOf,
} from '../../app/engine/index.ts'
import { type DeadlineSettings, USUAL_DEADLINE_SETTINGS } from '../../app/policies/deadline-settings.ts'
import type { CaseEvent, StatedLine } from '../../app/returns/case/case-event.ts'
import { folded } from '../returns/case-events.ts'

/** Delivered on Monday 9 November, stated on Monday the 16th at noon, in Romania. */
export const STATED_AT = '2026-11-16T10:00:00.000Z'

export const aThing = (unit: string, more: Partial<LineFacts> = {}): LineFacts => ({
  ...{ unit, orderLine: unit, quantity: 1, paid: money(10_000, 'RON'), product: { id: unit } },
  delivery: {
    ...{ status: 'delivered', source: 'carrier' },
    ...{ shippedAt: '2026-11-03T09:00:00.000Z', possessionOn: '2026-11-09' },
  },
  ...more,
})

export const factsOf = (lines: readonly LineFacts[]): Facts => ({
  statedAt: STATED_AT,
  order: {
    ...{ concludedAt: '2026-11-02T09:00:00.000Z', buyer: 'consumer', place: { country: 'RO' } },
    ...{ currency: 'RON', informedOn: '2026-11-02', returnCostDisclosed: true },
    outwardShipping: { paid: money(1_999, 'RON') },
  },
  lines,
})

export interface Told {
  things?: LineFacts[]
  /** What each line asks for; absent: a withdrawal. */
  remedy?: StatedLine['remedy']
  /** After the statement was accepted. */
  events?: CaseEvent[]
  settings?: Partial<DeadlineSettings>
  /** Absent: the law and nothing else. */
  policy?: PresetId
  inspected?: number[]
  /** Absent: as it was stated. */
  decidedOn?: Facts
}

export function aWatchedCase(told: Told = {}): CaseToWatch {
  const { things = [aThing('u0')], remedy = 'withdrawal', events = [], settings = {}, inspected = [] } = told
  const lines = things.map(({ unit, quantity }, key) => ({
    ...{ key, unit, title: `Thing ${key}`, quantity, remedy, answers: {} },
  }))
  const outcomes = things.map((_, key) => ({ key, outcome: 'granted' as const }))
  const state = folded([
    { type: 'statement_recorded', channel: 'account', lines },
    { type: 'decided', decisionId: 'd', outcomes },
    ...events,
  ])
  const facts = withWayBack(told.decidedOn ?? factsOf(things), state)
  const decide = compile(PRESETS[told.policy ?? 'statutory-minimum'], { policyVersion: 'test' })
  return {
    ...{ caseId: 'c', state, facts, choices: {}, country: 'RO' },
    ...{ decision: decide(facts), stillAway: decide(asStillAway(facts, state)) },
    zone: zoneOf(facts.order.place),
    settings: { ...USUAL_DEADLINE_SETTINGS, ...settings },
    inspected: new Set(inspected),
  }
}

export const arrived = (arrivedAt: string, ...keys: number[]): CaseEvent => ({
  type: 'arrived',
  pieces: keys.map((key) => ({ key, quantity: 1, condition: 'whole' })),
  arrivedAt,
})

export const sentBack = (sentAt: string, ...keys: number[]): CaseEvent => ({
  ...{ type: 'sent_back', keys, proof: 'posting_receipt', sentAt },
})

export const paid = (...keys: number[]): CaseEvent[] => [
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id: `s${keys}`, way: 'return', keys, pieces: keys.map((key) => ({ key, quantity: 1 })) },
      ...{ repayments: [], refund: money(10_000, 'RON'), shipping: money(0, 'RON') },
    },
  },
  { type: 'settlement_executed', settlementId: `s${keys}`, refunded: money(10_000, 'RON') },
]
