/** A case that its buyer speaks of, if it is theirs: of an order of theirs, or of one that a guest's code opened. */
import { z } from 'zod'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { db } from '../../db.server.ts'
import { type BuyersOrder, recallBuyersOrder } from './buyers-order.ts'

export interface OwnCase extends BuyersOrder {
  shop: string
  caseId: string
  orderId: string
}

/**
 * @returns null for another buyer's, another shop's, and none
 * @throws what Shopify's gateway throws when it does not answer and the order was never read before
 */
export async function ownCase(buyer: BuyerSession, caseId: string): Promise<OwnCase | null> {
  if (!z.uuid().safeParse(caseId).success) return null
  const row = await db.returnCase.findUnique({
    where: { shop_id: { shop: buyer.shop, id: caseId } },
    select: { orderId: true },
  })
  const found = row === null ? null : await recallBuyersOrder(buyer, row.orderId)
  return row === null || found === null ? null : { ...found, shop: buyer.shop, caseId, orderId: row.orderId }
}
