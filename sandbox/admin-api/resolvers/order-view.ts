import { currencyPaidIn } from '../../shop/currency-paid-in.ts'
import { customerOf } from '../../shop/find.ts'
import { fulfillmentOrderStatus, isActive, isHeld } from '../../shop/fulfillment-orders.ts'
import { orderReturns, unfulfilledQuantity } from '../../shop/ledger.ts'
import { financialStatus } from '../../shop/order-money.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { customerView, mailingAddressView } from './customer-view.ts'
import { fulfillmentOrderView } from './fulfillment-order-view.ts'
import { fulfillmentView } from './fulfillment-view.ts'
import { lineItemView } from './line-item-view.ts'
import { metafieldFields } from './metafield-view.ts'
import { orderBag } from './money-view.ts'
import { orderMoney } from './order-money-view.ts'
import { refundView } from './refund-view.ts'
import { returnStatus } from './return-status.ts'
import { returnView } from './return-view.ts'
import { matchesQuery } from './search-query.ts'
import { type SuggestionArguments, suggestedRefund } from './suggested-refund.ts'
import { taxLineView } from './tax-line-view.ts'
import { transactionView } from './transaction-view.ts'

export function orderView(shop: Shop, order: Order, context: ApiContext): View {
  return {
    ...identity(shop, order, context),
    ...people(shop, order, context),
    ...orderMoney(shop, order),
    ...parts(shop, order, context),
    ...payments(shop, order, context),
    ...sending(shop, order, context),
  }
}

function identity(shop: Shop, order: Order, context: ApiContext): View {
  const id = gid('Order', order.id)
  return {
    __typename: 'Order',
    id,
    legacyResourceId: String(order.id),
    name: order.name,
    number: order.number,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancellation?.reason ?? null,
    cancellation: order.cancellation === null ? null : { staffNote: order.cancellation.staffNote },
    closed: false,
    closedAt: null,
    confirmed: true,
    test: false,
    edited: order.edited,
    tags: order.tags,
    note: order.note,
    customAttributes: order.attributes,
    currencyCode: shop.currency,
    presentmentCurrencyCode: currencyPaidIn(shop, order),
    displayFinancialStatus: financialStatus(order),
    fullyPaid: true,
    unpaid: false,
    displayFulfillmentStatus: fulfillmentStatus(order),
    returnStatus: () => returnStatus(orderReturns(context.world.state, order)),
    sourceName: 'web',
    paymentGatewayNames: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    ...metafieldFields(id, context),
  }
}

function people(shop: Shop, order: Order, context: ApiContext): View {
  const address = () => mailingAddressView(order.shippingAddress, order.id)
  return {
    email: order.email,
    phone: null,
    customer: () => {
      const customer = customerOf(context.world, shop, order.customerId)
      return customer === null ? null : customerView(shop, customer, context)
    },
    statusPageUrl: `${context.world.origins.sandbox}/account/${shop.handle}/orders/${order.id}`,
    customerLocale: () => customerOf(context.world, shop, order.customerId)?.locale ?? null,
    purchasingEntity: () => {
      const customer = customerOf(context.world, shop, order.customerId)
      return customer === null ? null : customerView(shop, customer, context)
    },
    shippingAddress: address,
    billingAddress: address,
    displayAddress: address,
    billingAddressMatchesShippingAddress: true,
  }
}

function parts(shop: Shop, order: Order, context: ApiContext): View {
  const shipping = shippingLineView(shop, order)
  return {
    lineItems: (args: PageArguments) =>
      connection(
        order.lines,
        args,
        (line) => lineItemView(shop, order, line, context),
        (line) => line.id,
      ),
    shippingLine: shipping,
    shippingLines: (args: PageArguments) =>
      connection(
        [order.shipping],
        args,
        () => shipping,
        (line) => line.id,
      ),
    returns: (args: PageArguments & { query?: string | null }) => {
      const found = orderReturns(context.world.state, order).filter((made) =>
        matchesQuery(args.query, { status: made.status, name: made.name, id: String(made.id) }, made.name),
      )
      return connection(
        found,
        args,
        (made) => returnView(shop, made, context),
        (made) => made.id,
      )
    },
  }
}

function payments(shop: Shop, order: Order, context: ApiContext): View {
  return {
    refunds: ({ first }: { first?: number | null }) =>
      order.refunds.slice(0, first ?? undefined).map((refund) => refundView(shop, order, refund, context)),
    suggestedRefund: (args: SuggestionArguments) => suggestedRefund(shop, order, args, context),
    transactions: ({ first }: { first?: number | null }) =>
      order.transactions
        .slice(0, first ?? undefined)
        .map((transaction) => transactionView(shop, order, transaction, context)),
  }
}

function sending(shop: Shop, order: Order, context: ApiContext): View {
  return {
    fulfillments: ({ first }: { first?: number | null }) =>
      order.fulfillments
        .slice(0, first ?? undefined)
        .map((fulfillment) => fulfillmentView(shop, order, fulfillment, context)),
    fulfillmentsCount: { count: order.fulfillments.length, precision: 'EXACT' },
    fulfillmentOrders: (args: PageArguments & { query?: string | null }) =>
      connection(
        order.fulfillmentOrders.filter((work) =>
          matchesQuery(args.query, { id: String(work.id), status: fulfillmentOrderStatus(work) }, ''),
        ),
        args,
        (work) => fulfillmentOrderView(shop, order, work, context),
        (work) => work.id,
      ),
  }
}

function shippingLineView(shop: Shop, order: Order): View {
  const { shipping } = order
  const bag = orderBag(shop, order, shipping.minor)
  return {
    id: gid('ShippingLine', shipping.id),
    title: shipping.title,
    code: shipping.code,
    source: 'shopify',
    custom: false,
    isRemoved: false,
    carrierIdentifier: null,
    originalPriceSet: bag,
    discountedPriceSet: bag,
    currentDiscountedPriceSet: bag,
    discountAllocations: [],
    taxLines: [taxLineView(shop, order, shipping.minor)],
  }
}

function fulfillmentStatus(order: Order): string {
  const work = order.fulfillmentOrders.filter(isActive)
  if (work.length > 0 && work.every(isHeld)) return 'ON_HOLD'
  if (order.fulfillments.length === 0) return 'UNFULFILLED'
  return order.lines.every((line) => unfulfilledQuantity(order, line) === 0)
    ? 'FULFILLED'
    : 'PARTIALLY_FULFILLED'
}
