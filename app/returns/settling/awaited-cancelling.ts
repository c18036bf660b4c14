/** How long Shopify is waited for to end an order that it was asked to end. Pure. */
import type { CaseSettlement } from '../case/case.ts'
import type { RecordedEvent } from '../case/case-event.ts'

/** What is cancelled is cancelled within seconds. */
export const SOONEST_MS = 2_000
const LATEST_MS = 3_600_000

/** Far more than Shopify needs, and far less than the fourteen days that the law gives (CRD 13(1)). */
export const LONGEST_WAIT_MS = 86_400_000

/** Whoever is refused for so long is not refused because Shopify is ending the order. */
export const LONGEST_REFUSED_MS = 900_000

/**
 * The longer it takes, the less often it is looked at.
 * @param isRefused Shopify took the first asking, or did not answer it, and refuses the next
 * @returns when to look again, in milliseconds; undefined where a person is to look
 */
export function lookAgainMs(
  events: readonly RecordedEvent[],
  { id, way }: Pick<CaseSettlement, 'id' | 'way'>,
  at: Date,
  isRefused = false,
): number | undefined {
  if (way !== 'order') return SOONEST_MS
  const first = events.find(({ event }) =>
    isRefused
      ? event.type === 'settlement_sent' && event.settlementId === id
      : event.type === 'settlement_planned' && event.settlement.id === id,
  )
  const waitedMs = at.getTime() - (first?.at ?? at).getTime()
  if (waitedMs >= (isRefused ? LONGEST_REFUSED_MS : LONGEST_WAIT_MS)) return undefined
  return Math.min(LATEST_MS, Math.max(SOONEST_MS, Math.floor(waitedMs / 5)))
}
