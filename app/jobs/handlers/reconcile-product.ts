import { reconcileProduct } from '../../catalog/reconcile-product.ts'
import { defineHandler } from '../define-handler.ts'
import { reconcileProduct as job } from '../definitions/reconcile-product.ts'

export const reconcileProductHandler = defineHandler(job, ({ shop, productId }) =>
  reconcileProduct(shop, productId),
)
