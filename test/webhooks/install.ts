import { db } from '../../app/db.server.ts'
import { shopA } from '../harness/test-environment.ts'

/** A shop's row, as it is after a merchant opened the app. */
export async function install(shop: string = shopA): Promise<void> {
  const details = {
    name: 'A shop',
    currency: 'RON',
    country: 'RO',
    timezone: 'Europe/Bucharest',
    settings: {},
  }
  await db.shop.create({ data: { shop, ...details, installedAt: new Date('2026-11-02T08:00:00Z') } })
}
