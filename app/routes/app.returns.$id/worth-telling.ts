import type { TimelineEntry } from '../../returns/merchant/case-view.ts'

/**
 * That a refund is being sent is news until it is sent again, or something came of it; that Shopify is being told of goods is
 * none.
 */
export const worthTelling = (timeline: readonly TimelineEntry[]): TimelineEntry[] =>
  timeline.filter(({ event }, index) => {
    if (event.type === 'placing_sent') return false
    if (event.type !== 'settlement_sent') return true
    return !timeline.slice(index + 1).some(({ event: later }) => isAbout(later, event.settlementId))
  })

const isAbout = (event: TimelineEntry['event'], settlementId: string): boolean =>
  (event.type === 'settlement_sent' ||
    event.type === 'settlement_executed' ||
    event.type === 'settlement_failed') &&
  event.settlementId === settlementId
