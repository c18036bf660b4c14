/** A person paid for a part of what we were about to pay. Pure. */
import type { CaseSettlement, CaseState } from '../case/case.ts'
import type { Taken } from '../case/taken.ts'
import { type SaidOfRefund, withShort } from '../reconcile/short-of.ts'

/**
 * What they paid may be too little for its pieces, as where nothing of ours was under way.
 * @param state with the settlement as it was planned; it is dropped for what is paid instead
 */
export function withPartShort(
  taken: Taken,
  state: CaseState,
  { id }: Pick<CaseSettlement, 'id'>,
  said: SaidOfRefund,
): Taken {
  const settlements = state.settlements.map((one) =>
    one.id === id ? { ...one, state: 'refused' as const } : one,
  )
  const happenings = taken.happenings.map(({ actor, event }) => ({
    ...{ actor, event },
    ...(event.type === 'refunded_in_shopify' && { event: withShort({ ...state, settlements }, event, said) }),
  }))
  return { ...taken, happenings }
}
