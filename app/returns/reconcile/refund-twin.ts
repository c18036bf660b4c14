/** A refund of ours that lands once more, or after it was given up. Pure. */
import type { OrderRefund } from '../../shopify/order-money.ts'
import type { CaseSettlement, CaseState } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import { counted } from '../case/count-pieces.ts'

/** The settlement of ours whose note it bears, which is over. */
export const twinOf = ({ settlements }: CaseState, { note = '' }: OrderRefund): CaseSettlement | undefined =>
  settlements.find((known) => known.state !== 'planned' && note.startsWith(known.id))

/** It was given up, and landed all the same before anything else was paid, or dealt with by hand, for what it was for. */
export const isOnly = (
  { handled }: CaseState,
  { state, keys, pieces: planned }: CaseSettlement,
  pieces: readonly SettledPieces[],
): boolean =>
  state === 'refused' &&
  pieces.length > 0 &&
  counted(pieces) === counted(planned) &&
  !keys.some((key) => handled.includes(key))
