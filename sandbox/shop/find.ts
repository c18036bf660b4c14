import type { Customer, Fulfillment, Order, OrderLine, Product, Return, Shop } from '../state/model.ts'
import type { World } from '../world.ts'

/** Everything is looked up within one shop: another shop's number finds nothing. */
export const orderOf = (world: World, shop: Shop, id: number): Order | null =>
  world.state.orders.find((order) => order.shop === shop.domain && order.id === id) ?? null

export const productOf = (world: World, shop: Shop, id: number): Product | null =>
  world.state.products.find((product) => product.shop === shop.domain && product.id === id) ?? null

export const customerOf = (world: World, shop: Shop, id: number): Customer | null =>
  world.state.customers.find((customer) => customer.shop === shop.domain && customer.id === id) ?? null

export const returnOf = (world: World, shop: Shop, id: number): Return | null =>
  world.state.returns.find((made) => made.shop === shop.domain && made.id === id) ?? null

export const ordersOf = (world: World, shop: Shop): Order[] =>
  world.state.orders.filter((order) => order.shop === shop.domain)
export const productsOf = (world: World, shop: Shop): Product[] =>
  world.state.products.filter((product) => product.shop === shop.domain)
export const customersOf = (world: World, shop: Shop): Customer[] =>
  world.state.customers.filter((customer) => customer.shop === shop.domain)
export const returnsOf = (world: World, shop: Shop): Return[] =>
  world.state.returns.filter((made) => made.shop === shop.domain)

export function fulfillmentLineOf(
  order: Order,
  id: number,
): { fulfillment: Fulfillment; line: { id: number; quantity: number }; orderLine: OrderLine } {
  for (const fulfillment of order.fulfillments) {
    const line = fulfillment.lines.find((one) => one.id === id)
    const orderLine = order.lines.find((one) => one.id === line?.lineId)
    if (line && orderLine) return { fulfillment, line, orderLine }
  }
  throw new Error(`Order ${order.name} has no fulfilment line ${id}`)
}
