/** A bank or gateway did not take all of a refund, whoever made it. Pure. */
import type { CaseState } from './case.ts'
import { type EventOf, withoutRestWaits } from './change-lines.ts'
import { fallenTo } from './rest-owed.ts'

type Fallen = EventOf<'refund_fell_short'>

/** The pieces are settled in Shopify; the rest of the money a person settles with the buyer, also where one wanted the case over. */
export function fellShort(state: CaseState, event: Fallen): CaseState {
  const keys = keysOf(state, event)
  // What a person paid too little is owed with the rest; whoever ordered that, ordered less.
  const isRest = state.refundsElsewhere.some((one) => isOf(event, one) && one.pieces.length > 0)
  const { waits } = isRest ? withoutRestWaits(state, keys) : state
  return {
    ...withRefunded(state, event),
    restOrdered: isRest ? state.restOrdered.filter((key) => !keys.includes(key)) : state.restOrdered,
    ...{ closed: false, isClosing: false },
    waits: [...waits, { code: 'paid_short', keys, ...(isRest && { isRest }) }],
  }
}

/** The lines that it was for; all, where nobody knows. */
function keysOf(
  { settlements, refundsElsewhere, countedRefunds, lines }: CaseState,
  event: Fallen,
): number[] {
  const ours = settlements.filter(({ id }) => id === event.settlementId)
  const theirs = [...refundsElsewhere, ...countedRefunds].filter((one) => isOf(event, one))
  const keys = [...ours, ...theirs].flatMap((one) => one.keys)
  return keys.length > 0 ? [...new Set(keys)] : lines.map(({ key }) => key)
}

const withRefunded = (state: CaseState, event: Fallen): CaseState => ({
  ...state,
  settlements: state.settlements.map((known) =>
    known.id === event.settlementId ? { ...known, refunded: event.refunded } : known,
  ),
  refundsElsewhere: state.refundsElsewhere.map((one) =>
    isOf(event, one) ? fallenTo(one, event.refunded) : one,
  ),
  countedRefunds: state.countedRefunds.map((one) =>
    isOf(event, one) ? { ...one, paid: event.refunded } : one,
  ),
})

const isOf = ({ refundId }: Fallen, one: { refundId: string }): boolean => one.refundId === refundId
