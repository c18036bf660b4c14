import { sweepShop } from '../../sync/sweep-shop.ts'
import { defineHandler } from '../define-handler.ts'
import { sweepShop as job } from '../definitions/sweep-shop.ts'

export const sweepShopHandler = defineHandler(job, ({ shop }) => sweepShop(shop))
