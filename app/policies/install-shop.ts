/**
 * A shop becomes ours the first time a merchant opens the app, and again after a reinstall. Nothing
 * else installs: webhooks and buyers of a shop that no merchant has opened find no policy.
 */
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { deriveShopDeadlines } from '../jobs/definitions/derive-shop-deadlines.ts'
import { showPolicy } from '../jobs/definitions/show-policy.ts'
import { syncCatalog } from '../jobs/definitions/sync-catalog.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { resumeCases } from '../returns/carry-out/resume-cases.ts'
import { adminFor } from '../shopify/admin.ts'
import { readShop } from '../shopify/shop.ts'
import { publishFirst } from './publish-preset.ts'
import { unansweredSettings } from './shop-settings.ts'

export interface InstalledShop {
  shop: string
  name: string
  /** ISO 4217. */
  currency: string
  /** IANA name. */
  timezone: string
}

const SHOWN = { shop: true, name: true, currency: true, timezone: true, uninstalledAt: true } as const

/**
 * The shop's row, created on the first call. Two calls at once leave one row, one first policy version
 * and one job of each kind: the rows' keys and the job's decide.
 * @throws what `adminFor` and `readShop` throw when Shopify does not answer.
 */
export async function ensureShop(shop: string): Promise<InstalledShop> {
  const known = await db.shop.findUnique({ where: { shop }, select: SHOWN })
  if (known && known.uninstalledAt === null) return known
  await install(shop)
  return db.shop.findUniqueOrThrow({ where: { shop }, select: SHOWN })
}

async function install(shop: string): Promise<void> {
  const read = await readShop(await adminFor(shop))
  const installedAt = await now()
  const details = { name: read.name, currency: read.currency, country: read.country, timezone: read.timezone }
  const settings = unansweredSettings({ country: read.country, contactEmail: read.contactEmail })
  await db.$transaction(async (tx) => {
    // Inserting skips what is there instead of failing, for a failed statement would end the transaction.
    await tx.shop.createMany({ data: [{ shop, ...details, settings, installedAt }], skipDuplicates: true })
    const { count: cameBack } = await tx.shop.updateMany({
      where: { shop, uninstalledAt: { not: null } },
      data: { ...details, installedAt, uninstalledAt: null, accessLostAt: null, policyShown: null },
    })
    await publishFirst(tx, shop, installedAt)
    if (cameBack > 0) await resumeCases(tx, shop)
    // While it was gone nothing that falls due was derived.
    await enqueue(tx, deriveShopDeadlines, { shop })
    await enqueue(tx, syncCatalog, { shop })
    // What Shopify kept for the app went with it.
    await enqueue(tx, showPolicy, { shop })
  })
}
