/** Money back for what was never sent, and the end of a whole order. */
import { refunds } from '../metrics.server.ts'
import type { Admin } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { decimalText, minorUnits } from './money.ts'
import { CANCEL_ORDER, CREATE_REFUND } from './order-money-queries.ts'
import { refusals, type UserError } from './return-outcome.ts'

export interface UnshippedRefund {
  orderId: string
  /** What the buyer paid in (OrderMoney): all amounts are of it. */
  currency: string
  lines: readonly { lineId: string; quantity: number }[]
  shippingMinor: number
  payments: readonly { transactionId: string; gateway: string; minor: number }[]
  note: string
  /** The same key is the same refund, however often it is sent. */
  key: string
}

export type RefundChange =
  | { done: true; refundId: string; minor: number }
  | { done: false; userErrors: UserError[] }

/**
 * Takes pieces out of an order and pays them back. Idempotent by its key, so that it is sent again when it was not
 * answered. https://shopify.dev/docs/api/usage/idempotent-requests
 */
export async function refundUnshipped(admin: Admin, wanted: UnshippedRefund): Promise<RefundChange> {
  const orderId = gid('Order', wanted.orderId)
  const amount = (minor: number) => decimalText(minor, wanted.currency)
  const input = {
    orderId,
    // Required where the buyer paid in another currency than the shop's.
    currency: wanted.currency as 'EUR',
    note: wanted.note,
    notify: true,
    refundLineItems: wanted.lines.map(({ lineId, quantity }) => ({
      ...{ lineItemId: gid('LineItem', lineId), quantity, restockType: 'CANCEL' as const },
    })),
    ...(wanted.shippingMinor > 0 ? { shipping: { amount: amount(wanted.shippingMinor) } } : {}),
    transactions: wanted.payments.map(({ transactionId, gateway, minor }) => ({
      ...{ orderId, gateway, kind: 'REFUND' as const, amount: amount(minor) },
      parentId: gid('OrderTransaction', transactionId),
    })),
  }
  const sent = await admin.call(CREATE_REFUND, { input, key: wanted.key }, { repeatable: true })
  const refund = sent.refundCreate?.refund
  refunds.inc({ result: refund ? 'made' : 'refused' })
  if (!refund || sent.refundCreate?.userErrors.length !== 0)
    return { done: false, userErrors: refusals(sent.refundCreate?.userErrors) }
  const given = refund.totalRefundedSet.presentmentMoney.amount
  return { done: true, refundId: numericId(refund.id), minor: minorUnits(given, wanted.currency) }
}

/**
 * Asks Shopify to end an order of which nothing was sent, and to pay all of it back. Shopify does it a moment later:
 * readOrderMoney says when it is done. Not idempotent, but an order is cancelled once.
 */
export async function cancelOrder(
  admin: Admin,
  orderId: string,
  note: string,
): Promise<{ done: true } | { done: false; userErrors: UserError[] }> {
  const { orderCancel } = await admin.call(CANCEL_ORDER, { id: gid('Order', orderId), note })
  const errors = orderCancel?.orderCancelUserErrors ?? []
  const isTaken = Boolean(orderCancel?.job) && errors.length === 0
  refunds.inc({ result: isTaken ? 'made' : 'refused' })
  return isTaken ? { done: true } : { done: false, userErrors: refusals(errors) }
}
