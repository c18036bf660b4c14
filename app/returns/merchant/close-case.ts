/** A merchant (or a deadline) wants a case over, or an over one to go on. Shopify's Returns go along. */
import { type ActResult, actOnCase, type By } from './act-on-case.ts'

const LONGEST_REASON = 300

/** `refund_on_its_way`: a refund is planned and not done. */
export type ClosingRefusal = 'closed' | 'reason_required' | 'reason_too_long' | 'refund_on_its_way'

export const closeCase = (
  shop: string,
  caseId: string,
  { reason }: { reason: string },
  by: By,
): Promise<ActResult<ClosingRefusal>> =>
  actOnCase<ClosingRefusal>(shop, caseId, by, (state) => {
    const said = reason.trim()
    if (state.closed || state.isClosing) return 'closed'
    if (said === '') return 'reason_required'
    if (said.length > LONGEST_REASON) return 'reason_too_long'
    if (state.settlements.some((known) => known.state === 'planned')) return 'refund_on_its_way'
    return [{ type: 'closing_ordered', reason: said }]
  })

/** `no_closed_return`: the case has no such Return, or it is not closed in Shopify. */
export type ReopeningRefusal = 'no_closed_return'

export const reopenCase = (
  shop: string,
  caseId: string,
  { returnId }: { returnId: string },
  by: By,
): Promise<ActResult<ReopeningRefusal>> =>
  actOnCase<ReopeningRefusal>(shop, caseId, by, ({ returns }) =>
    returns.some(({ id, state }) => id === returnId && state === 'closed')
      ? [{ type: 'reopening_ordered', returnId }]
      : 'no_closed_return',
  )
