/** What a later refund that names no pieces makes up for. Pure. */
import { money } from '../../engine/index.ts'
import { awaitsTransfer } from './awaits-transfer.ts'
import type { CaseSettlement, CaseState } from './case.ts'
import { withoutWaits } from './change-lines.ts'
import type { RefundElsewhere } from './refund-elsewhere.ts'
import { owingNothing, restsOwed } from './rest-owed.ts'

/**
 * One that names no pieces pays first what the ones before it left owed, also what waits to be paid by hand of that. Of one
 * that somebody was asked about they say themselves what it was for.
 * @returns all of the case, with it
 */
export function withRefund(
  state: Pick<CaseState, 'refundsElsewhere' | 'settlements' | 'noticedRefunds'>,
  refund: RefundElsewhere,
): RefundElsewhere[] {
  if (refund.pieces.length > 0 || state.noticedRefunds.includes(refund.refundId))
    return [...state.refundsElsewhere, refund]
  const settlements = state.settlements.filter((known) => !awaitsTransfer(known))
  const owed = restsOwed({ ...state, settlements })
  let left = refund.refunded.minor
  const before = state.refundsElsewhere.map((one) => {
    const rest = owed.find(({ refundId }) => refundId === one.refundId)
    if (rest === undefined) return one
    const taken = Math.min(left, rest.amount.minor)
    left -= taken
    return lowered(one, taken)
  })
  return [...before, left > 0 ? { ...refund, beside: money(left, refund.refunded.currency) } : refund]
}

function lowered(one: RefundElsewhere, taken: number): RefundElsewhere {
  const { short, shortDelivery } = one
  if (short === undefined || taken === short.minor) return owingNothing(one)
  const of = (minor: number) => money(minor, short.currency)
  const still = short.minor - taken
  const delivery = shortDelivery && { shortDelivery: of(Math.min(still, shortDelivery.minor)) }
  return { ...one, short: of(still), ...delivery }
}

/** What waits to be paid by hand of a rest is not paid any more where some of it has been paid since: it is counted anew. */
export function withoutPaidRests(state: CaseState): CaseState {
  const planned = state.settlements.filter(({ state: at }) => at !== 'refused').flatMap(restsIn)
  const isOver = ({ refundId }: { refundId: string }) => {
    const of = planned.filter((rest) => rest.refundId === refundId)
    const short = state.refundsElsewhere.find((one) => one.refundId === refundId)?.short?.minor ?? 0
    return of.reduce((sum, { amount }) => sum + amount.minor, 0) > short
  }
  const dropped = state.settlements.filter((known) => awaitsTransfer(known) && restsIn(known).some(isOver))
  const settlements = state.settlements.map((known) =>
    dropped.includes(known) ? { ...known, state: 'refused' as const } : known,
  )
  const keys = dropped.flatMap((known) => known.keys)
  return withoutWaits({ ...state, settlements }, keys, ['transfer'])
}

const restsIn = ({ restOf = [] }: CaseSettlement) => restOf
