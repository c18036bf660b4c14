import { acknowledgeAtOnce } from '../../returns/buyer/acknowledge-at-once.ts'
import { defineHandler } from '../define-handler.ts'
import { acknowledgeCase as job } from '../definitions/acknowledge-case.ts'

/** Of an order that was never read, the case's own job does it, which reads it. */
export const acknowledgeCaseHandler = defineHandler(job, async ({ shop, caseId }) => {
  await acknowledgeAtOnce(shop, caseId)
})
