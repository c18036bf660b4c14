/** A merchant (or a deadline) wants a case over, or an over one to go on. Shopify's Returns go along. */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { type CaseState, outstandingQuantity, type ShopifyReturn } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { isOver } from '../case/is-over.ts'

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
    if (isOver(state)) return 'closed'
    if (said === '') return 'reason_required'
    if (said.length > LONGEST_REASON) return 'reason_too_long'
    if (state.settlements.some((known) => known.state === 'planned')) return 'refund_on_its_way'
    return [{ type: 'closing_ordered', reason: said, ...(by.actor === 'engine' && { unlessComing: true }) }]
  })

/** `no_closed_return`: the case has no such Return, or it is not over, or was cancelled and nothing is owed for it. */
export type ReopeningRefusal = 'no_closed_return'

export const reopenCase = (
  shop: string,
  caseId: string,
  { returnId }: { returnId: string },
  by: By,
): Promise<ActResult<ReopeningRefusal>> =>
  actOnCase<ReopeningRefusal>(shop, caseId, by, (state) => reopened(state, returnId))

export const reopened = (state: CaseState, returnId: string): CaseEvent[] | ReopeningRefusal =>
  state.returns.some((known) => known.id === returnId && isReopenable(state, known))
    ? [{ type: 'reopening_ordered', returnId }]
    : 'no_closed_return'

/** Another takes the place of one that was cancelled: there has to be something to put into it. */
export const isReopenable = (state: CaseState, { keys, state: at }: ShopifyReturn): boolean =>
  at === 'closed' ||
  (at === 'cancelled' &&
    state.lines.some((line) => keys.includes(line.key) && outstandingQuantity(state, line) > 0))
