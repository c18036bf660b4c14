import { db } from '../../app/db.server.ts'
import { unansweredSettings } from '../../app/policies/shop-settings.ts'
import { shopA } from '../harness/test-environment.ts'

/** A shop's row as it is right after the installation, without asking Shopify. */
export async function installed(shop: string = shopA): Promise<void> {
  const settings = unansweredSettings({ country: 'RO', contactEmail: null })
  const details = { name: 'A shop', currency: 'RON', country: 'RO', timezone: 'Europe/Bucharest' }
  await db.shop.create({
    data: { shop, ...details, settings, installedAt: new Date('2026-11-02T08:00:00Z') },
  })
}
