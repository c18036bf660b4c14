/**
 * Failures at the boundary. What is expected (a refusal by Shopify's rules, a statement that is too late)
 * is a value, never one of these. `retryable` is what the queue and the inbox read: trying again may help.
 */
export abstract class BoundaryError extends Error {
  abstract readonly retryable: boolean
  override get name(): string {
    return this.constructor.name
  }
}

/** The other side did not answer, answered 5xx, or asked us to slow down, and kept doing so. */
export class Unavailable extends BoundaryError {
  readonly retryable = true
  /** In milliseconds: asking again before is in vain. Where it is known, waiting is no failure. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, { retryAfterMs, ...options }: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options)
    this.retryAfterMs = retryAfterMs
  }
}

/**
 * A change was sent and the answer never came: it may have happened. Whoever retries must first read
 * again (by our reference in the note) whether it did.
 */
export class OutcomeUnknown extends BoundaryError {
  readonly retryable = true
}

/** The shop has no token for us, or Shopify no longer takes it: only a person opening the app can help. */
export class AccessLost extends BoundaryError {
  readonly retryable = false
}

/** Shopify refused what we asked as such (wrong operation, missing scope): asking again gives the same. */
export class RequestRefused extends BoundaryError {
  readonly retryable = false
}

/** Something we were handed does not have the shape it must have. */
export class Malformed extends BoundaryError {
  readonly retryable = false
}

/** Sealed with a key that this process does not have: another process may, or this one when it is given the key. */
export class KeyMissing extends BoundaryError {
  readonly retryable = true
}

/** Whether trying again may help; failures that nobody classified are tried again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof BoundaryError ? error.retryable : true
}

/** The class of a failure, for counting. */
export function kindOf(error: unknown): string {
  return error instanceof BoundaryError ? error.name : 'other'
}
