/** A settlement as Shopify's Return is processed by it. Pure. */
import type { Processing } from '../../shopify/return-processing.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseLine, CaseSettlement, CaseState } from '../case/case.ts'
import type { Disposition } from '../case/case-event.ts'
import { isSameLine } from '../case/same-line.ts'
import { goingOut } from './going-out.ts'

type Dispositions = Processing['lines'][number]['dispositions']

const TYPE = {
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

/** Only pieces that are there go anywhere: what is still on its way is disposed of when it comes. */
function disposed(
  state: CaseState,
  line: CaseLine,
  quantity: number,
  progress: ReturnProgress,
): Dispositions {
  const came = state.arrivals.find(({ key }) => key === line.key)?.quantity ?? 0
  let left = Math.min(quantity, came)
  const chosen = state.dispositions.find(({ key }) => key === line.key)
  const type = TYPE[chosen?.disposition ?? usual(line)]
  const at = chosen?.locationId === undefined ? {} : { locationId: chosen.locationId }
  return progress.reverse
    .flatMap(({ lines }) => lines)
    .filter(({ fulfillmentLineId }) => isOf(line, progress, fulfillmentLineId))
    .flatMap(({ id, quantity: whole, dispositions }) => {
      const gone = dispositions.reduce((sum, one) => sum + one.quantity, 0)
      const now = Math.min(left, whole - gone)
      left -= now
      return now === 0 ? [] : [{ reverseLineId: id, quantity: now, type, ...at }]
    })
}

/** Where nobody chose: a person in the warehouse says where it belongs. */
const usual = ({ reception }: CaseLine): Disposition =>
  reception === 'damaged' ? 'not_restocked' : 'processing_required'

const isOf = (line: CaseLine, progress: ReturnProgress, fulfillmentLineId: string | undefined): boolean =>
  fulfillmentLineId !== undefined &&
  progress.lines.some((one) => one.fulfillmentLineId === fulfillmentLineId && isSameLine(line, one))
