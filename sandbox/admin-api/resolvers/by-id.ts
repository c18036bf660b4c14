import { customerOf, orderOf, productOf, productsOf, returnOf } from '../../shop/find.ts'
import { idArgument, parseGid } from '../../state/gid.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { customerView } from './customer-view.ts'
import { fileById } from './file-mutations.ts'
import { workOf } from './fulfillment-order-mutations.ts'
import { fulfillmentOrderView } from './fulfillment-order-view.ts'
import { fulfillmentView } from './fulfillment-view.ts'
import { isVisible, visibleOrders } from './order-access.ts'
import { jobView } from './order-mutations.ts'
import { orderView } from './order-view.ts'
import { productView, variantView } from './product-view.ts'
import { refundView } from './refund-view.ts'
import { orderOfReturn, reverseWork } from './return-lookup.ts'
import { returnView } from './return-view.ts'
import { reverseDeliveryView, reverseFulfillmentOrderView } from './reverse-view.ts'
import { shopView } from './shop-view.ts'

/** What an id stands for; null for what the shop does not have, or the app may not see. */
export function orderById(id: number, context: ApiContext): View | null {
  const order = orderOf(context.world, context.shop, id)
  return order !== null && isVisible(order, context) ? orderView(context.shop, order, context) : null
}

export function productById(id: number, context: ApiContext): View | null {
  const product = productOf(context.world, context.shop, id)
  return product === null ? null : productView(context.shop, product, context)
}

export function customerById(id: number, context: ApiContext): View | null {
  const customer = customerOf(context.world, context.shop, id)
  return customer === null ? null : customerView(context.shop, customer, context)
}

export function returnById(id: number, context: ApiContext): View | null {
  const made = returnOf(context.world, context.shop, id)
  return made === null ? null : returnView(context.shop, made, context)
}

export function fulfillmentById(id: number, context: ApiContext): View | null {
  for (const order of visibleOrders(context)) {
    const fulfillment = order.fulfillments.find((one) => one.id === id)
    if (fulfillment) return fulfillmentView(context.shop, order, fulfillment, context)
  }
  return null
}

export function refundById(id: number, context: ApiContext): View | null {
  for (const order of visibleOrders(context)) {
    const refund = order.refunds.find((one) => one.id === id)
    if (refund) return refundView(context.shop, order, refund, context)
  }
  return null
}

export function jobById(id: number, { world, shop }: ApiContext): View | null {
  const job = world.state.jobs.find((one) => one.shop === shop.domain && one.id === id)
  return job === undefined ? null : jobView(job)
}

export function fulfillmentOrderById(id: number, context: ApiContext): View | null {
  const found = workOf(context, id)
  if (found === null || !isVisible(found.order, context)) return null
  return fulfillmentOrderView(context.shop, found.order, found.work, context)
}

export function reverseWorkById(id: number, context: ApiContext): View | null {
  const found = reverseWork(context, (work) => work.id === id)
  if (found === null) return null
  const order = orderOfReturn(context, found.made)
  return reverseFulfillmentOrderView(context.shop, order, found.made, found.work, context)
}

export function reverseDeliveryById(id: number, context: ApiContext): View | null {
  const found = reverseWork(context, ({ deliveries }) => deliveries.some((one) => one.id === id))
  const delivery = found?.work.deliveries.find((one) => one.id === id)
  if (!found || !delivery) return null
  const order = orderOfReturn(context, found.made)
  return reverseDeliveryView(context.shop, order, found.made, found.work, delivery, context)
}

export function variantById(id: number, context: ApiContext): View | null {
  for (const product of productsOf(context.world, context.shop)) {
    const variant = product.variants.find((one) => one.id === id)
    if (variant) return variantView(context.shop, product, variant, context)
  }
  return null
}

const NODES: Record<string, (id: number, context: ApiContext) => View | null> = {
  Order: orderById,
  Product: productById,
  ProductVariant: variantById,
  Customer: customerById,
  Return: returnById,
  Fulfillment: fulfillmentById,
  FulfillmentOrder: fulfillmentOrderById,
  Refund: refundById,
  ReverseFulfillmentOrder: reverseWorkById,
  ReverseDelivery: reverseDeliveryById,
  MediaImage: fileById,
  Shop: (id, context) => (id === context.shop.id ? shopView(context.shop, context) : null),
}

export function nodeById(gidText: string, context: ApiContext): View | null {
  const type = parseGid(gidText)?.type ?? ''
  const id = idArgument(gidText, type)
  const find = Object.hasOwn(NODES, type) ? NODES[type] : undefined
  if (find === undefined) throw notModelled(`node(id: "${gidText}")`)
  return find(id, context)
}
