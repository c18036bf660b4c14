/** The buyer has posted it, and can show it: from then on the refund may not wait for the goods (CRD 13(3)). */

import type { SendingProof, Tracking } from '../case/case-event.ts'
import { isWithBuyer } from '../case/is-away.ts'
import { type ActResult, actOnCase, type By } from './act-on-case.ts'

export interface Sending {
  keys: readonly number[]
  proof: SendingProof
  sentAt: Date
  tracking?: Tracking
  /** What the buyer wrote to it. */
  actId?: string
}

/** `not_awaited`: nothing is awaited of one of the lines, or no line was named. */
export type SendingRefusal = 'closed' | 'not_awaited'

export const recordSending = (
  shop: string,
  caseId: string,
  { keys, proof, sentAt, tracking, actId }: Sending,
  by: By,
): Promise<ActResult<SendingRefusal>> =>
  actOnCase<SendingRefusal>(shop, caseId, by, (state) => {
    if (state.closed) return 'closed'
    const awaited = state.lines.filter(
      (line) =>
        keys.includes(line.key) &&
        line.acceptance === 'accepted' &&
        !state.takenBack.includes(line.key) &&
        (line.reception === 'awaiting' || line.reception === 'in_transit' || isWithBuyer(state, line)),
    )
    if (awaited.length === 0 || awaited.length < new Set(keys).size) return 'not_awaited'
    const told = { keys: [...keys], proof, sentAt: sentAt.toISOString(), ...(actId && { actId }) }
    if (tracking === undefined) return [{ type: 'sent_back', ...told }]
    // Shopify's page shows the parcel too.
    const ways = state.returns
      .filter((returned) => returned.state === 'approved' && returned.keys.some((key) => keys.includes(key)))
      .map(({ id: returnId }) => ({ type: 'return_way_ordered' as const, returnId, tracking }))
    return [{ type: 'sent_back', ...told, tracking }, ...ways]
  })
