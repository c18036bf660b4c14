import { deriveShop } from '../../deadlines/derive-shop.ts'
import { defineHandler } from '../define-handler.ts'
import { deriveShopDeadlines as job } from '../definitions/derive-shop-deadlines.ts'

export const deriveShopDeadlinesHandler = defineHandler(job, ({ shop, since, after }) =>
  deriveShop(shop, since === undefined ? undefined : new Date(since), after),
)
