/** When a shop was last compared with Shopify, for the merchant's page. */
import { db } from '../db.server.ts'

export interface LastSweep {
  /** ISO instant, by the machine's clock, when Shopify was last asked what had changed. */
  sweptAt: string
  /** Whether it was cut off and goes on. */
  isGoingOn: boolean
}

/** @returns null before the first */
export async function lastSweep(shop: string): Promise<LastSweep | null> {
  const row = await db.sweepCursor.findUnique({ where: { shop_resource: { shop, resource: 'orders' } } })
  return row === null ? null : { sweptAt: row.sweptAt.toISOString(), isGoingOn: row.pageCursor !== null }
}
