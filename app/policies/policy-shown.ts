/** The version that a buyer was shown when they ordered, as far as the order proves it (docs/decisions/0021). */
import type { PolicyVersion } from '@prisma/client'
import { db } from '../db.server.ts'
import { type PolicyInForce, policyOfVersion } from './policy-at.ts'
import { isMarkOf, versionInMark } from './policy-mark.ts'

/** Why an order proves no version: it says none, not one that we signed for this shop, a later one, or one long gone. */
export type NotShown = 'not_shown' | 'mark_forged' | 'mark_newer' | 'mark_expired'

export type PolicyShown = { policy: PolicyInForce } | { policy?: never; why: NotShown }

/** How long a cart is kept, and with it what the storefront said when it was filled. */
const CART_LASTS_MS = 14 * 86_400_000

/** @param mark as the order brought it */
export async function policyShown(
  shop: string,
  mark: string | undefined,
  orderedAt: Date,
): Promise<PolicyShown> {
  if (mark === undefined) return { why: 'not_shown' }
  const version = versionInMark(mark)
  // Anyone may write any number: one that no column holds is looked for in vain, not asked for.
  if (version === undefined) return { why: 'mark_forged' }
  const row = await db.policyVersion.findUnique({ where: { shop_version: { shop, version } } })
  if (row === null || !isMarkOf(mark, row)) return { why: 'mark_forged' }
  if (row.inForceFrom > orderedAt) return { why: 'mark_newer' }
  if (await isLongGone(row, orderedAt)) return { why: 'mark_expired' }
  return { policy: await policyOfVersion(shop, version) }
}

/** Else one could choose among all policies that there ever were, for every page bears its mark. */
async function isLongGone({ shop, version }: PolicyVersion, orderedAt: Date): Promise<boolean> {
  const next = await db.policyVersion.findFirst({
    where: { shop, version: { gt: version } },
    orderBy: { version: 'asc' },
    select: { inForceFrom: true },
  })
  return next !== null && next.inForceFrom.getTime() + CART_LASTS_MS < orderedAt.getTime()
}
