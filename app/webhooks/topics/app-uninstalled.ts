import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { defineTopic } from '../define-topic.ts'

/** The shop left: its tokens are void. What we hold stays until Shopify sends shop/redact, in case it returns. */
export const appUninstalled = defineTopic({
  topic: 'app/uninstalled',
  installedOnly: false,
  payload: z.object({}),
  act: async (tx, shop) => {
    const uninstalledAt = await now()
    await tx.session.deleteMany({ where: { shop } })
    await tx.shop.updateMany({ where: { shop, uninstalledAt: null }, data: { uninstalledAt } })
  },
})
