/** Which of an order's Returns say something that its cases do not know yet. Pure. */
import type { OrderReturn } from '../../shopify/order.ts'
import type { CaseState, ReturnState } from '../case/case.ts'

/** What we call the status of a Return; approved is what its lines are, open is what it is. */
const CALLED: Readonly<Record<string, ReturnState>> = {
  REQUESTED: 'requested',
  OPEN: 'approved',
  CLOSED: 'closed',
  DECLINED: 'declined',
  CANCELED: 'cancelled',
}

/**
 * Whether a Return that no case carries is a statement: it was asked for by the buyer, and waits for its verdict or came
 * while we were there to hear of it. One that we asked for and died before writing it down is such a one too.
 */
export const isStatement = (
  { status, askedAt }: Pick<OrderReturn, 'status' | 'askedAt'>,
  installedAt: Date,
): boolean => askedAt !== undefined && (status === 'REQUESTED' || new Date(askedAt) >= installedAt)

/**
 * @returns ids, sorted as everybody does who puts in work for several at once
 */
export function unseenReturns(
  returns: readonly OrderReturn[],
  cases: readonly CaseState[],
  installedAt: Date,
): string[] {
  const known = new Map(cases.flatMap((state) => state.returns.map(({ id, state: at }) => [id, at] as const)))
  return returns
    .filter((returned) => {
      const at = known.get(returned.id)
      return at === undefined ? isStatement(returned, installedAt) : at !== CALLED[returned.status]
    })
    .map(({ id }) => id)
    .sort()
}
