/**
 * Logs carry ids, counts and causes, never what people wrote or who they are. Lines of one piece of work
 * share a correlation id.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { pino } from 'pino'
import { env } from './env.server.ts'
import { BoundaryError } from './errors.ts'

const work = new AsyncLocalStorage<{ correlation: string; about?: string }>()

/** Only what we know to be free of personal data: libraries put payloads and addresses on their errors. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const described = { type: error.name, stack: stackWithoutMessage(error) }
  if (error instanceof BoundaryError)
    return { ...described, message: error.message, retryable: error.retryable }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { ...described, ...code }
}

function stackWithoutMessage(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return lines.slice(0, 12).join('\n')
}

export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  // A new object for each line: what the line says is written into it.
  mixin: () => ({ ...work.getStore() }),
  serializers: { err: describeError },
})

/**
 * Every line logged inside `act` carries this id.
 * @param about what the work is about, within its shop: an id of ours or of Shopify's, which leads from what one cause did
 * to it to what others did
 */
export function withCorrelation<T>(correlation: string, act: () => T, about?: string): T {
  return work.run({ correlation, ...(about && { about }) }, act)
}

/** The id of the work that is being done, if it has one: what this causes carries it on. */
export const currentCorrelation = (): string | undefined => work.getStore()?.correlation
