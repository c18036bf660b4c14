import { z } from 'zod'
import { log } from '../../log.server.ts'
import { hasAccess } from '../../policies/has-access.ts'
import { withRawSql } from '../../tenancy.server.ts'
import { defineTopic, ofShop } from '../define-topic.ts'

/**
 * 48 hours after a shop left, everything we hold of it goes. A shop that came back in the meantime keeps it.
 * Which of the two it is Shopify says: that it left we may never have been told.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export const shopRedact = defineTopic({
  topic: 'shop/redact',
  installedOnly: false,
  payload: z.object({ shop_domain: ofShop }),
  act: async (tx, shop) => {
    if (await hasAccess(shop)) {
      log.warn({ shop }, 'redaction of a shop that has the app: kept')
      return
    }
    await tx.session.deleteMany({ where: { shop } })
    // Policies, products, orders, statements, cases, decisions and messages hang on the shop's row.
    await tx.shop.deleteMany({ where: { shop } })
    await tx.webhookInbox.deleteMany({ where: { shop } })
    await tx.shopifyBudget.deleteMany({ where: { shop } })
    await withRawSql('shop redaction', async () => {
      await tx.$executeRaw`DELETE FROM pgboss.job WHERE group_id = ${shop}`
    })
  },
})
