import type { Duty } from '../decision.ts'
import type { Entry } from './entries.ts'
import type { RefundDue } from './shape.ts'

const isRefund = ({ what }: Duty): boolean => what === 'refund' || what === 'refund_once_sent'

/** The last of the days, where several count; held as long as anything of it may still wait. */
export const refundDue = (entries: readonly Entry[]): RefundDue | undefined => {
  const duties = entries.flatMap(({ owed, line }) =>
    owed.duties
      .filter(isRefund)
      .map(({ what, by }) => ({ by, held: what === 'refund_once_sent' && !isHere(line) })),
  )
  if (duties.length === 0) return undefined
  const by = duties
    .flatMap((duty) => duty.by ?? [])
    .toSorted()
    .at(-1)
  return { ...(by && { by }), ...(duties.some(({ held }) => held) && { held: 'goods_or_proof' }) }
}

/** Whichever is first ends the waiting, and who collects may not wait at all (CRD 13(3)). */
const isHere = ({ comingBack }: Entry['line']): boolean =>
  comingBack?.receivedAt !== undefined ||
  comingBack?.sendingProven === true ||
  comingBack?.shopCollects === true
