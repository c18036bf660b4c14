import { z } from 'zod'
import { now } from '../../clock.server.ts'
import type { Tx } from '../../db.server.ts'
import { defineTopic } from '../define-topic.ts'

const topic = 'app/uninstalled'

/** The shop left: its tokens are void. What we hold stays until Shopify sends shop/redact, in case it returns. */
export const appUninstalled = defineTopic({
  topic,
  installedOnly: false,
  payload: z.object({}),
  act: async (tx, shop) => {
    if (await isOfBefore(tx, shop)) return
    const uninstalledAt = await now()
    await tx.session.deleteMany({ where: { shop } })
    await tx.shop.updateMany({ where: { shop, uninstalledAt: null }, data: { uninstalledAt } })
  },
})

/** Told late, of a shop that has come back meanwhile: its new tokens must stay. */
async function isOfBefore(tx: Tx, shop: string): Promise<boolean> {
  const known = await tx.shop.findUnique({
    where: { shop },
    select: { installedAt: true, uninstalledAt: true },
  })
  if (!known || known.uninstalledAt !== null) return false
  const told = await tx.webhookInbox.findMany({
    where: { shop, topic, status: 'pending' },
    select: { triggeredAt: true },
  })
  return (
    told.length > 0 &&
    told.every(({ triggeredAt }) => triggeredAt !== null && triggeredAt < known.installedAt)
  )
}
