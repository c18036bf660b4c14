/** Another day of delivery than was decided by, which the shop can prove. Pure. */
import { type CaseLine, type CaseState, settledQuantity } from './case.ts'
import { type EventOf, withLines, withoutWaits } from './change-lines.ts'
import { isOver } from './is-over.ts'

/** Nothing of it is on its way back, here or paid: what was decided about it can still be another. */
export const isUntouched = (state: CaseState, { key, acceptance, reception }: CaseLine): boolean =>
  acceptance !== 'pending' &&
  reception === 'awaiting' &&
  !isOver(state) &&
  ![state.takenBack, state.handled, state.ordered].some((keys) => keys.includes(key)) &&
  settledQuantity(state, key) === 0

/** What the day changes nothing about stays decided; of the rest the buyer was told something else, so that a person decides. */
export function deliveryStated(state: CaseState, event: EventOf<'delivery_stated'>): CaseState {
  const { decisionId, changed } = event
  const decided = { ...state, decisionId }
  if (changed.length === 0) return decided
  const open = withLines(decided, changed, (line) => ({ ...line, acceptance: 'review' }))
  const asked = withoutWaits(open, changed, ['review', 'needs_answer'])
  const wait = { code: 'review' as const, keys: changed, detail: 'delivery_day' }
  return { ...asked, waits: [...asked.waits, wait] }
}
