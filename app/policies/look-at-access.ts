/**
 * Whether a shop left, as Shopify says it. What we hold stays until Shopify sends shop/redact, in case it returns.
 */
import { now } from '../clock.server.ts'
import { db, sessionTable, type Tx } from '../db.server.ts'
import { Unavailable } from '../errors.ts'
import { log } from '../log.server.ts'
import { hasAccess } from './has-access.ts'

/**
 * Marks a shop that has not the app any more as left, and forgets its tokens, which are void.
 * @returns whether it left
 * @throws Unavailable (retryable) when Shopify does not say, or the shop came back while it was asked
 */
export async function lookAtAccess(shop: string): Promise<boolean> {
  const asked = await tokensOf(sessionTable, shop)
  if (await hasAccess(shop)) {
    log.info({ shop }, 'said to have left, and has the app: kept')
    return false
  }
  const uninstalledAt = await now()
  await db.$transaction(async (tx) => {
    const held = await tokensOf(tx, shop)
    if (held.some((token) => !asked.includes(token)))
      throw new Unavailable('the shop came back while Shopify was asked')
    await tx.session.deleteMany({ where: { shop } })
    await tx.shop.updateMany({ where: { shop, uninstalledAt: null }, data: { uninstalledAt } })
  })
  return true
}

/** As they are sealed: each time one is stored it looks different. */
async function tokensOf(client: Pick<Tx, 'session'> | typeof sessionTable, shop: string): Promise<string[]> {
  const rows = await client.session.findMany({ where: { shop }, select: { accessToken: true } })
  return rows.map(({ accessToken }) => accessToken)
}
