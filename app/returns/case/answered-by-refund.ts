/** What nobody is asked about any more once a refund is ordered or made. Pure. */
import { type CaseLine, type CaseState, outstandingQuantity } from './case.ts'
import type { WaitCode } from './case-event.ts'
import { withoutDeadlines, withoutWaits } from './change-lines.ts'
import { isWithBuyer, unpaidHere } from './is-away.ts'

/** Asked anew of what is here or not shipped still (leaving-step.ts). */
const ASKED_ANEW: readonly WaitCode[] = ['inspection', 'not_shipped']

/** Asked once: a refund of some pieces says nothing of the others, for which it still waits. */
const ASKED_ONCE: readonly WaitCode[] = [
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'disagreed',
  'unpaid',
  'paid_beside',
]

const OF_MONEY = ['refund_due', 'deduction_unanswered']

interface Refund {
  /** Of a line: whether all of it is paid; where some of it is not and was not sent, that is asked for all the same. */
  isPaidFor?: (line: CaseLine) => boolean
  /** Ordered anew by what we found ourselves: whatever a person was asked about other money still waits. */
  isAgain?: boolean
}

export function answeredByRefund(
  state: CaseState,
  keys: readonly number[],
  { isPaidFor = () => false, isAgain = false }: Refund = {},
): CaseState {
  const lines = state.lines.filter(({ key }) => keys.includes(key))
  const keysOf = (isMeant: (line: CaseLine) => boolean) => lines.filter(isMeant).map(({ key }) => key)
  const covered = coveredOf(state, keys)
  const asked = isAgain ? ASKED_ONCE.filter((code) => code !== 'paid_beside') : ASKED_ONCE
  const answered = withoutWaits(withoutWaits(state, keys, ASKED_ANEW), covered, asked)
  const lookedAt = keysOf((line) => covered.includes(line.key) || unpaidHere(state, line) === 0)
  const sent = keysOf((line) => !isWithBuyer(state, line) || isPaidFor(line))
  const paid = withoutDeadlines(answered, covered, OF_MONEY)
  return withoutDeadlines(withoutDeadlines(paid, lookedAt, ['inspection_overdue']), sent, ['goods_not_sent'])
}

/** Of these the lines of which nothing else is to be paid, or whose refund is ordered. */
export const coveredOf = (state: CaseState, keys: readonly number[]): number[] =>
  state.lines
    .filter(({ key }) => keys.includes(key))
    .filter((line) => state.ordered.includes(line.key) || outstandingQuantity(state, line) === 0)
    .map(({ key }) => key)
