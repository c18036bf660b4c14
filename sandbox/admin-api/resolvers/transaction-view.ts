import { gid } from '../../state/gid.ts'
import type { Order, Shop, Transaction } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { moneyBag } from './money-view.ts'

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
    status: 'SUCCESS',
    gateway: transaction.gateway,
    formattedGateway: 'Shopify Payments',
    manualPaymentGateway: false,
    amountSet: moneyBag(transaction.minor, shop.currency),
    createdAt: transaction.createdAt,
    processedAt: transaction.createdAt,
    test: false,
    errorCode: null,
    accountNumber: '•••• •••• •••• 4242',
    parentTransaction: null,
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
