import { GraphQLError } from 'graphql'
import { customerOf, customersOf, orderOf, productOf, productsOf, returnOf } from '../../shop/find.ts'
import { idArgument, parseGid } from '../../state/gid.ts'
import type { Order, Product } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { installationView } from './app-view.ts'
import { customerView } from './customer-view.ts'
import { fulfillmentView, returnableFulfillments } from './fulfillment-view.ts'
import { mutations } from './mutations.ts'
import { isVisible, visibleOrders } from './order-access.ts'
import { orderView } from './order-view.ts'
import { productView, variantView } from './product-view.ts'
import { RETURN_REASONS, reasonView } from './return-reasons.ts'
import { returnView } from './return-view.ts'
import { matchesQuery } from './search-query.ts'
import { shopView } from './shop-view.ts'

type ById = { id: string }
type Search = PageArguments & {
  query?: string | null
  sortKey?: string | null
  savedSearchId?: string | null
}

/** Every door into the graph that the sandbox models; a lookup that finds nothing is null, as the schema says. */
export const adminRoot: View = {
  ...mutations,
  shop: (_: unknown, context: ApiContext) => shopView(context.shop, context),
  currentAppInstallation: (_: unknown, context: ApiContext) => installationView(context),
  order: ({ id }: ById, context: ApiContext) => orderById(idArgument(id, 'Order'), context),
  product: ({ id }: ById, context: ApiContext) => productById(idArgument(id, 'Product'), context),
  customer: ({ id }: ById, context: ApiContext) => customerById(idArgument(id, 'Customer'), context),
  return: ({ id }: ById, context: ApiContext) => returnById(idArgument(id, 'Return'), context),
  fulfillment: ({ id }: ById, context: ApiContext) => fulfillmentById(idArgument(id, 'Fulfillment'), context),
  node: ({ id }: ById, context: ApiContext) => nodeById(id, context),
  nodes: ({ ids }: { ids: string[] }, context: ApiContext) => ids.map((id) => nodeById(id, context)),
  orders: (args: Search, context: ApiContext) => {
    const found = visibleOrders(context).filter((order) =>
      matchesQuery(
        args.query,
        { name: order.name, id: String(order.id), customer_id: String(order.customerId), tag: order.tags },
        order.name,
      ),
    )
    return connection(
      sortedOrders(found, args),
      args,
      (order) => orderView(context.shop, order, context),
      ({ id }) => id,
    )
  },
  products: (args: Search, context: ApiContext) => {
    const found = productsOf(context.world, context.shop).filter((product) =>
      matchesQuery(args.query, searchable(product), product.title),
    )
    return connection(
      sortedProducts(found, args),
      args,
      (product) => productView(context.shop, product, context),
      ({ id }) => id,
    )
  },
  customers: (args: Search, context: ApiContext) => {
    const found = customersOf(context.world, context.shop).filter((customer) =>
      matchesQuery(
        args.query,
        { email: customer.email, id: String(customer.id) },
        `${customer.firstName} ${customer.lastName} ${customer.email}`,
      ),
    )
    return connection(
      found,
      args,
      (customer) => customerView(context.shop, customer, context),
      ({ id }) => id,
    )
  },
  returnableFulfillments: (args: PageArguments & { orderId: string }, context: ApiContext) => {
    const order = orderOf(context.world, context.shop, idArgument(args.orderId, 'Order'))
    if (order === null || !isVisible(order, context))
      throw new GraphQLError('Order not found', { extensions: { code: 'NOT_FOUND' } })
    return returnableFulfillments(context.shop, order, args, context)
  },
  returnReasonDefinitions: (args: Search & { ids?: string[] | null; handles?: string[] | null }) => {
    if (args.query) throw notModelled('returnReasonDefinitions(query:)')
    const ids = args.ids?.map((id) => idArgument(id, 'ReturnReasonDefinition'))
    const found = RETURN_REASONS.filter(
      ({ id, handle }) => (ids?.includes(id) ?? true) && (args.handles?.includes(handle) ?? true),
    )
    return connection(found, args, reasonView, ({ id }) => id)
  },
}

function orderById(id: number, context: ApiContext): View | null {
  const order = orderOf(context.world, context.shop, id)
  return order !== null && isVisible(order, context) ? orderView(context.shop, order, context) : null
}

function productById(id: number, context: ApiContext): View | null {
  const product = productOf(context.world, context.shop, id)
  return product === null ? null : productView(context.shop, product, context)
}

function customerById(id: number, context: ApiContext): View | null {
  const customer = customerOf(context.world, context.shop, id)
  return customer === null ? null : customerView(context.shop, customer, context)
}

function returnById(id: number, context: ApiContext): View | null {
  const made = returnOf(context.world, context.shop, id)
  return made === null ? null : returnView(context.shop, made, context)
}

function fulfillmentById(id: number, context: ApiContext): View | null {
  for (const order of visibleOrders(context)) {
    const fulfillment = order.fulfillments.find((one) => one.id === id)
    if (fulfillment) return fulfillmentView(context.shop, order, fulfillment, context)
  }
  return null
}

function variantById(id: number, context: ApiContext): View | null {
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
  Shop: (id, context) => (id === context.shop.id ? shopView(context.shop, context) : null),
}

function nodeById(gidText: string, context: ApiContext): View | null {
  const type = parseGid(gidText)?.type ?? ''
  const id = idArgument(gidText, type)
  const find = Object.hasOwn(NODES, type) ? NODES[type] : undefined
  if (find === undefined) throw notModelled(`node(id: "${gidText}")`)
  return find(id, context)
}

const searchable = (product: Product) => ({
  id: String(product.id),
  handle: product.handle,
  title: product.title,
  status: product.status,
  tag: product.tags,
  product_type: product.productType,
  vendor: product.vendor,
})

function sortedProducts(products: Product[], { sortKey }: Search): Product[] {
  const by: Record<string, (product: Product) => string | number> = {
    ID: ({ id }) => id,
    TITLE: ({ title }) => title.toLowerCase(),
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  }
  return sorted(products, by, sortKey ?? 'ID')
}

function sortedOrders(orders: Order[], { sortKey }: Search): Order[] {
  const by: Record<string, (order: Order) => string | number> = {
    ID: ({ id }) => id,
    PROCESSED_AT: ({ createdAt }) => createdAt,
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  }
  return sorted(orders, by, sortKey ?? 'PROCESSED_AT')
}

function sorted<T>(items: T[], by: Record<string, (item: T) => string | number>, key: string): T[] {
  const value = by[key]
  if (value === undefined) throw notModelled(`sortKey ${key}`)
  return items.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0))
}
