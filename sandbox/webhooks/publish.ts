import { customerOf, orderOf, ordersOf } from '../shop/find.ts'
import { gid } from '../state/gid.ts'
import type {
  Customer,
  Fulfillment,
  Order,
  Product,
  Refund,
  Return,
  ReverseDelivery,
  ReverseFulfillmentOrder,
  Shop,
} from '../state/model.ts'
import type { BulkOperation } from '../state/traffic.ts'
import { findShop, type World } from '../world.ts'
import { bulkFinishPayload } from './bulk-payload.ts'
import { orderEditPayload } from './order-edit-payload.ts'
import { fulfillmentEventPayload, fulfillmentPayload, orderPayload } from './order-payloads.ts'
import { productPayload } from './product-payload.ts'
import { refundPayload } from './refund-payload.ts'
import { type Delta, returnPayload, returnUpdatePayload } from './return-payload.ts'
import { dispositionPayload, reverseDeliveryPayload } from './reverse-payloads.ts'
import { type ComplianceTopic, compliancePayload, shopPayload } from './shop-payloads.ts'

/** One function per kind of resource: what happened to it goes to whoever subscribed. */
export function publishOrder(world: World, order: Order, topic: string): void {
  const shop = shopNamed(world, order.shop)
  const customer = customerOf(world, shop, order.customerId)
  if (customer === null) throw new Error(`Order ${order.name} has no customer`)
  world.webhooks.publish(shop, topic, () => orderPayload(shop, order, customer))
}

export function publishFulfillment(
  world: World,
  order: Order,
  fulfillment: Fulfillment,
  topic: string,
): void {
  world.webhooks.publish(shopNamed(world, order.shop), topic, () => fulfillmentPayload(order, fulfillment))
}

export function publishFulfillmentEvent(
  world: World,
  order: Order,
  fulfillment: Fulfillment,
  event: Fulfillment['events'][number],
): void {
  world.webhooks.publish(shopNamed(world, order.shop), 'fulfillment_events/create', () =>
    fulfillmentEventPayload(order, fulfillment, event),
  )
}

export function publishProduct(world: World, product: Product, topic: string): void {
  const payload = () => (topic === 'products/delete' ? { id: product.id } : productPayload(product))
  world.webhooks.publish(shopNamed(world, product.shop), topic, payload)
}

export function publishOrderEdit(
  world: World,
  order: Order,
  removals: { lineId: number; delta: number }[],
): void {
  world.webhooks.publish(shopNamed(world, order.shop), 'orders/edited', () =>
    orderEditPayload(world.store.newId(), order, removals, world.clock.iso()),
  )
}

export function publishRefund(world: World, order: Order, refund: Refund): void {
  const shop = shopNamed(world, order.shop)
  world.webhooks.publish(shop, 'refunds/create', () => refundPayload(shop, order, refund))
}

export function publishReturn(world: World, made: Return, topic: string): void {
  const shop = shopNamed(world, made.shop)
  const order = orderOf(world, shop, made.orderId)
  if (order === null) throw new Error(`Return ${made.name} has no order`)
  world.webhooks.publish(shop, topic, () => returnPayload(order, made))
}

export function publishReturnUpdate(
  world: World,
  made: Return,
  removals: { lines: Delta[]; exchanges: Delta[] },
): void {
  world.webhooks.publish(shopNamed(world, made.shop), 'returns/update', () =>
    returnUpdatePayload(made, removals),
  )
}

export function publishReverseDelivery(
  world: World,
  made: Return,
  work: ReverseFulfillmentOrder,
  delivery: ReverseDelivery,
): void {
  world.webhooks.publish(shopNamed(world, made.shop), 'reverse_deliveries/attach_deliverable', () =>
    reverseDeliveryPayload(made, work, delivery),
  )
}

export function publishDisposition(world: World, made: Return, work: ReverseFulfillmentOrder): void {
  world.webhooks.publish(shopNamed(world, made.shop), 'reverse_fulfillment_orders/dispose', () =>
    dispositionPayload(made, work),
  )
}

export function publishBulkFinish(world: World, shop: Shop, operation: BulkOperation): void {
  world.webhooks.publish(shop, 'bulk_operations/finish', () => bulkFinishPayload(operation))
}

export function publishShop(
  world: World,
  shop: Shop,
  topic: string,
  change: Record<string, unknown> | null = null,
): void {
  const payload = () =>
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
  const payload = () =>
    compliancePayload(
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
