import { z } from 'zod'
import { now } from '../../clock.server.ts'
import { log } from '../../log.server.ts'
import { hasAccess } from '../../policies/has-access.ts'
import { defineTopic } from '../define-topic.ts'

/**
 * The shop left: its tokens are void. What we hold stays until Shopify sends shop/redact, in case it returns. Told late,
 * it may be back by now, and no instant of ours says so: whether our token works does.
 */
export const appUninstalled = defineTopic({
  topic: 'app/uninstalled',
  installedOnly: false,
  payload: z.object({}),
  act: async (tx, shop) => {
    if (await hasAccess(shop)) {
      log.info({ shop }, 'told of having left, and has the app: kept')
      return
    }
    const uninstalledAt = await now()
    await tx.session.deleteMany({ where: { shop } })
    await tx.shop.updateMany({ where: { shop, uninstalledAt: null }, data: { uninstalledAt } })
  },
})
