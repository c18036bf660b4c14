import { ordersOf } from '../../shop/find.ts'
import type { Order } from '../../state/model.ts'
import type { ApiContext } from '../context.ts'

const DAY_MS = 86_400_000
/** Source: https://shopify.dev/docs/api/usage/access-scopes#orders-permissions */
const VISIBLE_DAYS = 60

/** Without read_all_orders an app sees the last 60 days. */
export function isVisible(order: Order, { world, token }: ApiContext): boolean {
  if (token.scopes.includes('read_all_orders')) return true
  return Date.parse(order.createdAt) >= world.clock.now().getTime() - VISIBLE_DAYS * DAY_MS
}

export const visibleOrders = (context: ApiContext): Order[] =>
  ordersOf(context.world, context.shop).filter((order) => isVisible(order, context))
