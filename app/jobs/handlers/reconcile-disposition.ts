import { reconcileDisposition } from '../../returns/reconcile/reconcile-disposition.ts'
import { defineHandler } from '../define-handler.ts'
import { reconcileDisposition as job } from '../definitions/reconcile-disposition.ts'

export const reconcileDispositionHandler = defineHandler(job, ({ shop, reverseFulfillmentOrderId }) =>
  reconcileDisposition(shop, reverseFulfillmentOrderId),
)
