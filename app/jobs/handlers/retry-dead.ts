import { defineHandler } from '../define-handler.ts'
import { retryDead as job } from '../definitions/retry-dead.ts'
import { retryRest } from '../retry-dead-jobs.ts'

export const retryDeadHandler = defineHandler(job, ({ shop, upTo }) => retryRest(shop, upTo))
