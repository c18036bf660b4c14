import type { Order, Transaction } from '../state/model.ts'
import { currentQuantity, lineShare, lineTotal } from './ledger.ts'

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0)
/** Pending money counts: it is no longer there to be paid back again. */
export const moves = ({ status }: Transaction): boolean => status !== 'FAILURE'
const of = (order: Order, kind: Transaction['kind']): number[] =>
  order.transactions.filter((one) => one.kind === kind && moves(one)).map(({ minor }) => minor)

export const receivedMinor = (order: Order): number => sum(of(order, 'SALE'))
export const refundedMinor = (order: Order): number => sum(of(order, 'REFUND'))
export const netPaymentMinor = (order: Order): number => receivedMinor(order) - refundedMinor(order)
export const refundedShippingMinor = (order: Order): number =>
  sum(order.refunds.map(({ shippingMinor }) => shippingMinor))
export const discrepancyMinor = (order: Order): number =>
  sum(order.refunds.map((refund) => refund.discrepancyMinor))

/** What a sale still holds after the refunds that paid it back. */
export const leftOf = (order: Order, sale: Transaction): number =>
  sale.minor -
  sum(order.transactions.filter((one) => one.parentId === sale.id && moves(one)).map(({ minor }) => minor))

/** As it was ordered, without what exchanges brought. */
export const originalTotalMinor = (order: Order): number =>
  sum(order.lines.filter(({ exchangeLineId }) => exchangeLineId === null).map(lineTotal)) +
  order.shipping.minor

export const currentItemsMinor = (order: Order): number =>
  sum(order.lines.map((line) => lineShare(line, currentQuantity(order, line))))

/** After refunds, edits and cancellations; what the merchant kept or gave beside the lines counts too. */
export const currentTotalMinor = (order: Order): number =>
  currentItemsMinor(order) + order.shipping.minor - refundedShippingMinor(order) + discrepancyMinor(order)

/** What the buyer still owes; negative when the shop owes them. */
export const outstandingMinor = (order: Order): number => currentTotalMinor(order) - netPaymentMinor(order)

export function financialStatus(order: Order): 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' {
  const refunded = refundedMinor(order)
  if (refunded === 0) return 'PAID'
  return refunded >= receivedMinor(order) ? 'REFUNDED' : 'PARTIALLY_REFUNDED'
}
