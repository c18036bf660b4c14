/** A call to Shopify within its shop's budget: waits its turn, is counted, and tells what it cost. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Unavailable } from '../errors.ts'
import { log } from '../log.server.ts'
import { clockSkew, shopifyCost, shopifyPostponed, shopifyTime, shopifyWait } from '../metrics.server.ts'
import type { Priority } from '../priority.server.ts'
import { settlePoints, takePoints } from './budget.ts'
import { costOf } from './cost.ts'

/** For an operation that this process has not sent yet. In points. */
const UNKNOWN_COST = 60

/** What an operation last cost at most (`requestedQueryCost`): it depends on how it is written, hardly on what is asked. */
const known = new Map<string, number>()

/**
 * @param send gives the body of the answer, or throws what the library makes of it
 * @throws Unavailable with `retryAfterMs`, before anything was sent, when the budget is used up for longer than whoever
 * asks can wait; and what `send` throws
 */
export async function budgeted<T>(
  { shop, operation, priority }: { shop: string; operation: string; priority: Priority },
  send: () => Promise<T>,
): Promise<T> {
  const points = known.get(operation) ?? UNKNOWN_COST
  await turnOf(shop, points, priority)
  const began = performance.now()
  let said: unknown
  try {
    const body = await send()
    said = body
    return body
  } catch (error) {
    said = error
    throw error
  } finally {
    shopifyTime.observe({ operation }, (performance.now() - began) / 1_000)
    noteClock(said)
    await settle(shop, operation, points, said)
  }
}

async function turnOf(shop: string, points: number, priority: Priority): Promise<void> {
  const turn = await takePoints(shop, points, priority)
  if (!turn.granted) {
    shopifyPostponed.inc({ priority })
    const { retryAfterMs } = turn
    throw new Unavailable('the budget of calls to Shopify is used up', { retryAfterMs })
  }
  shopifyWait.observe({ priority }, turn.waitMs / 1_000)
  if (turn.waitMs > 0) await sleep(turn.waitMs)
}

/** Without an answer nobody knows what it cost: what was taken comes back with time. */
async function settle(shop: string, operation: string, taken: number, said: unknown): Promise<void> {
  const cost = costOf(said)
  if (cost === undefined) return
  known.set(operation, cost.requestedQueryCost)
  shopifyCost.inc({ operation }, cost.actualQueryCost)
  // What was done in Shopify stays done, and must be told, whether or not the mirror could be brought up to date.
  await settlePoints(shop, taken, cost).catch((error: unknown) =>
    log.warn({ shop, operation, err: error }, 'the budget could not be brought up to date'),
  )
}

/** Shopify dates its answers; to the second. */
function noteClock(said: unknown): void {
  const date = (said as { headers?: Record<string, string[] | undefined> } | undefined)?.headers?.Date?.[0]
  const at = date === undefined ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(at)) clockSkew.set({ of: 'shopify' }, Math.round((at - Date.now()) / 1_000))
}
