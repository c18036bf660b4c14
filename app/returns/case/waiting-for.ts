/** What a person is asked about a case, and what they can answer. Pure. */
import { type Acceptance, type CaseLine, type CaseState, isOpen } from './case.ts'
import type { Resolution, WaitCode } from './case-event.ts'

/** These wait for something to be done, not for an answer: doing it ends them. */
const TO_BE_DONE: readonly WaitCode[] = ['inspection', 'transfer', 'goods_back']

/** These wait until somebody has dealt with them: what was decided stays so, and there is no no. */
export const TO_BE_DEALT_WITH: readonly WaitCode[] = [
  'not_shipped',
  'refund_refused',
  'deadline',
  'paid_short',
  'paid_twice',
  'still_held',
  'not_put_away',
  'replacement',
  'price_difference',
  'unpaid',
  'paid_beside',
  'pieces_taken_out',
  'disagreed',
  'buyer_wrote',
]

/** Whoever has dealt with these has paid for the lines in their own way, or owes nothing for them. */
export const PAID_OTHERWISE: readonly WaitCode[] = ['not_shipped', 'refund_refused', 'unpaid', 'paid_beside']

export const COUNTED_AS_PAID: readonly WaitCode[] = [...PAID_OTHERWISE, 'paid_short']

/** These a yes or a no answers. */
const TO_BE_JUDGED: readonly WaitCode[] = [
  'mismatch',
  'review',
  'needs_answer',
  'shopify_refused',
  'order_not_found',
]

/** Of these no judgement takes anything back: money or goods have moved, or are to be let go. */
const MOVED: readonly WaitCode[] = ['transfer', 'paid_short', 'paid_twice', 'still_held', 'not_put_away']

/** What somebody is asked about a line that is still to come back, or to be paid back. */
export const ASKED_OF_A_LINE: readonly WaitCode[] = [
  'mismatch',
  'review',
  'needs_answer',
  'not_shipped',
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'disagreed',
  'order_not_found',
  'inspection',
  'deadline',
  'paid_short',
  'replacement',
  'price_difference',
  'unpaid',
  'paid_beside',
  'pieces_taken_out',
]

/** What a yes or a no ends: of a line that is refused nothing is waited for any more but what has moved. */
export const isAnsweredBy = (acceptance: Acceptance, code: WaitCode): boolean =>
  acceptance === 'refused' ? !MOVED.includes(code) : TO_BE_JUDGED.includes(code)

/** Open after it was decided, where the case is not given up, or something waits on it that a yes or a no answers. */
export const isQuestioned = ({ waits, isClosing }: CaseState, line: CaseLine): boolean =>
  (!isClosing && line.acceptance !== 'pending' && isOpen(line)) ||
  waits.some(({ code, keys }) => keys.includes(line.key) && TO_BE_JUDGED.includes(code))

/** What was accepted stays so, whatever Shopify did not take of it: a yes has it tried again, and there is no no. */
export const isRefusable = (state: CaseState, line: CaseLine): boolean =>
  isQuestioned(state, line) && line.acceptance !== 'accepted'

/** The lines that wait for a yes or a no; where there are none, those that somebody is to deal with. */
export function waitingKeys(state: CaseState): number[] {
  // Of a case that is over only what its buyer wrote is still to be answered.
  const asked = state.waits.filter(({ code }) =>
    state.closed ? code === 'buyer_wrote' : !TO_BE_DONE.includes(code),
  )
  if (asked.length === 0) return []
  const questioned = state.closed
    ? []
    : state.lines.filter((line) => isQuestioned(state, line)).map(({ key }) => key)
  return questioned.length > 0 ? questioned : [...new Set(asked.flatMap(({ keys }) => keys))]
}

/** What a person can answer; nothing where nothing is asked. */
export function resolutionsOf(state: CaseState): Resolution[] {
  const keys = waitingKeys(state)
  if (keys.length === 0) return []
  const lines = state.lines.filter(({ key }) => keys.includes(key))
  if (state.closed || !lines.some((line) => isQuestioned(state, line))) return ['dealt_with']
  return lines.some((line) => isRefusable(state, line)) ? ['approved', 'declined'] : ['approved']
}
