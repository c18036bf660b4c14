import { matchGuestStatement } from '../../returns/guest/match-guest-statement.ts'
import { defineHandler } from '../define-handler.ts'
import { matchGuestStatement as job } from '../definitions/match-guest-statement.ts'

export const matchGuestStatementHandler = defineHandler(job, ({ shop, guestId }) =>
  matchGuestStatement(shop, guestId),
)
