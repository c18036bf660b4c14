import { taxWithin, vatRate } from '../shop/ledger.ts'
import { decimal } from '../shop/money.ts'
import type { Order, Refund, RefundLine, Shop, Transaction } from '../state/model.ts'
import { named, type Payload } from './payload.ts'

export function refundPayload(shop: Shop, order: Order, refund: Refund): Payload {
  const paid = order.transactions.filter(({ id }) => refund.transactionIds.includes(id))
  return {
    ...named('Refund', refund.id),
    order_id: order.id,
    created_at: refund.createdAt,
    processed_at: refund.createdAt,
    note: refund.note,
    user_id: null,
    restock: refund.lines.some(({ restockType }) => restockType !== 'NO_RESTOCK'),
    return: refund.returnId === null ? null : named('Return', refund.returnId),
    refund_line_items: refund.lines.map((line) => refundLinePayload(order, line)),
    transactions: paid.map((transaction) => transactionPayload(shop, order, transaction)),
    order_adjustments: refund.discrepancyMinor === 0 ? [] : [adjustment(order, refund)],
  }
}

const refundLinePayload = (order: Order, line: RefundLine): Payload => ({
  id: line.id,
  line_item_id: line.lineId,
  quantity: line.quantity,
  restock_type: line.restockType.toLowerCase(),
  subtotal: decimal(line.subtotalMinor),
  total_tax: decimal(taxWithin(line.subtotalMinor, vatRate(order))),
})

const transactionPayload = (shop: Shop, order: Order, transaction: Transaction): Payload => ({
  ...named('OrderTransaction', transaction.id),
  order_id: order.id,
  parent_id: transaction.parentId,
  kind: transaction.kind.toLowerCase(),
  gateway: transaction.gateway,
  status: transaction.status.toLowerCase(),
  amount: decimal(transaction.minor),
  currency: shop.currency,
  created_at: transaction.createdAt,
  processed_at: transaction.createdAt,
})

const adjustment = (order: Order, refund: Refund): Payload => ({
  id: refund.id,
  order_id: order.id,
  refund_id: refund.id,
  kind: 'refund_discrepancy',
  reason: 'Refund discrepancy',
  amount: decimal(refund.discrepancyMinor),
  tax_amount: '0.00',
})
