import { deriveDeadlines } from '../../deadlines/derive-deadlines.ts'
import { defineHandler } from '../define-handler.ts'
import { deriveDeadlines as job } from '../definitions/derive-deadlines.ts'

export const deriveDeadlinesHandler = defineHandler(job, ({ shop, orderId }) =>
  deriveDeadlines(shop, orderId),
)
