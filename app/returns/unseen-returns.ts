/** Which of an order's Returns say something that its cases do not know yet. Pure. */
import type { OrderReturn } from '../shopify/order.ts'
import type { CaseState, ReturnState } from './case.ts'

/** What we call the status of a Return; approved is what its lines are, open is what it is. */
const CALLED: Readonly<Record<string, ReturnState>> = {
  REQUESTED: 'requested',
  OPEN: 'approved',
  CLOSED: 'closed',
  DECLINED: 'declined',
  CANCELED: 'cancelled',
}

/**
 * A Return that no case carries is a statement while it is requested; made by the merchant, it is none. One that we
 * asked for and died before writing it down is requested too.
 * @returns ids, sorted as everybody does who puts in work for several at once
 */
export function unseenReturns(returns: readonly OrderReturn[], cases: readonly CaseState[]): string[] {
  const known = new Map(cases.flatMap((state) => state.returns.map(({ id, state: at }) => [id, at] as const)))
  return returns
    .filter(({ id, status }) => {
      const at = known.get(id)
      return at === undefined ? status === 'REQUESTED' : at !== CALLED[status]
    })
    .map(({ id }) => id)
    .sort()
}
