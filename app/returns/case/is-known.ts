import type { CaseState, ReturnState } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import type { EventOf } from './change-lines.ts'
import { isKnownNumber } from './parcel-number.ts'
import { isSamePlaces, placesOf } from './places.ts'

/** Whether the state already says what the event would: two who saw the same thing record it once. */
export function isKnown(state: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'acknowledged':
      return state.acknowledged
    case 'shopify_return_requested':
      return state.returns.some(({ id }) => id === event.returnId)
    case 'shopify_return_approved':
      return isAt(state, event.returnId, ['approved', 'closed'])
    case 'shopify_return_declined':
      return isAt(state, event.returnId, ['declined'])
    case 'shopify_return_cancelled':
      return isAt(state, event.returnId, ['cancelled'])
    case 'shopify_return_closed':
      return isAt(state, event.returnId, ['closed'])
    case 'left_for_review':
      return state.waits.some(
        ({ code, keys, isRest }) =>
          code === event.code && isRest === event.isRest && event.keys.every((key) => keys.includes(key)),
      )
    case 'put_away':
      return isSamePlaces(placesOf(state, event.key), event.places)
    case 'closed':
      return state.closed
    default:
      return isCarriedOut(state, event)
  }
}

function isCarriedOut(state: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'shopify_return_reopened':
      return !isAt(state, event.returnId, ['closed'])
    case 'shopify_lines_removed':
      return !state.returns.some(
        ({ id, keys }) => id === event.returnId && event.keys.some((key) => keys.includes(key)),
      )
    case 'shopify_pieces_removed':
      return event.left.every(({ key, quantity }) =>
        state.lines.some((line) => line.key === key && line.quantity <= quantity),
      )
    case 'order_found':
      return !state.waits.some(({ code }) => code === 'order_not_found')
    case 'fulfillment_held':
      return event.keys.every((key) => state.held.includes(key))
    case 'fulfillment_released':
      return !state.holds.some(({ holdId }) => event.holdIds.includes(holdId))
    case 'shipped_after_all':
      return event.parts.every(({ fulfillmentLineId }) =>
        state.lines.some(({ shippedAs }) => shippedAs === fulfillmentLineId),
      )
    case 'return_way_arranged':
      return isWayTold(state, event)
    case 'refund_noticed':
      return state.noticedRefunds.includes(event.refundId)
    case 'refund_counted':
      return state.countedRefunds.some(({ refundId }) => refundId === event.refund.refundId)
    case 'nothing_to_repay':
      return event.keys.every((key) => state.handled.includes(key))
    case 'inspected':
      return state.decisionId === event.decisionId
    default:
      return isPaid(state, event)
  }
}

/** A way that was ordered anew still waits to be told, also where it is told what was told before. */
function isWayTold({ ways }: CaseState, event: EventOf<'return_way_arranged'>): boolean {
  if (ways.some((way) => way.returnId === event.returnId && way.reverseDeliveryId === undefined)) return false
  return ways
    .flatMap(({ parcels }) => parcels)
    .some(
      ({ reverseDeliveryId: id, number }) =>
        id === event.reverseDeliveryId && isKnownNumber(number, event.tracking?.number),
    )
}

/** Money alone is for all the lines of the refunds that it makes up for, also where only some of them were ordered. */
function isOrdered(
  { ordered, restOrdered }: CaseState,
  { settlement: { keys, pieces } }: EventOf<'settlement_planned'>,
): boolean {
  const isIn = (key: number) => [...ordered, ...restOrdered].includes(key)
  return pieces.length === 0 ? keys.some(isIn) : keys.every(isIn)
}

/** A plan is for what was ordered and is not planned yet: a second one for it is none. */
function isPaid(state: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'settlement_planned':
      return !isOrdered(state, event)
    case 'settlement_executed':
    case 'settlement_failed':
      return !state.settlements.some(({ id, state: at }) => id === event.settlementId && at === 'planned')
    case 'refund_fell_short':
      return isAsShort(state, event)
    case 'refunded_in_shopify':
      return [...state.refundsElsewhere, ...state.settlements].some(
        ({ refundId }) => refundId === event.refundId,
      )
    default:
      return false
  }
}

const isAsShort = (
  { settlements, refundsElsewhere, countedRefunds }: CaseState,
  event: EventOf<'refund_fell_short'>,
): boolean =>
  [
    ...settlements.filter(({ id }) => id === event.settlementId),
    ...refundsElsewhere.filter(({ refundId }) => refundId === event.refundId),
    ...countedRefunds
      .filter(({ refundId }) => refundId === event.refundId)
      .map(({ paid: refunded }) => ({ refunded })),
  ].some(({ refunded }) => refunded?.minor === event.refunded.minor)

const isAt = (state: CaseState, returnId: string, at: readonly ReturnState[]): boolean =>
  state.returns.some((known) => known.id === returnId && at.includes(known.state))
