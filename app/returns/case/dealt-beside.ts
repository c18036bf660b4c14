/** What a person paid in Shopify was what waited to be paid by hand: they dealt with it. Pure. */
import { awaitsTransfer } from './awaits-transfer.ts'
import { type CaseSettlement, type CaseState, outstandingQuantity, type Wait } from './case.ts'
import type { RefundElsewhere } from './refund-elsewhere.ts'

/**
 * Lines of which other pieces are still to be paid for than those that wait to be paid by hand: only these are dealt with,
 * where the refund is known that paid for them.
 */
export const dealtWithInPart = (state: CaseState, keys: readonly number[]): number[] =>
  state.lines
    .filter(({ key }) => keys.includes(key) && waitingFor(state, [key]).length > 0)
    .filter(({ key }) => asked(state, [key]) !== undefined)
    .filter((line) => outstandingQuantity(state, line) > 0)
    .map(({ key }) => key)

/**
 * @param keys of dealtWithInPart
 * @returns the refunds of the case, of which one is for the pieces of these lines that waited
 */
export function withPaidByHand(state: CaseState, keys: readonly number[]): RefundElsewhere[] {
  const refund = asked(state, keys)
  const pieces = waitingFor(state, keys)
    .flatMap((known) => known.pieces)
    .filter(({ key }) => keys.includes(key))
  if (refund === undefined || pieces.length === 0) return state.refundsElsewhere
  const { refundId, paid: refunded } = refund
  const others = state.refundsElsewhere.filter((one) => one.refundId !== refundId)
  return [...others, { refundId, keys: pieces.map(({ key }) => key), pieces, refunded }]
}

const waitingFor = ({ settlements }: CaseState, keys: readonly number[]): CaseSettlement[] =>
  settlements.filter((known) => awaitsTransfer(known) && known.keys.some((key) => keys.includes(key)))

/** What somebody was asked about with any of these lines. */
const asked = (
  { waits }: CaseState,
  keys: readonly number[],
): NonNullable<Wait['refunds']>[number] | undefined =>
  waits
    .filter((wait) => wait.code === 'paid_beside' && wait.keys.some((key) => keys.includes(key)))
    .flatMap(({ refunds = [] }) => refunds)[0]
