import { actOnDeadlines } from '../../deadlines/act-on-deadlines.ts'
import { defineHandler } from '../define-handler.ts'
import { actOnDeadlines as job } from '../definitions/act-on-deadlines.ts'

export const actOnDeadlinesHandler = defineHandler(job, ({ shop, subject }) =>
  actOnDeadlines(shop, subject as Parameters<typeof actOnDeadlines>[1]),
)
