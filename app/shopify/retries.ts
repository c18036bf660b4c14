/** Calls made again until they are answered: bounded, further and further apart, never in step. */
import { setTimeout as sleep } from 'node:timers/promises'
import { AccessLost, BoundaryError, OutcomeUnknown, Unavailable } from '../errors.ts'
import { classify, type Failure } from './failures.ts'

const ATTEMPTS = 5
const FIRST_WAIT_MS = 400
const LONGEST_WAIT_MS = 8_000

export interface Call<T> {
  /** Its name. */
  operation: string
  send: () => Promise<T>
  /** Whether doing it twice does no more than doing it once. */
  repeatable: boolean
  /** Called once when Shopify does not know our token; says whether there is another one to try. */
  renewAccess: () => Promise<boolean>
  /** Not called where nothing was sent: a budget that is used up, a lock that was lost, a token that cannot be read. */
  onFailure?: (attempt: number, error: unknown, result: Failure['kind']) => void
  /** What Shopify asks us to wait for longer than this is not waited for here. */
  longestWaitMs?: number
  wait?: (ms: number) => Promise<unknown>
  random?: () => number
}

/**
 * @throws Unavailable (retryable) when it kept failing, and nothing was done
 * @throws OutcomeUnknown (retryable) when a change was sent and not answered: read before sending it again
 * @throws AccessLost, RequestRefused (final)
 */
export async function withRetries<T>(call: Call<T>): Promise<T> {
  const { wait = sleep, random = Math.random, longestWaitMs = LONGEST_WAIT_MS } = call
  let accessRenewed = false
  for (let attempt = 1; ; attempt++) {
    try {
      return await call.send()
    } catch (error) {
      if (error instanceof BoundaryError) throw error
      const failure = classify(error, call.operation)
      call.onFailure?.(attempt, error, failure.kind)
      if (failure.kind === 'final') throw failure.error
      if (failure.kind === 'unauthorised') {
        if (accessRenewed || !(await call.renewAccess())) {
          throw new AccessLost('Shopify does not know our token', { cause: failure.cause })
        }
        accessRenewed = true
        continue
      }
      if (failure.kind === 'unanswered' && !call.repeatable) {
        throw new OutcomeUnknown('a change was sent to Shopify and not answered', { cause: failure.cause })
      }
      if (failure.kind === 'throttled' && (attempt >= ATTEMPTS || failure.waitMs > longestWaitMs)) {
        throw new Unavailable('Shopify asks us to wait', { cause: error, retryAfterMs: failure.waitMs })
      }
      if (attempt >= ATTEMPTS) throw new Unavailable('Shopify does not answer', { cause: error })
      await wait(pause(failure.kind === 'throttled' ? failure.waitMs : 0, attempt, random))
    }
  }
}

/** At least what Shopify asks for, then a random share of a doubling wait ("full jitter"). */
function pause(atLeastMs: number, attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  return Math.min(LONGEST_WAIT_MS, atLeastMs + Math.round(random() * ceiling))
}
