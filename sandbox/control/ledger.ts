import { customersOf, ordersOf, productsOf, returnsOf } from '../shop/find.ts'
import { moves } from '../shop/order-money.ts'
import type { Order, Refund, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { withGid } from './shop-lookup.ts'

/** Everything the shop holds, for tests to compare with. */
export function ledger(world: World, shop: Shop) {
  const orders = ordersOf(world, shop)
  return {
    shop: withoutAddress(shop),
    products: productsOf(world, shop).map((product) => withGid('Product', product)),
    customers: customersOf(world, shop).map((customer) => withGid('Customer', customer)),
    orders: orders.map((order) => withGid('Order', order)),
    returns: returnsOf(world, shop).map((made) => withGid('Return', made)),
    metafields: world.state.metafields
      .filter((metafield) => metafield.shop === shop.domain)
      .map(({ owner, ...metafield }) => ({ ownerId: owner, ...metafield })),
    refunds: orders.flatMap((order) => order.refunds.map((refund) => refundOf(order, refund))),
    transactions: orders.flatMap(({ id, transactions }) =>
      transactions.map((transaction) => ({ orderId: id, ...transaction })),
    ),
    holds: orders.flatMap(({ id, fulfillmentOrders }) =>
      fulfillmentOrders.flatMap((work) =>
        work.holds.map((hold) => ({ orderId: id, fulfillmentOrderId: work.id, ...hold })),
      ),
    ),
    mutations: world.state.mutations.filter((made) => made.shop === shop.domain),
  }
}

/** A refund with what it paid, or is about to, in minor units. */
function refundOf(order: Order, refund: Refund) {
  const paid = order.transactions.filter(({ id }) => refund.transactionIds.includes(id))
  return {
    orderId: order.id,
    ...withGid('Refund', refund),
    minor: paid.filter(moves).reduce((sum, { minor }) => sum + minor, 0),
  }
}

export const withoutAddress = ({ address: _, ...shop }: Shop) => withGid('Shop', shop)
