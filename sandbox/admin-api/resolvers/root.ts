import { GraphQLError } from 'graphql'
import { customersOf, orderOf, productsOf } from '../../shop/find.ts'
import { idArgument } from '../../state/gid.ts'
import type { Order, Product } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { installationView } from './app-view.ts'
import { bulkMutations, bulkOperationOf, bulkView, latestBulkOperation } from './bulk-mutations.ts'
import {
  customerById,
  fulfillmentById,
  fulfillmentOrderById,
  jobById,
  nodeById,
  orderById,
  productById,
  refundById,
  returnById,
  reverseDeliveryById,
  reverseWorkById,
  variantById,
} from './by-id.ts'
import { customerView } from './customer-view.ts'
import { foundFiles } from './file-mutations.ts'
import { returnableFulfillments } from './fulfillment-view.ts'
import { locationView } from './location-view.ts'
import { mutations } from './mutations.ts'
import { isVisible, visibleOrders } from './order-access.ts'
import { orderView } from './order-view.ts'
import { productView } from './product-view.ts'
import { RETURN_REASONS, reasonView } from './return-reasons.ts'
import { matchesQuery } from './search-query.ts'
import { searchableOrder, searchableProduct, sortedOrders, sortedProducts } from './searchable.ts'
import { shopView } from './shop-view.ts'

type ById = { id: string }
type Search = PageArguments & {
  query?: string | null
  sortKey?: string | null
  savedSearchId?: string | null
}

/** Every door into the graph that the sandbox models; a lookup that finds nothing is null, as the schema says. */
const queries: View = {
  shop: (_: unknown, context: ApiContext) => shopView(context.shop, context),
  currentAppInstallation: (_: unknown, context: ApiContext) => installationView(context),
  order: ({ id }: ById, context: ApiContext) => orderById(idArgument(id, 'Order'), context),
  product: ({ id }: ById, context: ApiContext) => productById(idArgument(id, 'Product'), context),
  productVariant: ({ id }: ById, context: ApiContext) =>
    variantById(idArgument(id, 'ProductVariant'), context),
  customer: ({ id }: ById, context: ApiContext) => customerById(idArgument(id, 'Customer'), context),
  return: ({ id }: ById, context: ApiContext) => returnById(idArgument(id, 'Return'), context),
  refund: ({ id }: ById, context: ApiContext) => refundById(idArgument(id, 'Refund'), context),
  bulkOperation: ({ id }: ById, context: ApiContext) => {
    const found = bulkOperationOf(context, idArgument(id, 'BulkOperation'))
    return found === null ? null : bulkView(context, found)
  },
  currentBulkOperation: (_: unknown, context: ApiContext) => {
    const found = latestBulkOperation(context)
    return found === null ? null : bulkView(context, found)
  },
  job: ({ id }: ById, context: ApiContext) => jobById(idArgument(id, 'Job'), context),
  location: (_: unknown, context: ApiContext) => locationView(context.shop),
  locations: (args: PageArguments, context: ApiContext) =>
    connection([context.shop], args, locationView, ({ id }) => id),
  fulfillmentOrder: ({ id }: ById, context: ApiContext) =>
    fulfillmentOrderById(idArgument(id, 'FulfillmentOrder'), context),
  reverseFulfillmentOrder: ({ id }: ById, context: ApiContext) =>
    reverseWorkById(idArgument(id, 'ReverseFulfillmentOrder'), context),
  reverseDelivery: ({ id }: ById, context: ApiContext) =>
    reverseDeliveryById(idArgument(id, 'ReverseDelivery'), context),
  fulfillment: ({ id }: ById, context: ApiContext) => fulfillmentById(idArgument(id, 'Fulfillment'), context),
  node: ({ id }: ById, context: ApiContext) => nodeById(id, context),
  nodes: ({ ids }: { ids: string[] }, context: ApiContext) => ids.map((id) => nodeById(id, context)),
  ordersCount: (args: Search, context: ApiContext) => countOf(foundOrders(args, context)),
  productsCount: (args: Search, context: ApiContext) => countOf(foundProducts(args, context)),
  orders: (args: Search, context: ApiContext) => {
    const found = foundOrders(args, context)
    return connection(
      sortedOrders(found, args),
      args,
      (order) => orderView(context.shop, order, context),
      ({ id }) => id,
    )
  },
  products: (args: Search, context: ApiContext) => {
    const found = foundProducts(args, context)
    return connection(
      sortedProducts(found, args),
      args,
      (product) => productView(context.shop, product, context),
      ({ id }) => id,
    )
  },
  files: foundFiles,
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

/** Queries and mutations alike: the schema says which is which. */
export const adminRoot: View = { ...queries, ...mutations, ...bulkMutations(() => queries) }

const countOf = (found: unknown[]): View => ({ count: found.length, precision: 'EXACT' })

const foundOrders = ({ query }: Search, context: ApiContext): Order[] =>
  visibleOrders(context).filter((order) => matchesQuery(query, searchableOrder(order, context), order.name))

const foundProducts = ({ query }: Search, context: ApiContext): Product[] =>
  productsOf(context.world, context.shop).filter((product) =>
    matchesQuery(query, searchableProduct(product), product.title),
  )
