/** What a failed call to Shopify means for whoever made it. */
import {
  GraphqlQueryError,
  HttpInternalError,
  HttpRequestError,
  HttpResponseError,
  HttpThrottlingError,
} from '@shopify/shopify-api'
import { SessionNotFoundError } from '@shopify/shopify-app-remix/server'
import { AccessLost, type BoundaryError, RequestRefused } from '../errors.ts'

export type Failure =
  /** Nothing was done: safe to send again after a while. */
  | { kind: 'throttled'; waitMs: number }
  /** No answer, or an answer of trouble: it may have been done. */
  | { kind: 'unanswered'; cause: unknown }
  /** Shopify no longer knows this token; another process may have replaced it. */
  | { kind: 'unauthorised'; cause: unknown }
  | { kind: 'final'; error: BoundaryError }

/** Statuses by which Shopify says that the shop is closed, frozen or gone for us. */
const NO_ACCESS = new Set([402, 403, 404, 423])

/**
 * @param operation its name, for whoever reads of a refusal
 * @throws whatever is not a failure of the call, such as a mistake in our own code
 */
export function classify(error: unknown, operation: string): Failure {
  if (error instanceof GraphqlQueryError) return classifyGraphql(error, operation)
  if (error instanceof HttpThrottlingError) {
    return { kind: 'throttled', waitMs: secondsOf(error.response.retryAfter) * 1000 }
  }
  if (error instanceof HttpInternalError || error instanceof HttpRequestError) {
    return { kind: 'unanswered', cause: error }
  }
  if (error instanceof HttpResponseError) return classifyStatus(error)
  if (error instanceof SessionNotFoundError) {
    return { kind: 'final', error: new AccessLost('the shop has no session', { cause: error }) }
  }
  // The library answers a refresh that went wrong with a Response meant for a browser.
  if (error instanceof Response) return { kind: 'unanswered', cause: new Error(`status ${error.status}`) }
  throw error
}

/** Shopify writes seconds. HTTP allows a date as well, of which the library makes no number. */
const secondsOf = (retryAfter = Number.NaN): number =>
  Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter : 1

function classifyStatus(error: HttpResponseError): Failure {
  const { code } = error.response
  if (code === 401) return { kind: 'unauthorised', cause: error }
  const message = `Shopify answered ${code}`
  if (NO_ACCESS.has(code)) return { kind: 'final', error: new AccessLost(message, { cause: error }) }
  return { kind: 'final', error: new RequestRefused(message, { cause: error }) }
}

interface GraphqlBody {
  errors?: { graphQLErrors?: { message?: string; extensions?: { code?: string } }[] }
  extensions?: { cost?: Cost }
}

interface Cost {
  requestedQueryCost?: number
  throttleStatus?: { currentlyAvailable?: number; restoreRate?: number }
}

function classifyGraphql(error: GraphqlQueryError, operation: string): Failure {
  const body = (error.body ?? {}) as GraphqlBody
  const errors = body.errors?.graphQLErrors ?? []
  const codes = errors.map((it) => it.extensions?.code)
  if (codes.includes('THROTTLED')) return { kind: 'throttled', waitMs: refillMs(body.extensions?.cost) }
  if (codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'TIMEOUT')) {
    return { kind: 'unanswered', cause: error }
  }
  const message = `Shopify refused ${operation}: ${[...new Set(codes.map(codeOf))].join(', ')}`
  return { kind: 'final', error: new RequestRefused(message, { cause: error }) }
}

/** Never Shopify's sentence: it may quote the value that it refuses, such as a buyer's note, and ours are logged. */
const codeOf = (code: unknown): string =>
  typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no code'

/** How long until the bucket holds what the query costs. https://shopify.dev/docs/api/usage/limits */
function refillMs(cost: Cost | undefined): number {
  const missing = (cost?.requestedQueryCost ?? 0) - (cost?.throttleStatus?.currentlyAvailable ?? 0)
  const perSecond = cost?.throttleStatus?.restoreRate ?? 50
  return missing > 0 ? Math.ceil((missing / perSecond) * 1000) : 1000
}
