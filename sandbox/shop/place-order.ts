import type { Customer, Order, OrderLine, Product, ShippingCode, Shop } from '../state/model.ts'
import { publishOrder } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { orderTotal } from './ledger.ts'
import { Refusal } from './refusal.ts'

export interface NewOrder {
  /** Mail address of a customer of the shop. */
  customer: string
  lines: NewLine[]
  shipping?: ShippingCode | undefined
  tags?: string[] | undefined
  note?: string | undefined
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
    lines,
    shipping: { id: world.store.newId(), code, ...shop.rates[code] },
    shippingAddress: customer.address,
    transactions: [],
    tags: wanted.tags ?? [],
    note: wanted.note ?? null,
    fulfillments: [],
  }
  order.transactions.push({
    id: world.store.newId(),
    kind: 'SALE',
    gateway: 'shopify_payments',
    minor: orderTotal(order),
    createdAt: now,
  })
  return order
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
    unitMinor: variant.priceMinor,
    discountMinor: wanted.discountMinor ?? 0,
    properties: Object.entries(wanted.properties ?? {}).map(([key, value]) => ({ key, value })),
  }
}

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
