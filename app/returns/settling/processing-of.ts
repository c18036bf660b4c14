/** A settlement as Shopify's Return is processed by it. Pure. */
import type { Processing } from '../../shopify/return-processing.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseLine, CaseSettlement, CaseState } from '../case/case.ts'
import type { Disposition } from '../case/case-event.ts'
import { placedWithRefund } from '../case/places.ts'
import { isSameLine } from '../case/same-line.ts'
import { placesIn, reverseLinesOf, roomFor } from '../reconcile/places-there.ts'
import { goingOut } from './going-out.ts'

type Dispositions = Processing['lines'][number]['dispositions']

/** As Shopify names them. */
export const SHOPIFY_TYPE = {
  restocked: 'RESTOCKED',
  not_restocked: 'NOT_RESTOCKED',
  processing_required: 'PROCESSING_REQUIRED',
  missing: 'MISSING',
} as const satisfies Record<Disposition, string>

export function processingOf(
  state: CaseState,
  { returnId = '', pieces, refund, shipping, repayments }: CaseSettlement,
  progress: ReturnProgress,
  note: string,
): Processing {
  const lines = pieces.flatMap(({ key, quantity }) => {
    const line = state.lines.find((known) => known.key === key)
    const known = line && progress.lines.find((one) => isSameLine(line, one))
    if (line === undefined || known === undefined) return []
    return [{ returnLineId: known.id, quantity, dispositions: disposed(state, line, quantity, progress) }]
  })
  return {
    ...{ returnId, currency: refund.currency, lines, note, shippingMinor: shipping.minor },
    exchanges: goingOut(state, returnId, progress),
    payments: repayments.map(({ transactionId, amount }) => ({ transactionId, minor: amount.minor })),
  }
}

/** Less what Shopify knows of already: what was to be worked on may get its final place with the refund. */
function disposed(
  state: CaseState,
  line: CaseLine,
  quantity: number,
  progress: ReturnProgress,
): Dispositions {
  const placing = placedWithRefund(state, line, quantity, placesIn(line, progress) ?? [])
  const { disposition, locationId } = placing
  const at = { type: SHOPIFY_TYPE[disposition], ...(locationId !== undefined && { locationId }) }
  return roomFor(reverseLinesOf(line, progress), disposition, placing.quantity).map((room) => ({
    ...room,
    ...at,
  }))
}
