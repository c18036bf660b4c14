/** What a person is asked about a case, and what they can answer. Pure. */
import { type CaseLine, type CaseState, isOpen } from './case.ts'
import type { Resolution, WaitCode } from './case-event.ts'

/** These wait for something to be done, not for an answer: doing it ends them. */
const TO_BE_DONE: readonly WaitCode[] = ['inspection', 'transfer', 'refund_refused', 'goods_back']

/** These wait until somebody has dealt with them: what was decided stays so, and there is no no. */
export const TO_BE_DEALT_WITH: readonly WaitCode[] = [
  'not_shipped',
  'deadline',
  'paid_short',
  'paid_twice',
  'still_held',
  'replacement',
  'unpaid',
  'paid_beside',
]

/** Open after it was decided, or something waits on it that a yes or a no answers. */
export const isQuestioned = ({ waits }: CaseState, line: CaseLine): boolean =>
  (line.acceptance !== 'pending' && isOpen(line)) ||
  waits.some(
    ({ code, keys }) =>
      keys.includes(line.key) && !TO_BE_DONE.includes(code) && !TO_BE_DEALT_WITH.includes(code),
  )

/** The lines that wait for a yes or a no; where there are none, those that somebody is to deal with. */
export function waitingKeys(state: CaseState): number[] {
  const asked = state.waits.filter(({ code }) => !TO_BE_DONE.includes(code))
  if (state.closed || asked.length === 0) return []
  const questioned = state.lines.filter((line) => isQuestioned(state, line)).map(({ key }) => key)
  return questioned.length > 0 ? questioned : [...new Set(asked.flatMap(({ keys }) => keys))]
}

/** What a person can answer; nothing where nothing is asked. */
export function resolutionsOf(state: CaseState): Resolution[] {
  const keys = waitingKeys(state)
  if (keys.length === 0) return []
  return state.lines.some((line) => keys.includes(line.key) && isQuestioned(state, line))
    ? ['approved', 'declined']
    : ['dealt_with']
}
