import { customerOf } from '../../shop/find.ts'
import {
  itemsTotal,
  orderReturns,
  orderTotal,
  taxWithin,
  unfulfilledQuantity,
  vatRate,
} from '../../shop/ledger.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Return, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { customerView, mailingAddressView } from './customer-view.ts'
import { fulfillmentView } from './fulfillment-view.ts'
import { lineItemView } from './line-item-view.ts'
import { metafieldFields } from './metafield-view.ts'
import { moneyBag } from './money-view.ts'
import { returnView } from './return-view.ts'
import { matchesQuery } from './search-query.ts'
import { taxLineView } from './tax-line-view.ts'
import { transactionView } from './transaction-view.ts'

export function orderView(shop: Shop, order: Order, context: ApiContext): View {
  return {
    ...identity(shop, order, context),
    ...people(shop, order, context),
    ...money(shop, order),
    ...parts(shop, order, context),
  }
}

function identity(shop: Shop, order: Order, context: ApiContext): View {
  const id = gid('Order', order.id)
  const cancelled = order.cancelledAt !== null
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
    cancelReason: cancelled ? 'CUSTOMER' : null,
    closed: false,
    closedAt: null,
    confirmed: true,
    test: false,
    edited: false,
    tags: order.tags,
    note: order.note,
    customAttributes: [],
    currencyCode: shop.currency,
    presentmentCurrencyCode: shop.currency,
    displayFinancialStatus: 'PAID',
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

function money(shop: Shop, order: Order): View {
  const bag = (minor: number) => moneyBag(minor, shop.currency)
  const tax = taxWithin(orderTotal(order), vatRate(order))
  const discounts = order.lines.reduce((sum, line) => sum + line.discountMinor, 0)
  return {
    taxesIncluded: true,
    taxExempt: false,
    dutiesIncluded: false,
    subtotalPriceSet: bag(itemsTotal(order)),
    currentSubtotalPriceSet: bag(itemsTotal(order)),
    totalPriceSet: bag(orderTotal(order)),
    originalTotalPriceSet: bag(orderTotal(order)),
    currentTotalPriceSet: bag(orderTotal(order)),
    totalReceivedSet: bag(orderTotal(order)),
    netPaymentSet: bag(orderTotal(order)),
    totalOutstandingSet: bag(0),
    totalRefundedSet: bag(0),
    totalRefundedShippingSet: bag(0),
    totalShippingPriceSet: bag(order.shipping.minor),
    currentShippingPriceSet: bag(order.shipping.minor),
    totalDiscountsSet: bag(discounts),
    currentTotalDiscountsSet: bag(discounts),
    taxLines: [taxLineView(order, orderTotal(order), shop.currency)],
    currentTaxLines: [taxLineView(order, orderTotal(order), shop.currency)],
    totalTaxSet: bag(tax),
    currentTotalTaxSet: bag(tax),
    totalTipReceivedSet: bag(0),
    refunds: [],
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
    transactions: ({ first }: { first?: number | null }) =>
      order.transactions
        .slice(0, first ?? undefined)
        .map((transaction) => transactionView(shop, order, transaction, context)),
    fulfillments: ({ first }: { first?: number | null }) =>
      order.fulfillments
        .slice(0, first ?? undefined)
        .map((fulfillment) => fulfillmentView(shop, order, fulfillment, context)),
    fulfillmentsCount: { count: order.fulfillments.length, precision: 'EXACT' },
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

function shippingLineView(shop: Shop, order: Order): View {
  const { shipping } = order
  const bag = moneyBag(shipping.minor, shop.currency)
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
    taxLines: [taxLineView(order, shipping.minor, shop.currency)],
  }
}

function fulfillmentStatus(order: Order): string {
  if (order.fulfillments.length === 0) return 'UNFULFILLED'
  return order.lines.every((line) => unfulfilledQuantity(order, line) === 0)
    ? 'FULFILLED'
    : 'PARTIALLY_FULFILLED'
}

/** What is most worth a merchant's eye comes first. */
function returnStatus(returns: readonly Return[]): string {
  if (returns.some(({ status }) => status === 'REQUESTED')) return 'RETURN_REQUESTED'
  if (returns.some(({ status }) => status === 'OPEN')) return 'IN_PROGRESS'
  return returns.some(({ status }) => status === 'CLOSED') ? 'RETURNED' : 'NO_RETURN'
}
