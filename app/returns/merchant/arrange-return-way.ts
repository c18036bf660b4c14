/** How the goods of a Return travel back: a parcel number, which Shopify shows beside the Return. */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import type { Tracking } from '../case/case-event.ts'

/** `no_open_return`: the case has no such Return, or it is not open in Shopify. */
export type ReturnWayRefusal = 'closed' | 'no_open_return'

export const arrangeReturnWay = (
  shop: string,
  caseId: string,
  { returnId, tracking }: { returnId: string; tracking?: Tracking },
  by: By,
): Promise<ActResult<ReturnWayRefusal>> =>
  actOnCase<ReturnWayRefusal>(shop, caseId, by, ({ closed, returns }) => {
    if (closed) return 'closed'
    if (!returns.some(({ id, state }) => id === returnId && state === 'approved')) return 'no_open_return'
    return [{ type: 'return_way_ordered', returnId, ...(tracking === undefined ? {} : { tracking }) }]
  })
