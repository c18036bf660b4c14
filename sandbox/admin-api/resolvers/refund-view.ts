import { returnOf } from '../../shop/find.ts'
import { taxWithin, vatRate } from '../../shop/ledger.ts'
import { moves } from '../../shop/order-money.ts'
import { gid } from '../../state/gid.ts'
import type { Order, OrderLine, Refund, RefundLine, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { lineItemView } from './line-item-view.ts'
import { locationView } from './location-view.ts'
import { orderBag } from './money-view.ts'
import { transactionView } from './transaction-view.ts'

export function refundView(shop: Shop, order: Order, refund: Refund, context: ApiContext): View {
  const paid = order.transactions.filter(({ id }) => refund.transactionIds.includes(id))
  const total = paid.filter(moves).reduce((sum, { minor }) => sum + minor, 0)
  return {
    __typename: 'Refund',
    id: gid('Refund', refund.id),
    legacyResourceId: String(refund.id),
    createdAt: refund.createdAt,
    updatedAt: refund.createdAt,
    processedAt: refund.createdAt,
    note: refund.note,
    duties: [],
    staffMember: null,
    totalRefunded: orderBag(shop, order, total).shopMoney,
    totalRefundedSet: orderBag(shop, order, total),
    order: () => context.orderView(order),
    return: () => {
      const made = refund.returnId === null ? null : returnOf(context.world, shop, refund.returnId)
      return made === null ? null : context.returnView(made)
    },
    transactions: (args: PageArguments) =>
      connection(
        paid,
        args,
        (transaction) => transactionView(shop, order, transaction, context),
        ({ id }) => id,
      ),
    ...pieces(shop, order, refund, context),
  }
}

/** Reasons that may be given and are shown again; any other shows as a plain discrepancy. */
const KNOWN_REASONS = new Set(['CUSTOMER', 'DAMAGE', 'RESTOCK'])

function pieces(shop: Shop, order: Order, refund: Refund, context: ApiContext): View {
  const bag = (minor: number) => orderBag(shop, order, minor)
  const tax = (minor: number) => bag(taxWithin(minor, vatRate(order)))
  return {
    refundLineItems: (args: PageArguments) =>
      connection(
        refund.lines,
        args,
        (line) => refundLineView(shop, order, line, context),
        ({ id }) => id,
      ),
    refundShippingLines: (args: PageArguments) =>
      connection(
        refund.shippingMinor === 0 ? [] : [refund],
        args,
        () => ({
          id: gid('RefundShippingLine', refund.id),
          subtotalAmountSet: bag(refund.shippingMinor),
          taxAmountSet: tax(refund.shippingMinor),
        }),
        ({ id }) => id,
      ),
    orderAdjustments: (args: PageArguments) =>
      connection(
        refund.discrepancyMinor === 0 ? [] : [refund],
        args,
        () => ({
          id: gid('OrderAdjustment', refund.id),
          amountSet: bag(refund.discrepancyMinor),
          taxAmountSet: bag(0),
          reason: KNOWN_REASONS.has(refund.discrepancyReason ?? '')
            ? refund.discrepancyReason
            : 'REFUND_DISCREPANCY',
        }),
        ({ id }) => id,
      ),
  }
}

export function refundLineView(shop: Shop, order: Order, line: RefundLine, context: ApiContext): View {
  const orderLine = order.lines.find(({ id }) => id === line.lineId) as OrderLine
  const restocked = line.restockType !== 'NO_RESTOCK'
  return {
    __typename: 'RefundLineItem',
    id: gid('RefundLineItem', line.id),
    quantity: line.quantity,
    restockType: line.restockType,
    restocked,
    location: () => (restocked ? locationView(shop) : null),
    priceSet: orderBag(shop, order, Math.round(line.subtotalMinor / line.quantity)),
    subtotalSet: orderBag(shop, order, line.subtotalMinor),
    totalTaxSet: orderBag(shop, order, taxWithin(line.subtotalMinor, vatRate(order))),
    lineItem: () => lineItemView(shop, order, orderLine, context),
  }
}
