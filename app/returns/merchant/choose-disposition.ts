/** What becomes of goods that come back, before the refund or after it; and, before it, what goes out in exchange for them. */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { perhapsMissing, toBePutAway } from '../carry-out/putting-away-step.ts'
import { isCarried } from '../carry-out/return-step.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { Disposition, Replacement } from '../case/case-event.ts'

/**
 * `no_such_line`: or Shopify knows already where all of it went; of what is `missing`: none of it is paid back and still to
 * come · `location_required`: what is restocked is restocked somewhere.
 */
export type DispositionRefusal = 'closed' | 'no_such_line' | 'location_required'

export const chooseDisposition = (
  shop: string,
  caseId: string,
  { key, disposition, locationId }: { key: number; disposition: Disposition; locationId?: string },
  by: By,
): Promise<ActResult<DispositionRefusal>> =>
  actOnCase<DispositionRefusal>(shop, caseId, by, (state) => {
    const line = state.lines.find((known) => known.key === key)
    if (line === undefined || !isChoosable(state, line, disposition))
      return state.closed ? 'closed' : 'no_such_line'
    if (disposition === 'restocked' && locationId === undefined) return 'location_required'
    const at = locationId === undefined ? {} : { locationId }
    return [{ type: 'disposition_chosen', key, disposition, ...at }]
  })

const isChoosable = (state: CaseState, line: CaseLine, disposition: Disposition): boolean => {
  if (disposition === 'missing') return perhapsMissing(state, line) > 0
  const isUnpaid = !state.closed && outstandingQuantity(state, line) > 0
  return isUnpaid || toBePutAway(state, line) > 0
}

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
    const isOpen = line?.remedy === 'exchange' && line.acceptance === 'accepted' && !isCarried(state, line)
    return isOpen ? [{ type: 'replacement_chosen', key, replacement }] : 'no_exchange'
  })
