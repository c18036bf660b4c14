import { reconcileOrder } from '../../returns/reconcile/reconcile-order.ts'
import { defineHandler } from '../define-handler.ts'
import { reconcileOrder as job } from '../definitions/reconcile-order.ts'

export const reconcileOrderHandler = defineHandler(job, ({ shop, orderId }) => reconcileOrder(shop, orderId))
