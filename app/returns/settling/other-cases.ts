/** The order's other cases, and what they have paid back. */
import { db } from '../../db.server.ts'
import type { CaseState } from '../case/case.ts'
import { type KeptCase, stateOfRow } from '../case/case-store.ts'

/**
 * Read after what Shopify says: whoever of ours makes a refund has written down before what it will be.
 */
export async function otherCases({
  shop,
  orderId,
  id,
}: Pick<KeptCase, 'shop' | 'orderId' | 'id'>): Promise<CaseState[]> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId, id: { not: id } },
    select: { lines: true },
  })
  return rows.map(stateOfRow)
}
