import { orderReturns } from '../../shop/ledger.ts'
import { financialStatus } from '../../shop/order-money.ts'
import type { Order, Product } from '../../state/model.ts'
import type { ApiContext } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { returnStatus } from './return-status.ts'

interface Sorting {
  sortKey?: string | null
}

/** What `orders(query:)` can ask for. */
export const searchableOrder = (order: Order, { world }: ApiContext) => ({
  name: order.name,
  id: String(order.id),
  customer_id: String(order.customerId),
  email: order.email,
  tag: order.tags,
  created_at: order.createdAt,
  processed_at: order.createdAt,
  updated_at: order.updatedAt,
  financial_status: () => financialStatus(order).toLowerCase(),
  status: order.cancelledAt === null ? 'open' : 'cancelled',
  return_status: () => returnStatus(orderReturns(world.state, order)).toLowerCase(),
})

/** What `products(query:)` can ask for. */
export const searchableProduct = (product: Product) => ({
  created_at: product.createdAt,
  updated_at: product.updatedAt,
  id: String(product.id),
  handle: product.handle,
  title: product.title,
  status: product.status,
  tag: product.tags,
  product_type: product.productType,
  vendor: product.vendor,
})

export function sortedProducts(products: Product[], { sortKey }: Sorting): Product[] {
  const by: Record<string, (product: Product) => string | number> = {
    ID: ({ id }) => id,
    TITLE: ({ title }) => title.toLowerCase(),
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  }
  return sorted(products, by, sortKey ?? 'ID')
}

export function sortedOrders(orders: Order[], { sortKey }: Sorting): Order[] {
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
