/** What nobody is asked about any more once a refund is ordered or made. Pure. */
import { type CaseLine, type CaseState, outstandingQuantity } from './case.ts'
import type { WaitCode } from './case-event.ts'
import { withoutDeadlines, withoutWaits } from './change-lines.ts'
import { isWithBuyer } from './is-away.ts'

const ANSWERED: readonly WaitCode[] = [
  'inspection',
  'not_shipped',
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'paid_beside',
]

const OF_MONEY = ['refund_due', 'inspection_overdue', 'deduction_unanswered']

/** @param isPaidFor says of a line whether all of it is: where some of it is not and was not sent, that is asked for all the same */
export function answeredByRefund(
  state: CaseState,
  keys: readonly number[],
  isPaidFor: (line: CaseLine) => boolean = () => false,
): CaseState {
  const awaited = state.lines.filter((line) => isWithBuyer(state, line) && !isPaidFor(line))
  const settled = keys.filter((key) => !awaited.some((line) => line.key === key))
  const unanswered = withoutWaits(withoutWaits(state, keys, ANSWERED), coveredOf(state, keys), ['unpaid'])
  const answered = withoutDeadlines(unanswered, keys, OF_MONEY)
  return withoutDeadlines(answered, settled, ['goods_not_sent'])
}

/** Of what nothing carries any more, a refund of some pieces says nothing of the others. */
const coveredOf = (state: CaseState, keys: readonly number[]): number[] =>
  state.lines
    .filter((line) => keys.includes(line.key))
    .filter((line) => state.ordered.includes(line.key) || outstandingQuantity(state, line) === 0)
    .map(({ key }) => key)
