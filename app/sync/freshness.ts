/** Whether what we hold may lack something that Shopify says changed. Pure. */

/** What we hold of a resource: of which of Shopify's instants it is, and when Shopify was asked. */
export interface Held {
  shopifyUpdatedAt: Date
  readAt: Date
}

/**
 * Two changes within a second bear the same instant, an answer right after a change may come from where it has not arrived
 * yet, and our clock may be a little ahead: a reading this soon after the change is made once more.
 */
export const SETTLED_MS = 10_000

/** missed: nobody told us, or not yet · unsettled: read so soon that it may lack the end of it · known. */
export type Freshness = 'missed' | 'unsettled' | 'known'

export function freshnessOf(updatedAt: Date, held: Held | undefined): Freshness {
  if (held === undefined || held.shopifyUpdatedAt < updatedAt) return 'missed'
  return held.readAt.getTime() - updatedAt.getTime() < SETTLED_MS ? 'unsettled' : 'known'
}
