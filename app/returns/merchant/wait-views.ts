import { isOnlyCancelled } from '../carry-out/closing-step.ts'
import type { CaseState, Wait } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import { isToBeDealtWith } from '../case/named-waits.ts'
import { COUNTED_AS_PAID } from '../case/waiting-for.ts'
import type { WhyNot } from '../case/why-not.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { unrecordedProducts } from '../deciding/unrecorded-products.ts'
import type { WaitView } from './case-view.ts'

/**
 * Since when each thing waits: the event that brought it.
 * @param wordsTo what the buyer wrote to it
 */
export function waitViews(
  { state, events }: KeptCase,
  decided: StoredDecision | undefined,
  wordsTo: (event: CaseEvent) => string | undefined,
): WaitView[] {
  return state.waits.map((wait) => {
    const cause = events.findLast(({ event }) => isCauseOf(event, wait))
    const since = cause?.at ?? events[0]?.at
    const written = cause && wordsTo(cause.event)
    const waiting = state.lines.filter(({ key }) => wait.keys.includes(key))
    const unrecorded =
      decided === undefined || wait.code !== 'review' ? [] : unrecordedProducts(waiting, decided)
    const detail = isOfCancelled(state, wait) ? { detail: 'return_cancelled' satisfies WhyNot } : {}
    const dealtWith = isToBeDealtWith(wait.code, state.closed) && {
      isToBeDealtWith: true as const,
      ...(COUNTED_AS_PAID.includes(wait.code) && { countsAsPaid: true as const }),
    }
    const said = written === undefined ? {} : { words: written }
    return { ...wait, ...detail, ...dealtWith, ...said, unrecorded, since: since?.toISOString() ?? '' }
  })
}

const isOfCancelled = (state: CaseState, { code, keys }: Wait): boolean =>
  code === 'unpaid' && keys.every((key) => isOnlyCancelled(state, { key }))

function isCauseOf(event: CaseEvent, { code, detail }: Wait): boolean {
  switch (event.type) {
    case 'left_for_review':
      return event.code === code
    case 'delivery_stated':
      return code === 'review' && detail === 'delivery_day'
    case 'mismatch_found':
      return code === 'mismatch'
    case 'deadline_passed':
      return code === 'deadline' && event.act === 'person' && event.kind === detail
    case 'settlement_failed':
      return code === 'refund_refused'
    case 'refund_fell_short':
      return code === 'paid_short'
    case 'buyer_wrote':
      return code === 'buyer_wrote'
    case 'deduction_answered':
      return code === event.answer
    default:
      return false
  }
}
