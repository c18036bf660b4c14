import { advanceCase } from '../../returns/carry-out/advance-case.ts'
import { defineHandler } from '../define-handler.ts'
import { advanceCase as job } from '../definitions/advance-case.ts'

export const advanceCaseHandler = defineHandler(job, ({ shop, caseId }) => advanceCase(shop, caseId))
