/** What becomes of goods that come back, and what goes out in exchange for them. Both before the refund is made. */

import { outstandingQuantity } from '../case/case.ts'
import type { Disposition, Replacement } from '../case/case-event.ts'
import { type ActResult, actOnCase, type By } from './act-on-case.ts'

/** `no_such_line`: or paid back already, which told Shopify · `location_required`: what is restocked is restocked somewhere. */
export type DispositionRefusal = 'closed' | 'no_such_line' | 'location_required'

export const chooseDisposition = (
  shop: string,
  caseId: string,
  { key, disposition, locationId }: { key: number; disposition: Disposition; locationId?: string },
  by: By,
): Promise<ActResult<DispositionRefusal>> =>
  actOnCase<DispositionRefusal>(shop, caseId, by, (state) => {
    if (state.closed) return 'closed'
    const line = state.lines.find((known) => known.key === key)
    if (line === undefined || outstandingQuantity(state, line) === 0) return 'no_such_line'
    if (disposition === 'restocked' && locationId === undefined) return 'location_required'
    const at = locationId === undefined ? {} : { locationId }
    return [{ type: 'disposition_chosen', key, disposition, ...at }]
  })

/** `no_exchange`: the line is no accepted exchange, or a Return carries it already. */
export type ReplacementRefusal = 'closed' | 'no_exchange'

export const chooseReplacement = (
  shop: string,
  caseId: string,
  { key, replacement }: { key: number; replacement: Replacement },
  by: By,
): Promise<ActResult<ReplacementRefusal>> =>
  actOnCase<ReplacementRefusal>(shop, caseId, by, (state) => {
    if (state.closed) return 'closed'
    const line = state.lines.find((known) => known.key === key)
    const isCarried = state.returns.some(({ keys }) => keys.includes(key))
    const isOpen = line?.remedy === 'exchange' && line.acceptance === 'accepted' && !isCarried
    return isOpen ? [{ type: 'replacement_chosen', key, replacement }] : 'no_exchange'
  })
