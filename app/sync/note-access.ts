/**
 * Shops that Shopify lets us do nothing for, though nobody said that they left: the webhook that says so may be lost, and
 * shop/redact after it. Nothing is erased for that; whoever runs this is told (docs/operating.md).
 */
import { db } from '../db.server.ts'
import { log } from '../log.server.ts'
import { resumeCases } from '../returns/carry-out/resume-cases.ts'

/** Frozen for a bill, or nobody opened the app since a token ran out: most are back by then. In domain time. */
const PATIENCE_DAYS = 7
const MS_PER_DAY = 86_400_000

/** @param since as noted before; null: it had access until now */
export async function noteAccessLost(shop: string, since: Date | null, at: Date): Promise<void> {
  const lostAt = since ?? at
  const days = Math.floor((at.getTime() - lostAt.getTime()) / MS_PER_DAY)
  const isLong = days >= PATIENCE_DAYS
  log[isLong ? 'error' : 'warn']({ shop, days }, 'Shopify takes no token of this shop')
  if (since === null) await db.shop.updateMany({ where: { shop }, data: { accessLostAt: lostAt } })
}

/** Work that its cases were waiting for ended while there was no access, as that of a shop that left does. */
export async function noteAccess(shop: string): Promise<void> {
  log.info({ shop }, 'Shopify takes our token of this shop again')
  await db.$transaction(async (tx) => {
    const { count: isBack } = await tx.shop.updateMany({
      where: { shop, uninstalledAt: null, accessLostAt: { not: null } },
      data: { accessLostAt: null },
    })
    if (isBack > 0) await resumeCases(tx, shop)
  })
}
