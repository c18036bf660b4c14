/**
 * What this process counts and measures, for /metrics. Labels have few values: no shop, no id, nothing about people.
 * What each means, and what to do about it, is in docs/operating.md; a test compares the two.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
const registers = [registry]

collectDefaultMetrics({ register: registry })

/** In seconds: from what nobody notices to what everybody does. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** Of a job, which is given to another worker after five minutes: a quantile is never above the last one. */
const JOB_BUCKETS = [...BUCKETS, 120, 300]

const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
  new Counter<Label>({ name: `recourse_${name}`, help, labelNames, registers })

const seconds = <Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
  buckets = BUCKETS,
) => new Histogram<Label>({ name: `recourse_${name}_seconds`, help, labelNames, buckets, registers })

const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
  new Gauge<Label>({ name: `recourse_${name}`, help, labelNames, registers })

/** `result`: kept, known, unsigned, malformed, too_large, late, busy, aborted, failed. */
export const webhookAck = seconds('webhook_ack', 'From the last byte of a webhook to its answer', ['result'])

/** `result`: done, not_installed, again, dead, replayed, put_aside. `topic` is one of ours, or other. */
export const webhooks = counter('webhooks_total', 'Webhooks worked off', ['topic', 'result'])

/** `status`: completed, failed, canceled, expired, other. */
export const bulkOperations = counter(
  'bulk_operations_total',
  'Bulk operations that Shopify said have ended',
  ['status'],
)

/** `status`: pending, dead. The same in every process: it is read from the database. */
export const inboxSize = gauge('inbox_webhooks', 'Webhooks that lie in the inbox', ['status'])
export const inboxAge = gauge('inbox_oldest_seconds', 'How long the oldest webhook that is due has lain', [])

/** `state`: waiting, active. The same in every process. What failed for good waits in the queue dead-jobs. */
export const queueSize = gauge('queue_jobs', 'Jobs that lie in a queue', ['queue', 'state'])
export const queueAge = gauge(
  'queue_oldest_seconds',
  'How long the oldest job that is due, and somebody waits for, has lain',
  ['queue'],
)

export const queueBackgroundAge = gauge(
  'queue_background_oldest_seconds',
  'How long the oldest job that is due, and nobody waits for, has lain',
  ['queue'],
)

export const queuePostponed = gauge(
  'queue_postponed_seconds',
  'How long the job that was first put off, for a budget or a lock, has been put off',
  ['queue'],
)

/** `result`: done, postponed (a budget or a lock was taken), again (failed, tried later), failed (for good). */
export const jobs = counter('jobs_total', 'Jobs that were run', ['job', 'result'])
export const jobTime = seconds('job', 'How long a job ran', ['job'], JOB_BUCKETS)

/** `outcome`: granted, refused, asks, review. One for each line of a statement, when it is decided. */
export const decisions = counter('decisions_total', 'Outcomes decided', ['outcome'])

/** `result`: done, throttled, unanswered, unauthorised, final (refused, or access lost). */
export const shopifyCalls = counter('shopify_calls_total', 'Calls to the Admin API', ['operation', 'result'])
export const shopifyTime = seconds('shopify_call', 'How long the Admin API took to answer', ['operation'])
export const shopifyCost = counter('shopify_cost_points_total', 'Points that calls cost', ['operation'])
/** `priority`: interactive, refreshing, job. */
export const shopifyWait = seconds('shopify_wait', 'How long a call waited for its shop’s budget', [
  'priority',
])
export const shopifyPostponed = counter('shopify_postponed_total', 'Calls that the budget put off', [
  'priority',
])

/** `result`: made, refused (by Shopify’s rules). One that was not answered is counted only if it is sent again. */
export const refunds = counter('refunds_total', 'Refunds asked of Shopify', ['result'])

/** `act`: derived, dropped, passed (nothing to do), remind, refund, close, person, told (beforehand), untold (no address). */
export const deadlines = counter('deadlines_total', 'What became of deadlines', ['kind', 'act'])
/** Of shops that give us access. The same in every worker: they are read from the database. */
export const deadlinesOverdue = gauge('deadlines_overdue', 'Deadlines past their day and not acted upon', [])
export const deadlineLag = gauge(
  'deadlines_lag_seconds',
  'How long ago the oldest of them fell due, in domain time',
  [],
)

/** `result`: sent, again, given_up. */
export const mails = counter('mails_total', 'Messages handed to the mail server', ['result'])

/** `kind`: copyAddress, copyPlace, copyShop, codeAddress, codePlace, codeShop, tryForm, tryPlace (guest-limits.ts). */
export const guestLimited = counter(
  'guest_limited_total',
  'Mails and attempts of guests that were one too many',
  ['kind'],
)

/** `resource`: orders, products. `result`: finished, cut_off (it goes on as another job), full (once there is room). */
export const sweeps = counter('sweeps_total', 'Sweeps of one resource of a shop', ['resource', 'result'])
/** `as`: missed (no webhook told us, or not yet), unsettled (read too soon after the change to be sure), known. */
export const sweepFound = counter('sweep_found_total', 'Changes that sweeps came across', ['resource', 'as'])
/** Of shops that give us access. The same in every worker: it is read from the database. */
export const sweepAge = gauge(
  'sweep_oldest_seconds',
  'How long ago the shop that has waited longest was last swept',
  [],
)

/** The same in every process. */
export const shopsWithoutAccess = gauge(
  'shops_without_access',
  'Shops whose tokens Shopify does not take though nobody said that they left',
  [],
)

/** The same in every process. */
export const shopsToErase = gauge(
  'shops_to_erase',
  'Shops that left more than three days ago and of which all is still held',
  [],
)

/**
 * `at`: request, buyer, webhook, job, loop (app/count-failure.server.ts). `kind`: the class of the error, as in
 * app/errors.ts; other for one that nobody classified.
 */
export const failures = counter('failures_total', 'Failures at a boundary', ['at', 'kind'])

/** `event`: refreshed, still_good (a refresh failed, the token works), refused (for good), unanswered, renewed (read again), unknown (Shopify takes none of ours). */
export const tokens = counter('tokens_total', 'What became of access tokens', ['event'])

/** `of`: shopify (its Date header), domain. Positive: they are ahead of this machine. */
export const clockSkew = gauge('clock_skew_seconds', 'How far another clock is from this machine’s', ['of'])

export const loopLag = gauge(
  'event_loop_lag_seconds',
  'How long the event loop was last kept from turning',
  [],
)
export const restarts = gauge('restarts', 'How often the supervisor has replaced this process', [])
/** 1 while it takes work, 0 while it starts or stops, or the database does not answer or lacks a migration. */
export const ready = gauge('ready', 'Whether this process takes work', [])
