import { z } from 'zod'
import { db } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { reconcileOrder } from '../../jobs/definitions/reconcile-order.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { isUnderWay } from '../../jobs/is-under-way.ts'

/**
 * Whether the case or its order waits for a worker, or is with one. Ask it before the case is read: then what is read is the
 * end of it where the answer is no.
 * @returns false also when the shop has no such case
 */
export async function isWorkedOn(shop: string, caseId: string): Promise<boolean> {
  if (!z.uuid().safeParse(caseId).success) return false
  const found = await db.returnCase.findUnique({
    where: { shop_id: { shop, id: caseId } },
    select: { orderId: true },
  })
  if (found === null) return false
  return isUnderWay([
    workFor(advanceCase, { shop, caseId }),
    workFor(reconcileOrder, { shop, orderId: found.orderId }),
  ])
}
