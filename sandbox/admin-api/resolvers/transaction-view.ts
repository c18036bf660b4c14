import { gid } from '../../state/gid.ts'
import type { Order, Shop, Transaction } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { orderBag } from './money-view.ts'

/** Money that changed hands beside Shopify: a refund through the API only notes it. */
const MANUAL = /^(manual|cash|bank|money order)/i

export function transactionView(
  shop: Shop,
  order: Order,
  transaction: Transaction,
  context: ApiContext,
): View {
  return {
    __typename: 'OrderTransaction',
    id: gid('OrderTransaction', transaction.id),
    kind: transaction.kind,
    status: transaction.status,
    gateway: transaction.gateway,
    formattedGateway: transaction.gateway
      .split('_')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(' '),
    manualPaymentGateway: MANUAL.test(transaction.gateway),
    amountSet: orderBag(shop, order, transaction.minor),
    createdAt: transaction.createdAt,
    processedAt: transaction.createdAt,
    test: false,
    errorCode: transaction.status === 'FAILURE' ? 'GENERIC_ERROR' : null,
    accountNumber: '•••• •••• •••• 4242',
    parentTransaction: () => {
      const parent = order.transactions.find(({ id }) => id === transaction.parentId)
      return parent === undefined ? null : transactionView(shop, order, parent, context)
    },
    maximumRefundableV2: null,
    totalUnsettledSet: orderBag(shop, order, 0),
    fees: [],
    paymentDetails: {
      __typename: 'CardPaymentDetails',
      company: 'Visa',
      number: '•••• •••• •••• 4242',
      paymentMethodName: 'visa',
      name: order.shippingAddress.name,
      bin: '424242',
      expirationMonth: 12,
      expirationYear: 2029,
      wallet: null,
    },
    order: () => context.orderView(order),
  }
}
