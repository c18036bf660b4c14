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

/** Quantity of a fulfilment line that is in no return. A declined or cancelled return gives its items back. */
export function returnableQuantity(state: State, order: Order, fulfillmentLineId: number): number {
  const fulfilled = order.fulfillments
    .flatMap(({ lines }) => lines)
    .find(({ id }) => id === fulfillmentLineId)
  const taken = orderReturns(state, order)
    .filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELED')
    .flatMap(({ lines }) => lines)
    .filter((line) => line.fulfillmentLineId === fulfillmentLineId)
    .reduce((sum, line) => sum + line.quantity, 0)
  return (fulfilled?.quantity ?? 0) - taken
}
