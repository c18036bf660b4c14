/** A line of three pieces on its way back, as the tests of where they go tell it. */
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent, Disposition, Place } from '../../../app/returns/case/case-event.ts'
import { placesOf } from '../../../app/returns/case/places.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const PIECES = 3
export const open: CaseEvent[] = [
  ...[stated(0)].map((event) =>
    event.type === 'statement_recorded'
      ? { ...event, lines: event.lines.map((line) => ({ ...line, quantity: PIECES })) }
      : event,
  ),
  decided('granted'),
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
export const sent: CaseEvent = {
  ...{ type: 'sent_back', keys: [0], proof: 'posting_receipt', sentAt: '2026-11-17T10:00:00Z' },
}
export const came = (quantity: number, condition: 'whole' | 'damaged' = 'whole'): CaseEvent => ({
  ...{ type: 'arrived', pieces: [{ key: 0, quantity, condition }], arrivedAt: '2026-11-18T10:00:00Z' },
})
export const paid = (quantity: number, id = 's'): CaseEvent[] => [
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id, way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity }] },
      ...{ repayments: [], refund: money(0, 'EUR'), shipping: money(0, 'EUR') },
    },
  },
  { type: 'settlement_executed', settlementId: id, refunded: money(0, 'EUR') },
]
export const closed: CaseEvent[] = [{ type: 'shopify_return_closed', returnId: '9' }, { type: 'closed' }]
export const chosen = (disposition: Disposition): CaseEvent => ({
  ...{ type: 'disposition_chosen', key: 0, disposition },
  ...(disposition === 'restocked' && { locationId: '7' }),
})
export const put = (...places: [Disposition, number][]): CaseEvent => ({
  type: 'put_away',
  key: 0,
  places: places.map(([disposition, quantity]): Place => ({ disposition, quantity })),
})

export const refused: CaseEvent = { type: 'left_for_review', code: 'not_put_away', keys: [0], detail: 'No.' }
export const dealtWith: CaseEvent = {
  ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0] },
  ...{ reason: 'Said there.', engineSaid: [] },
}

type Told = (CaseEvent | [Actor, CaseEvent])[]
/** What Shopify is told next. */
export const placing = (...events: Told): unknown => {
  const step = next(folded([...open, ...events]))
  return step?.kind === 'putAway' ? step.placing : undefined
}
export const places = (...events: Told) => placesOf(folded([...open, ...events]), 0)
