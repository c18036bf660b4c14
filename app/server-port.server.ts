/** What the web process takes out of the bundle. */
import { tellOfOtherClock } from './clock.server.ts'
import { countFailure } from './count-failure.server.ts'
import { db } from './db.server.ts'
import { env } from './env.server.ts'
import { closeQueue, openQueue } from './jobs/queue.server.ts'
import { log, withCorrelation } from './log.server.ts'
import { fontFiles } from './messages/font-files.ts'
import { closeOperationsDatabase } from './operations-database.server.ts'
import { health, openOperationsDoor, readiness } from './operations-door.server.ts'
import { enterPhase } from './readiness.server.ts'
import { answerWebhook } from './webhooks/answer-webhook.ts'
import { closeDoor } from './webhooks/write-down.ts'

let closeOperations: (() => void) | undefined

export const serverPort = {
  env,
  log,
  countFailure,
  withCorrelation,
  answerWebhook,
  health,
  readiness,
  enterPhase,
  /** Before the first request: the queue's tables, so that no request waits for them. */
  prepare: async () => {
    fontFiles()
    tellOfOtherClock()
    closeOperations = await openOperationsDoor()
    await openQueue()
  },
  close: async () => {
    await closeDoor()
    await closeQueue()
    await db.$disconnect()
    closeOperations?.()
    await closeOperationsDatabase()
  },
}
