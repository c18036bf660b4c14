import { kindOf } from './errors.ts'
import { failures } from './metrics.server.ts'

/** Where a failure came out: a page, a buyer's request, a webhook that was worked off, a job, or what looks for work. */
type At = 'request' | 'buyer' | 'webhook' | 'job' | 'loop'

/** Each is counted once, by whoever answers for it or puts it back, whether or not it is tried again. */
export const countFailure = (at: At, error: unknown): void => failures.inc({ at, kind: kindOf(error) })
