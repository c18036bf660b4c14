import { orderOf } from '../../shop/find.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Return, Shop, Transaction } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { refundView } from './refund-view.ts'
import { exchangeLineView, filtered, type ProcessingFilter, returnLineView } from './return-line-view.ts'
import { reverseFulfillmentOrderView } from './reverse-view.ts'
import { type OutcomeArguments, suggestedOutcome } from './suggested-outcome.ts'
import { transactionView } from './transaction-view.ts'

export function returnView(shop: Shop, made: Return, context: ApiContext): View {
  const order = orderOf(context.world, shop, made.orderId)
  if (order === null) throw new Error(`Return ${made.name} has no order`)
  return {
    __typename: 'Return',
    id: gid('Return', made.id),
    name: made.name,
    status: made.status,
    createdAt: made.createdAt,
    requestApprovedAt: made.requestApprovedAt,
    closedAt: made.closedAt,
    decline: made.decline,
    totalQuantity: made.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    order: () => context.orderView(order),
    ...connections(shop, order, made, context),
    returnShippingFees: [],
    staffMember: null,
  }
}

function connections(shop: Shop, order: Order, made: Return, context: ApiContext): View {
  return {
    returnLineItems: (args: PageArguments & ProcessingFilter) =>
      connection(
        filtered(made, made.lines, args),
        args,
        (line) => returnLineView(shop, order, made, line, context),
        (line) => line.id,
      ),
    exchangeLineItems: (args: PageArguments & ProcessingFilter) =>
      connection(
        filtered(made, made.exchangeLines, args),
        args,
        (line) => exchangeLineView(shop, order, made, line, context),
        ({ id }) => id,
      ),
    refunds: (args: PageArguments) =>
      connection(
        order.refunds.filter(({ returnId }) => returnId === made.id),
        args,
        (refund) => refundView(shop, order, refund, context),
        ({ id }) => id,
      ),
    transactions: (args: PageArguments) =>
      connection(
        transactionsOf(order, made),
        args,
        (transaction) => transactionView(shop, order, transaction, context),
        ({ id }) => id,
      ),
    reverseFulfillmentOrders: (args: PageArguments) =>
      connection(
        made.reverseFulfillmentOrders,
        args,
        (work) => reverseFulfillmentOrderView(shop, order, made, work, context),
        ({ id }) => id,
      ),
    suggestedFinancialOutcome: (args: OutcomeArguments) => suggestedOutcome(shop, order, made, args, context),
  }
}

function transactionsOf(order: Order, made: Return): Transaction[] {
  const ids = order.refunds
    .filter(({ returnId }) => returnId === made.id)
    .flatMap(({ transactionIds }) => transactionIds)
  return order.transactions.filter(({ id }) => ids.includes(id))
}
