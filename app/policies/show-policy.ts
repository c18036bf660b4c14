/** Has the storefront say which version is published now: its theme reads it where the app keeps its own data. */
import { db, type Tx } from '../db.server.ts'
import { showPolicy as job } from '../jobs/definitions/show-policy.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { adminFor } from '../shopify/admin.ts'
import { writePolicyShown } from '../shopify/policy-shown.ts'
import { markOf } from './policy-mark.ts'

/**
 * Repeatable: whatever was published meanwhile, the newest is shown in the end. A shop that left has nothing to show.
 * @throws what the Admin API's path throws
 */
export async function showPolicy(shop: string): Promise<void> {
  const known = await db.shop.findUnique({ where: { shop }, select: { uninstalledAt: true } })
  if (known === null || known.uninstalledAt !== null) return
  const mark = await newestMark(shop)
  if (mark === null) return
  await writePolicyShown(await adminFor(shop), mark)
  await db.shop.update({ where: { shop }, data: { policyShown: mark } })
}

/** For a shop whose storefront says something else: from before there was such a thing, what was lost, what an earlier key signed. */
export async function showPolicyWhereDue(shop: string): Promise<void> {
  const { policyShown } = await db.shop.findUniqueOrThrow({ where: { shop }, select: { policyShown: true } })
  const mark = await newestMark(shop)
  if (mark === null || mark === policyShown) return
  await db.$transaction((tx: Tx) => enqueue(tx, job, { shop }))
}

/** Null where the shop has no policy yet: there is nothing to show. */
async function newestMark(shop: string): Promise<string | null> {
  const newest = await db.policyVersion.findFirst({
    where: { shop },
    orderBy: { version: 'desc' },
    select: { shop: true, version: true, sha256: true },
  })
  return newest && markOf(newest)
}
