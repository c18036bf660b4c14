import type { Customer, Order, OrderLine, Product, ShippingCode, Shop, Transaction } from '../state/model.ts'
import { publishOrder } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { openFulfillmentOrder } from './fulfillment-orders.ts'
import { orderTotal } from './ledger.ts'
import { Refusal } from './refusal.ts'

export interface NewOrder {
  /** Mail address of a customer of the shop. */
  customer: string
  lines: NewLine[]
  shipping?: ShippingCode | undefined
  tags?: string[] | undefined
  note?: string | undefined
  /** Of the cart. */
  attributes?: Record<string, string> | undefined
  /** How it was paid, in minor units; by one card when absent. */
  payments?: { gateway: string; minor: number }[] | undefined
}
export interface NewLine {
  /** Handle of a product of the shop. */
  product: string
  /** Title of one of its variants; the first when absent. */
  variant?: string | undefined
  quantity: number
  /** On the whole line, minor units. */
  discountMinor?: number | undefined
  properties?: Record<string, string> | undefined
}

/** A paid order, as a checkout leaves it: sends orders/create and orders/paid. */
export function placeOrder(world: World, shop: Shop, wanted: NewOrder): Order {
  const customer = customerByEmail(world, shop, wanted.customer)
  if (wanted.lines.length === 0) throw new Refusal(['lines'], 'an order needs a line')
  const lines = wanted.lines.map((line, index) => newLine(world, shop, line, index))
  const order = assemble(world, shop, customer, lines, wanted)
  world.state.orders.push(order)
  world.store.changed()
  publishOrder(world, order, 'orders/create')
  publishOrder(world, order, 'orders/paid')
  return order
}

function assemble(world: World, shop: Shop, customer: Customer, lines: OrderLine[], wanted: NewOrder): Order {
  const now = world.clock.iso()
  const number = shop.nextOrderNumber++
  const code = wanted.shipping ?? 'standard'
  const order: Order = {
    id: world.store.newId(),
    shop: shop.domain,
    number,
    name: `#${number}`,
    customerId: customer.id,
    email: customer.email,
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancellation: null,
    edited: false,
    lines,
    shipping: { id: world.store.newId(), code, ...shop.rates[code] },
    shippingAddress: customer.address,
    transactions: [],
    refunds: [],
    tags: wanted.tags ?? [],
    note: wanted.note ?? null,
    attributes: pairs(wanted.attributes),
    fulfillmentOrders: [],
    fulfillments: [],
  }
  order.transactions.push(...paid(world, order, wanted.payments))
  openFulfillmentOrder(
    world,
    order,
    lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
  )
  return order
}

/** One card, or what is named, which must come to the total. */
function paid(world: World, order: Order, wanted: NewOrder['payments']): Transaction[] {
  const total = orderTotal(order)
  const payments = wanted ?? [{ gateway: 'shopify_payments', minor: total }]
  if (payments.reduce((sum, { minor }) => sum + minor, 0) !== total)
    throw new Refusal(['payments'], `must come to the total of ${total} minor units`)
  return payments.map(({ gateway, minor }) => ({
    id: world.store.newId(),
    kind: 'SALE',
    status: 'SUCCESS',
    gateway,
    minor,
    createdAt: order.createdAt,
    parentId: null,
  }))
}

function newLine(world: World, shop: Shop, wanted: NewLine, index: number): OrderLine {
  const product = productByHandle(world, shop, wanted.product, index)
  const variant =
    wanted.variant === undefined
      ? product.variants[0]
      : product.variants.find(({ title }) => title === wanted.variant)
  if (variant === undefined)
    throw new Refusal(
      ['lines', String(index), 'variant'],
      `${product.title} has no variant "${wanted.variant}"`,
    )
  if (!Number.isInteger(wanted.quantity) || wanted.quantity < 1) {
    throw new Refusal(['lines', String(index), 'quantity'], 'must be a whole number of at least 1')
  }
  const single = product.variants.length === 1
  return {
    id: world.store.newId(),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: single ? null : variant.title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity: wanted.quantity,
    editedOut: 0,
    takenBack: 0,
    unitMinor: variant.priceMinor,
    discountMinor: wanted.discountMinor ?? 0,
    properties: pairs(wanted.properties),
    exchangeLineId: null,
  }
}

const pairs = (given: Record<string, string> = {}) =>
  Object.entries(given).map(([key, value]) => ({ key, value }))

function customerByEmail(world: World, shop: Shop, email: string): Customer {
  const found = world.state.customers.find(
    (customer) => customer.shop === shop.domain && customer.email === email,
  )
  if (found === undefined) throw new Refusal(['customer'], `${shop.name} has no customer "${email}"`)
  return found
}

function productByHandle(world: World, shop: Shop, handle: string, index: number): Product {
  const found = world.state.products.find(
    (product) => product.shop === shop.domain && product.handle === handle,
  )
  if (found === undefined)
    throw new Refusal(['lines', String(index), 'product'], `${shop.name} has no product "${handle}"`)
  return found
}
