/**
 * That a statement arrived is told "without undue delay" (Directive 2011/83/EU, Art. 11a(4)), whatever else the case waits for:
 * by what is known of its order already, ahead of the shop's jobs.
 */
import { db } from '../../db.server.ts'
import { withPriority } from '../../priority.server.ts'
import { adminFor } from '../../shopify/admin.ts'
import { loadCase } from '../case/case-store.ts'
import { readShopCircumstances } from '../deciding/read-circumstances.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { acknowledgeCase } from './acknowledge-case.ts'

/**
 * Repeatable. A job of its own does it, so that nothing stands before it; the case's job and what is told of the case look
 * whether it was done, first thing.
 * @returns false when nothing is known yet of the order, so that it is still to be done
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function acknowledgeAtOnce(shop: string, caseId: string): Promise<boolean> {
  if (await isAcknowledged(shop, caseId)) return true
  const [circumstances, kept] = await Promise.all([readShopCircumstances(shop), loadCase(shop, caseId)])
  if (circumstances === null || kept === null) return true
  const order = await storedOrder(shop, kept.orderId)
  if (order === null) return false
  await withPriority('interactive', async () =>
    acknowledgeCase(await adminFor(shop), kept, circumstances, order),
  )
  return true
}

const isAcknowledged = async (shop: string, caseId: string): Promise<boolean> =>
  (await db.caseEvent.count({ where: { shop, caseId, type: 'acknowledged' } })) > 0
