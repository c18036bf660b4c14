import { mailGuestCode } from '../../returns/guest/mail-guest-code.ts'
import { defineHandler } from '../define-handler.ts'
import { mailGuestCode as job } from '../definitions/mail-guest-code.ts'

export const mailGuestCodeHandler = defineHandler(job, ({ shop, codeId }) => mailGuestCode(shop, codeId))
