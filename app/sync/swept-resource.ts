/** What is swept: how its changes are read, what we hold of it, and which work looks at one of them again. */
import { db } from '../db.server.ts'
import { reconcileOrder } from '../jobs/definitions/reconcile-order.ts'
import { reconcileProduct } from '../jobs/definitions/reconcile-product.ts'
import { type Work, workFor } from '../jobs/enqueue-all.ts'
import { roomFor } from '../jobs/room-for.ts'
import type { Admin } from '../shopify/admin.ts'
import {
  type ChangedPage,
  type PageStart,
  readChangedOrders,
  readChangedProducts,
} from '../shopify/changed.ts'
import type { Held } from './freshness.ts'

export interface SweptResource {
  name: 'orders' | 'products'
  read: (admin: Admin, start: PageStart) => Promise<ChangedPage>
  held: (shop: string, ids: string[]) => Promise<ReadonlyMap<string, Held>>
  workOn: (shop: string, id: string) => Work
  /** How much of that work may still be put in. */
  room: (shop: string) => Promise<number>
}

export const orders: SweptResource = {
  name: 'orders',
  read: readChangedOrders,
  held: async (shop, ids) => {
    const rows = await db.orderRecord.findMany({
      where: { shop, orderId: { in: ids } },
      select: { orderId: true, shopifyUpdatedAt: true, readAt: true },
    })
    return new Map(rows.map(({ orderId, ...held }) => [orderId, held]))
  },
  workOn: (shop, orderId) => ({ ...workFor(reconcileOrder, { shop, orderId }), isBackground: true }),
  room: (shop) => roomFor(reconcileOrder.name, shop),
}

export const products: SweptResource = {
  name: 'products',
  read: readChangedProducts,
  held: async (shop, ids) => {
    const rows = await db.product.findMany({
      where: { shop, productId: { in: ids } },
      select: { productId: true, shopifyUpdatedAt: true, readAt: true },
    })
    return new Map(rows.map(({ productId, ...held }) => [productId, held]))
  },
  workOn: (shop, productId) => ({ ...workFor(reconcileProduct, { shop, productId }), isBackground: true }),
  room: (shop) => roomFor(reconcileProduct.name, shop),
}
