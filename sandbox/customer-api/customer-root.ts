import { connection, type PageArguments } from '../admin-api/connection.ts'
import type { ApiContext, View } from '../admin-api/context.ts'
import { moneyView } from '../admin-api/resolvers/money-view.ts'
import { imageView } from '../admin-api/resolvers/product-view.ts'
import { currencyPaidIn } from '../shop/currency-paid-in.ts'
import { orderOf, ordersOf, productOf } from '../shop/find.ts'
import { lineTotal, orderTotal, refundableQuantity } from '../shop/ledger.ts'
import { gid, idArgument } from '../state/gid.ts'
import type { Customer, Order, OrderLine, Shop } from '../state/model.ts'

/** The Customer Account API as far as an account page needs it: the customer, and only their own orders. */
export const customerRoot = (customer: Customer): View => ({
  customer: (_: unknown, context: ApiContext) => customerView(customer, context),
  order: ({ id }: { id: string }, context: ApiContext) => {
    const order = orderOf(context.world, context.shop, idArgument(id, 'Order'))
    return order?.customerId === customer.id ? orderView(context.shop, order, context) : null
  },
})

function customerView(customer: Customer, context: ApiContext): View {
  return {
    id: gid('Customer', customer.id),
    firstName: customer.firstName,
    lastName: customer.lastName,
    displayName: `${customer.firstName} ${customer.lastName}`,
    emailAddress: { emailAddress: customer.email },
    orders: (args: PageArguments) => {
      const own = ordersOf(context.world, context.shop).filter(({ customerId }) => customerId === customer.id)
      return connection(
        own,
        args,
        (order) => orderView(context.shop, order, context),
        ({ id }) => id,
      )
    },
  }
}

function orderView(shop: Shop, order: Order, context: ApiContext): View {
  return {
    id: gid('Order', order.id),
    name: order.name,
    number: order.number,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    totalPrice: moneyView(orderTotal(order), shop.currency),
    lineItems: (args: PageArguments) =>
      connection(
        order.lines,
        args,
        (line) => lineItemView(shop, order, line, context),
        ({ id }) => id,
      ),
  }
}

/** Amounts are of what the buyer paid in, as the schema says of each. */
function lineItemView(shop: Shop, order: Order, line: OrderLine, context: ApiContext): View {
  const money = (minor: number) => moneyView(minor, currencyPaidIn(shop, order))
  const product = productOf(context.world, shop, line.productId)
  return {
    id: gid('LineItem', line.id),
    name: line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`,
    title: line.title,
    variantTitle: line.variantTitle,
    quantity: line.quantity,
    refundableQuantity: refundableQuantity(order, line),
    sku: line.sku,
    productId: gid('Product', line.productId),
    variantId: gid('ProductVariant', line.variantId),
    customAttributes: line.properties,
    price: money(line.unitMinor),
    totalPrice: money(lineTotal(line)),
    discountAllocations: line.discountMinor === 0 ? [] : [{ allocatedAmount: money(line.discountMinor) }],
    image: product === null ? null : imageView(product, context),
  }
}
