import type { Prisma } from '@prisma/client'
import { deriveShopDeadlines } from '../jobs/definitions/derive-shop-deadlines.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { openQueue } from '../jobs/queue.server.ts'
import { writeTogether } from '../returns/case/write-together.ts'

/**
 * For products that are something else by now: a right of those who bought one may begin or end with it. Orders are kept
 * sealed, so that nobody can look up which hold them: what falls due is derived anew for all of the shop's, in the
 * background and without asking Shopify.
 * @throws Unavailable (retryable) when the database had no turn for it in time
 */
export async function writeWhatTheyAre(
  where: Prisma.ProductWhereInput & { shop: string },
  data: Prisma.ProductUpdateManyMutationInput,
): Promise<void> {
  // A process that has put in nothing yet opens it now: in a transaction it would take too long.
  await openQueue()
  await writeTogether(async (tx) => {
    const { count } = await tx.product.updateMany({ where, data })
    if (count > 0) await enqueue(tx, deriveShopDeadlines, { shop: where.shop })
  })
}
