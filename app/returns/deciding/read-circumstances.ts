/** Brings together what a decision about an order needs: the order, the shop's settings, the consumer's place. */
import { db } from '../../db.server.ts'
import { type ShopSettings, settingsOf } from '../../policies/shop-settings.ts'
import type { OrderReading } from '../reconcile/reconcile-order.ts'
import type { Circumstances } from './circumstances.ts'
import { type ConsumerPlace, consumerPlace } from './consumer-place.ts'

export interface ShopCircumstances {
  name: string
  /** IANA name. */
  timezone: string
  country: string
  /** Since when we hear of what happens there. */
  installedAt: Date
  settings: ShopSettings
}

/** @returns null when no merchant of that shop has opened the app, or the app was removed */
export async function readShopCircumstances(shop: string): Promise<ShopCircumstances | null> {
  const row = await db.shop.findUnique({ where: { shop } })
  if (row === null || row.uninstalledAt !== null) return null
  const { name, timezone, country, installedAt } = row
  return { name, timezone, country, installedAt, settings: settingsOf(row) }
}

export const circumstancesOf = (
  shop: ShopCircumstances,
  { order, readAt }: OrderReading,
): Circumstances & ConsumerPlace => ({
  order,
  readAt,
  settings: shop.settings,
  ...consumerPlace(order, shop),
})
