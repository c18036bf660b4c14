import { tellBuyer } from '../../returns/telling/tell-buyer.ts'
import { defineHandler } from '../define-handler.ts'
import { tellBuyer as job } from '../definitions/tell-buyer.ts'

export const tellBuyerHandler = defineHandler(job, ({ shop, caseId }) => tellBuyer(shop, caseId))
