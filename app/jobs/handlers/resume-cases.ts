import { resumeSome } from '../../returns/carry-out/resume-cases.ts'
import { defineHandler } from '../define-handler.ts'
import { resumeCases as job } from '../definitions/resume-cases.ts'

export const resumeCasesHandler = defineHandler(job, ({ shop, what, after }) => resumeSome(shop, what, after))
