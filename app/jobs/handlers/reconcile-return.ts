import { receiveNativeRequest } from '../../returns/reconcile/receive-native-request.ts'
import { defineHandler } from '../define-handler.ts'
import { reconcileReturn as job } from '../definitions/reconcile-return.ts'

export const reconcileReturnHandler = defineHandler(job, ({ shop, returnId }) =>
  receiveNativeRequest(shop, returnId),
)
