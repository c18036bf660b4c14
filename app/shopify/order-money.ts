/** What was paid for an order and paid back: read anew before any refund, so that none is made twice or beyond it. */
import { RequestRefused } from '../errors.ts'
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { minorUnits } from './money.ts'
import { ORDER_MONEY, REFUND_LINES, REFUND_TRANSACTIONS } from './order-money-queries.ts'
import { allNodes, remainingNodes } from './pages.ts'

/** Amounts in minor units of `currency`, what the buyer paid in. Ids are Shopify's numbers as text. */
export interface OrderMoney {
  currency: string
  cancelledAt?: string
  /** Of delivery: what was paid and not given back yet. */
  shippingLeftMinor: number
  /** Of delivery: what was given back. */
  shippingRefundedMinor: number
  refunds: OrderRefund[]
  payments: OrderPayment[]
}

export interface OrderRefund {
  id: string
  note?: string
  /** Absent: not made yet. */
  createdAt?: string
  /** Absent: made without a return. */
  returnId?: string
  /** What a bank or gateway refused is not in it. */
  minor: number
  /** `isCancelled`: the pieces were never sent and are not any more. */
  lines: { lineId: string; quantity: number; isCancelled: boolean }[]
}

/** A sale or a capture that went through. */
export interface OrderPayment {
  id: string
  gateway: string
  /** Shopify only writes down what a person pays or gets by hand (cash on delivery, a bank transfer). */
  isByHand: boolean
  paidMinor: number
  refundableMinor: number
}

type Head = NonNullable<Result<typeof ORDER_MONEY>['order']>
type Transaction = Head['transactions'][number]

/** These lists have no cursor: more of them means asking for longer ones. What is asked for is paid for, so few first. */
const SIZES = [
  { refunds: 8, transactions: 15 },
  { refunds: 40, transactions: 90 },
] as const

/**
 * @returns null when the shop has no such order, or we may not see it
 * @throws RequestRefused for an order with more refunds or transactions than can be read at once: what it paid back
 * would not be known
 */
export async function readOrderMoney(admin: Admin, orderId: string): Promise<OrderMoney | null> {
  for (const size of SIZES) {
    const { order } = await admin.call(ORDER_MONEY, { id: gid('Order', orderId), ...size })
    if (!order) return null
    if (order.refunds.length < size.refunds && order.transactions.length < size.transactions)
      return moneyOf(admin, order)
  }
  throw new RequestRefused('an order with more refunds than can be read')
}

async function moneyOf(admin: Admin, order: Head): Promise<OrderMoney> {
  const currency = order.presentmentCurrencyCode
  const minor = (set: { presentmentMoney: { amount: string } }) =>
    minorUnits(set.presentmentMoney.amount, currency)
  const shippingRefundedMinor = minor(order.totalRefundedShippingSet)
  const shippingLeft = minor(order.totalShippingPriceSet) - shippingRefundedMinor
  return {
    currency,
    ...(order.cancelledAt ? { cancelledAt: order.cancelledAt } : {}),
    ...{ shippingLeftMinor: Math.max(0, shippingLeft), shippingRefundedMinor },
    refunds: await Promise.all(
      order.refunds.map((refund) =>
        refundOf(admin, refund, currency, order.transactions.some(isRefusedRefund)),
      ),
    ),
    payments: paymentsOf(order.transactions, currency),
  }
}

async function refundOf(
  admin: Admin,
  refund: Head['refunds'][number],
  currency: string,
  isMaybeRefused: boolean,
): Promise<OrderRefund> {
  const lines = await remainingNodes(refund.refundLineItems, async (after) => {
    const page = await admin.call(REFUND_LINES, { id: refund.id, after })
    return page.refund?.refundLineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  const total = minorUnits(refund.totalRefundedSet.presentmentMoney.amount, currency)
  return {
    id: numericId(refund.id),
    ...(refund.note ? { note: refund.note } : {}),
    ...(refund.createdAt ? { createdAt: refund.createdAt } : {}),
    ...(refund.return ? { returnId: numericId(refund.return.id) } : {}),
    minor: Math.min(total, isMaybeRefused ? await takenOf(admin, refund.id, currency) : total),
    lines: lines.map(({ lineItem, quantity, restockType }) => ({
      ...{ lineId: numericId(lineItem.id), quantity, isCancelled: restockType === 'CANCEL' },
    })),
  }
}

const REFUSED = new Set(['FAILURE', 'ERROR'])

const isRefusedRefund = ({ kind, status }: Pick<Transaction, 'kind' | 'status'>): boolean =>
  kind === 'REFUND' && REFUSED.has(status)

/**
 * What a refund pays, less what a bank or gateway refused: that there is a refund does not say that the money went back,
 * and whether its total counts what was refused is not documented
 * (https://shopify.dev/docs/api/admin-graphql/latest/objects/Refund). Asked only where something was refused.
 */
async function takenOf(admin: Admin, id: string, currency: string): Promise<number> {
  const transactions = await allNodes(async (after) => {
    const { refund } = await admin.call(REFUND_TRANSACTIONS, { id, ...(after ? { after } : {}) })
    return refund?.transactions ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return transactions
    .filter(({ status }) => !REFUSED.has(status))
    .reduce((sum, { amountSet }) => sum + minorUnits(amountSet.presentmentMoney.amount, currency), 0)
}

const PAID = new Set(['SALE', 'CAPTURE'])

function paymentsOf(transactions: readonly Transaction[], currency: string): OrderPayment[] {
  const minor = ({ amountSet }: Transaction) => minorUnits(amountSet.presentmentMoney.amount, currency)
  const done = transactions.filter(({ status }) => status === 'SUCCESS')
  // What is about to be paid back is not there to be paid back again.
  const back = transactions.filter(
    ({ kind, status }) => kind === 'REFUND' && (status === 'SUCCESS' || status === 'PENDING'),
  )
  return done
    .filter(({ kind }) => PAID.has(kind))
    .map((paid) => {
      const given = back.filter(({ parentTransaction }) => parentTransaction?.id === paid.id)
      return {
        id: numericId(paid.id),
        gateway: paid.gateway ?? '',
        isByHand: paid.manualPaymentGateway,
        paidMinor: minor(paid),
        refundableMinor: Math.max(0, minor(paid) - given.reduce((sum, one) => sum + minor(one), 0)),
      }
    })
}
