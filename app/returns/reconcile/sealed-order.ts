/**
 * An order as read, kept only sealed: what a buyer typed into a line's properties may be a name or an address.
 */

import { canonicalJson } from '../../engine/index.ts'
import { open, seal } from '../../secret-box.server.ts'
import type { OrderContent } from '../../shopify/order.ts'

const placeOf = (shop: string, orderId: string) => `order/${shop}/${orderId}`

export const sealOrder = (shop: string, order: OrderContent): string =>
  seal(canonicalJson(order), placeOf(shop, order.id))

export const openOrder = (row: { shop: string; orderId: string; content: string }): OrderContent =>
  JSON.parse(open(row.content, placeOf(row.shop, row.orderId))) as OrderContent

/** Sealing the same order twice gives different text: only what is inside can be compared. */
export const isSameOrder = (
  row: { shop: string; orderId: string; content: string },
  order: OrderContent,
): boolean => canonicalJson(openOrder(row)) === canonicalJson(order)
