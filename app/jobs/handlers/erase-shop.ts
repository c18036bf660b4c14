import { eraseShop } from '../../returns/privacy/erase-shop.ts'
import { defineHandler } from '../define-handler.ts'
import { eraseShop as job } from '../definitions/erase-shop.ts'

export const eraseShopHandler = defineHandler(job, ({ shop }) => eraseShop(shop))
