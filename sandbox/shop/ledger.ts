import type { Fulfillment, Order, OrderLine, RestockType, Return, State } from '../state/model.ts'

/** Standard VAT rates in percent; prices include it. Source: https://europa.eu/youreurope/business/taxation/vat/vat-rules-rates/ */
const VAT: Record<string, number> = { RO: 21, GR: 24 }

export const lineTotal = (line: OrderLine): number => line.unitMinor * line.quantity - line.discountMinor
export const itemsTotal = (order: Order): number =>
  order.lines.reduce((sum, line) => sum + lineTotal(line), 0)
export const orderTotal = (order: Order): number => itemsTotal(order) + order.shipping.minor
export const vatRate = (order: Order): number => VAT[order.shippingAddress.countryCode] ?? 0

/** Tax contained in a price that includes it, rounded to the minor unit. */
export const taxWithin = (minor: number, percent: number): number =>
  Math.round((minor * percent) / (100 + percent))

export const fulfilledQuantity = (order: Order, lineId: number): number =>
  order.fulfillments
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.quantity, 0)

/** Of all refunds, or of those that took unfulfilled pieces away. */
export const refundedQuantity = (order: Order, lineId: number, only?: RestockType): number =>
  order.refunds
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId && (only ?? line.restockType) === line.restockType)
    .reduce((sum, line) => sum + line.quantity, 0)

/** Ordered, without what was refunded or edited out. */
export const refundableQuantity = (order: Order, line: OrderLine): number =>
  line.quantity - line.editedOut - refundedQuantity(order, line.id)

/** … and without what came back already. */
export const currentQuantity = (order: Order, line: OrderLine): number =>
  refundableQuantity(order, line) - line.takenBack

export const unfulfilledQuantity = (order: Order, line: OrderLine): number =>
  order.cancelledAt === null
    ? line.quantity -
      line.editedOut -
      refundedQuantity(order, line.id, 'CANCEL') -
      fulfilledQuantity(order, line.id)
    : 0

/** What `quantity` pieces of a line cost; the rounding falls on the later pieces, so that the parts add up. */
export const lineShare = (line: OrderLine, quantity: number): number =>
  Math.round((lineTotal(line) * quantity) / line.quantity)

export const deliveredAt = (fulfillment: Fulfillment): string | null =>
  fulfillment.events.findLast(({ status }) => status === 'DELIVERED')?.happenedAt ?? null

export const orderReturns = (state: State, order: Order): Return[] =>
  state.returns.filter(({ orderId }) => orderId === order.id)

/**
 * Quantity of a fulfilment line that is in no return and, of its order line, not yet paid back. A declined or
 * cancelled return gives its items back.
 */
export function returnableQuantity(state: State, order: Order, fulfillmentLineId: number): number {
  const sent = order.fulfillments.flatMap(({ lines }) => lines)
  const fulfilled = sent.find(({ id }) => id === fulfillmentLineId)
  const line = order.lines.find(({ id }) => id === fulfilled?.lineId)
  if (fulfilled === undefined || line === undefined) return 0
  const inReturns = orderReturns(state, order)
    .filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELED')
    .flatMap(({ lines }) => lines)
  const taken = inReturns
    .filter((one) => one.fulfillmentLineId === fulfillmentLineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const ofLine = new Set(sent.filter(({ lineId }) => lineId === line.id).map(({ id }) => id))
  const owed = inReturns
    .filter((one) => ofLine.has(one.fulfillmentLineId))
    .reduce((sum, { quantity, refundedQuantity: paid }) => sum + quantity - paid, 0)
  return Math.max(0, Math.min(fulfilled.quantity - taken, refundableQuantity(order, line) - owed))
}
