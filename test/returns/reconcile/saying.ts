/** What Shopify says of a case with two lines in one Return, as tests of it tell it. */
import type { CaseState } from '../../../app/returns/case/case.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import type { SaidByShopify } from '../../../app/returns/reconcile/said-by-shopify.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../../app/shopify/return-progress.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

export const accepted: CaseEvent[] = [
  stated(0, 1),
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
]
export const open: CaseEvent[] = [...accepted, { type: 'shopify_return_approved', returnId: '9' }]

export const aReturn = (change: Partial<ReturnProgress> & { processed?: number[] } = {}): ReturnProgress => ({
  ...{ id: '9', name: '#1-R1', status: 'OPEN', exchanges: [], reverse: [] },
  lines: [0, 1].map((key) => ({
    ...{ id: `90${key}`, fulfillmentLineId: `1${key}`, lineId: String(key), quantity: 1 },
    processed: change.processed?.[key] ?? 0,
  })),
  ...change,
})
export const aRefund = (id: string, keys: number[], change: Partial<OrderRefund> = {}): OrderRefund => ({
  ...{ id, minor: 100, createdAt: '2026-11-20T10:00:00Z' },
  lines: keys.map((key) => ({ lineId: String(key), quantity: 1, isCancelled: false })),
  ...change,
})
export const said = (found: ReturnProgress[], refunds: OrderRefund[] = [], more = {}): SaidByShopify => ({
  returns: found,
  money: { currency: 'EUR', shippingLeftMinor: 0, shippingRefundedMinor: 0, payments: [], refunds },
  ...{ ofOthers: new Set(), openedAt: '2026-11-16T10:00:00.500Z', readAt: '2026-11-21T10:00:00Z' },
  ...more,
})
export const typesOf = (state: CaseState, from: SaidByShopify) =>
  eventsFromShopify(state, from).map(({ actor, event }) => `${actor} ${event.type}`)

/** The case after everything that Shopify says was recorded. */
export const caughtUp = (events: CaseEvent[], from: SaidByShopify) =>
  folded([
    ...events,
    ...eventsFromShopify(folded(events), from).map(
      ({ actor, event }) => [actor, event] as [typeof actor, CaseEvent],
    ),
  ])
