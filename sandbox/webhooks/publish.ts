import { customerOf, orderOf, ordersOf } from '../shop/find.ts'
import { gid } from '../state/gid.ts'
import type { Customer, Fulfillment, Order, Product, Return, Shop } from '../state/model.ts'
import { findShop, type World } from '../world.ts'
import { fulfillmentEventPayload, fulfillmentPayload, orderPayload } from './order-payloads.ts'
import { productPayload } from './product-payload.ts'
import { returnPayload } from './return-payload.ts'
import { type ComplianceTopic, compliancePayload, shopPayload } from './shop-payloads.ts'

/** One function per kind of resource: what happened to it goes to whoever subscribed. */
export function publishOrder(world: World, order: Order, topic: string): void {
  const shop = shopNamed(world, order.shop)
  const customer = customerOf(world, shop, order.customerId)
  if (customer === null) throw new Error(`Order ${order.name} has no customer`)
  world.webhooks.publish(shop, topic, orderPayload(shop, order, customer))
}

export function publishFulfillment(
  world: World,
  order: Order,
  fulfillment: Fulfillment,
  topic: string,
): void {
  world.webhooks.publish(shopNamed(world, order.shop), topic, fulfillmentPayload(order, fulfillment))
}

export function publishFulfillmentEvent(
  world: World,
  order: Order,
  fulfillment: Fulfillment,
  event: Fulfillment['events'][number],
): void {
  world.webhooks.publish(
    shopNamed(world, order.shop),
    'fulfillment_events/create',
    fulfillmentEventPayload(order, fulfillment, event),
  )
}

export function publishProduct(world: World, product: Product, topic: string): void {
  const payload = topic === 'products/delete' ? { id: product.id } : productPayload(product)
  world.webhooks.publish(shopNamed(world, product.shop), topic, payload)
}

export function publishReturn(world: World, made: Return, topic: string): void {
  const shop = shopNamed(world, made.shop)
  const order = orderOf(world, shop, made.orderId)
  if (order === null) throw new Error(`Return ${made.name} has no order`)
  world.webhooks.publish(shop, topic, returnPayload(order, made))
}

export function publishShop(
  world: World,
  shop: Shop,
  topic: string,
  change: Record<string, unknown> | null = null,
): void {
  const payload =
    change === null
      ? shopPayload(shop)
      : { id: gid('Shop', shop.id), ...change, updated_at: world.clock.iso() }
  world.webhooks.publish(shop, topic, payload)
}

/** Goes to whoever the app's toml names, installed or not: shop/redact comes after the app has left. */
export function publishCompliance(
  world: World,
  shop: Shop,
  topic: ComplianceTopic,
  customer: Customer | null,
): void {
  const orders =
    customer === null ? [] : ordersOf(world, shop).filter(({ customerId }) => customerId === customer.id)
  const payload = compliancePayload(
    shop,
    topic,
    customer,
    orders.map(({ id }) => id),
  )
  world.webhooks.publish(shop, topic, payload, world.appConfig().subscriptions)
}

function shopNamed(world: World, domain: string): Shop {
  const shop = findShop(world, domain)
  if (shop === null) throw new Error(`There is no shop ${domain}`)
  return shop
}
