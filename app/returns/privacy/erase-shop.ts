/**
 * Everything that we hold of a shop that left goes. That it left we may never have been told; that it came back neither:
 * Shopify is asked.
 */
import { db, type Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import { log } from '../../log.server.ts'
import { lookAtAccess } from '../../policies/look-at-access.ts'
import { withRawSql } from '../../tenancy.server.ts'

/** Rows at once: few enough that nobody waits for their locks. */
const AT_ONCE = 1_000
const TIME_LIMIT = { timeout: 30_000 }

const CAME_BACK = 'the shop came back meanwhile'

/**
 * Repeatable, and may be cut off anywhere.
 * @returns whether it was erased
 * @throws Unavailable (retryable) when Shopify does not say whether it has the app, or it came back while this was done
 */
export async function eraseShop(shop: string): Promise<boolean> {
  if (!(await lookAtAccess(shop))) {
    log.warn({ shop }, 'redaction of a shop that has the app: kept')
    return false
  }
  for (const erase of LARGE) while ((await eraseSome(shop, erase)) === AT_ONCE);
  await db.$transaction(async (tx) => {
    // What is left hangs on the shop's row.
    await tx.shop.deleteMany({ where: { shop, uninstalledAt: { not: null } } })
    if ((await tx.shop.count({ where: { shop } })) > 0) throw new Unavailable(CAME_BACK)
    await tx.session.deleteMany({ where: { shop } })
    await tx.webhookInbox.deleteMany({ where: { shop } })
    await tx.shopifyBudget.deleteMany({ where: { shop } })
    // But for this, which says no more than that the shop was here, and for an hour.
    await withRawSql('shop redaction', async () => {
      await tx.$executeRaw`DELETE FROM pgboss.job WHERE group_id = ${shop} AND name <> 'erase-shop'`
    })
  })
  log.warn({ shop }, 'all that was held of a shop is erased')
  return true
}

/** Who comes back waits for these few rows, and everything after it is kept: also what was written since. */
function eraseSome(shop: string, erase: Erase): Promise<number> {
  return db.$transaction(async (tx) => {
    const held = await withRawSql(
      'shop redaction',
      async () => tx.$queryRaw<{ uninstalledAt: Date | null }[]>`
        SELECT "uninstalledAt" FROM "Shop" WHERE "shop" = ${shop} FOR SHARE`,
    )
    if (held.some(({ uninstalledAt }) => uninstalledAt === null)) throw new Unavailable(CAME_BACK)
    return (await erase(tx, { where: { shop }, limit: AT_ONCE })).count
  }, TIME_LIMIT)
}

type Erase = (tx: Tx, some: { where: { shop: string }; limit: number }) => Promise<{ count: number }>

/** Tables of which a shop may have very many rows; what hangs on others first. */
const LARGE: readonly Erase[] = [
  (tx, some) => tx.message.deleteMany(some),
  (tx, some) => tx.deadline.deleteMany(some),
  (tx, some) => tx.photo.deleteMany(some),
  (tx, some) => tx.caseEvent.deleteMany(some),
  (tx, some) => tx.buyerAct.deleteMany(some),
  (tx, some) => tx.caseDecision.deleteMany(some),
  (tx, some) => tx.statement.deleteMany(some),
  (tx, some) => tx.guestStatement.deleteMany(some),
  (tx, some) => tx.orderRecord.deleteMany(some),
  (tx, some) => tx.product.deleteMany(some),
  (tx, some) => tx.webhookInbox.deleteMany(some),
]
