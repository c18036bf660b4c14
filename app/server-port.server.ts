/** What the web process takes out of the bundle. */
import { db } from './db.server.ts'
import { env } from './env.server.ts'
import { closeQueue, openQueue } from './jobs/queue.server.ts'
import { log, withCorrelation } from './log.server.ts'
import { withRawSql } from './tenancy.server.ts'
import { answerWebhook } from './webhooks/answer-webhook.ts'
import { closeDoor } from './webhooks/write-down.ts'

export const serverPort = {
  env,
  log,
  withCorrelation,
  answerWebhook,
  /** Before the first request: the queue's tables, so that no request waits for them. */
  prepare: async () => {
    await openQueue()
  },
  /** @throws when the database does not answer */
  checkHealth: () => withRawSql('health', async () => db.$queryRaw`SELECT 1`),
  close: async () => {
    await closeDoor()
    await closeQueue()
    await db.$disconnect()
  },
}
