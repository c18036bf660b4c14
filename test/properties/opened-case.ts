/** A case as it is when both sides have done what comes before the Returns are judged. */
import type { CaseState } from '../../app/returns/case/case.ts'
import type { RecordedEvent } from '../../app/returns/case/case-event.ts'
import { afterEvent, foldCase } from '../../app/returns/case/fold-case.ts'
import { eventsFromShopify } from '../../app/returns/reconcile/events-from-shopify.ts'
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { LINES, RETURNS } from './shopify-life.ts'

const at = new Date('2026-11-10T09:00:00Z')

/**
 * Stated, decided, and asked for in Shopify: its Returns wait for a verdict.
 * @param ofReturns the places of its Returns in `RETURNS`; absent: all
 */
export function openedCase(ofReturns: readonly number[] = RETURNS.map((_, of) => of)): CaseState {
  const own = LINES.filter(({ of }) => ofReturns.includes(of)).map((line, key) => ({ ...line, key }))
  const lines = own.map(({ key, unit, quantity }) => ({
    ...{ key, unit, quantity, title: 'Headphones', remedy: 'withdrawal' as const, answers: {} },
  }))
  const happened: RecordedEvent['event'][] = [
    { type: 'statement_recorded', channel: 'account', lines },
    { type: 'acknowledged', messageId: 'm' },
    { type: 'decided', decisionId: 'd', outcomes: lines.map(({ key }) => ({ key, outcome: 'granted' })) },
    ...ofReturns.map((place) => ({
      ...{ type: 'shopify_return_requested' as const, returnId: RETURNS[place] ?? '' },
      ...{ name: `#1-R${place + 1}`, group: 'accepted' as const },
      keys: own.filter(({ of }) => of === place).map(({ key }) => key),
    })),
  ]
  return foldCase(happened.map((event, index) => ({ seq: index + 1, at, actor: 'engine', event })))
}

export const afterLooking = (state: CaseState, said: SaidByShopify): CaseState =>
  eventsFromShopify(state, said).reduce(
    (before, { actor, event }) => afterEvent(before, { seq: before.lastSeq + 1, at, actor, event }),
    state,
  )
