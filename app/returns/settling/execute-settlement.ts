/**
 * Carries a planned settlement out, once. Whoever comes after a crash reads first what Shopify knows of it: a refund
 * with the settlement's id in its note, or pieces processed that nobody of ours processed. Never a refund twice, none
 * missing.
 */
import { now } from '../../clock.server.ts'
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import { cancelOrder, refundUnshipped } from '../../shopify/refund.ts'
import type { UserError } from '../../shopify/return-outcome.ts'
import { processReturn } from '../../shopify/return-processing.ts'
import { type ReturnProgress, readReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseSettlement } from '../case/case.ts'
import { changeCase, type KeptCase } from '../case/case-store.ts'
import { orderLineOf } from '../case/same-line.ts'
import type { Taken } from '../case/taken.ts'
import { readOrderNow, storedOrder } from '../reconcile/reconcile-order.ts'
import { askBefore } from './ask-before.ts'
import { lookAgainMs } from './awaited-cancelling.ts'
import { type Finding, findingOf } from './find-settlement.ts'
import { moneyOf } from './money-of.ts'
import { pricesOf } from './order-prices.ts'
import { otherCases } from './other-cases.ts'
import { failed, outcomeOf } from './outcome-of.ts'
import { owingOf } from './owing-of.ts'
import { withPartShort } from './part-paid.ts'
import { processingOf } from './processing-of.ts'
import { refundsOfOthers } from './refunds-of-others.ts'
import { isRepeatable, patienceLeft } from './second-sending.ts'

/** @throws Unavailable (retryable) while Shopify is at it */
export async function executeSettlement(
  admin: Admin,
  kept: KeptCase,
  settlement: CaseSettlement,
): Promise<Taken> {
  const before = await look(admin, kept, settlement)
  const known = await outcomeNow(kept, settlement, before)
  if (known !== undefined) return known
  // Asked a moment ago, Shopify ends the order in its own time.
  if (settlement.way === 'order' && patienceLeft(settlement, await now()) > 0)
    return lookAgain(kept, settlement)
  const asked = await askBefore(admin, kept, settlement, before.money)
  if (asked !== undefined) return asked
  await writeSending(kept, settlement, before)
  const refused = await carryOut(admin, kept, settlement, before)
  const after = await look(admin, kept, settlement)
  const done = await outcomeNow(kept, settlement, after)
  if (done !== undefined) return done
  if (refused !== undefined && !(await isAtIt(kept, settlement, refused))) return failed(settlement, refused)
  return lookAgain(kept, settlement, refused)
}

/**
 * Asked once more to end an order that it is ending, Shopify may refuse, and says of it only that it is invalid: as of one that
 * was sent since, or has a return, which it will not end at all.
 */
async function isAtIt(
  { shop, orderId }: KeptCase,
  { way, sentAt }: CaseSettlement,
  refused: readonly UserError[],
): Promise<boolean> {
  if (way !== 'order' || sentAt === undefined || refused.some(({ code }) => code !== 'INVALID')) return false
  const order = (await readOrderNow(shop, orderId))?.order
  return order?.fulfillments.length === 0 && order.returns.length === 0
}

/** @throws Unavailable, until it has taken too long */
async function lookAgain(
  { events }: KeptCase,
  settlement: CaseSettlement,
  refused?: readonly UserError[],
): Promise<Taken> {
  const retryAfterMs = lookAgainMs(events, settlement, await now(), refused !== undefined)
  if (retryAfterMs === undefined) return failed(settlement, refused ?? 'not_cancelled')
  throw new Unavailable('Shopify does not show what was done yet', { retryAfterMs })
}

/** Undefined while it is still to be done. */
async function outcomeNow(
  kept: KeptCase,
  settlement: CaseSettlement,
  { finding, money }: Seen,
): Promise<Taken | undefined> {
  const taken = outcomeOf(settlement, finding, kept.state.settlements)
  if (taken === undefined || finding.kind !== 'partly') return taken
  const { shop, orderId, state } = kept
  const [owing, others, stored] = await Promise.all([
    owingOf(kept, money),
    otherCases(kept),
    storedOrder(shop, orderId),
  ])
  const said = { money, others, priceOf: pricesOf(stored?.order), ...(owing && { owing }) }
  return withPartShort(taken, state, settlement, said)
}

/**
 * Written down before it is sent, so that it is not dropped while it may be on its way. What Shopify would do twice is not sent
 * again before whatever was sent is over.
 * @throws Unavailable while it may not be
 */
async function writeSending(
  { shop, id, state }: KeptCase,
  settlement: CaseSettlement,
  { progress }: Seen,
): Promise<void> {
  const at = await now()
  const isTwice = progress !== null && isRepeatable(state, settlement, progress)
  const retryAfterMs = isTwice ? patienceLeft(settlement, at) : 0
  if (retryAfterMs > 0) throw new Unavailable('Shopify may still be at it', { retryAfterMs })
  const sent = { type: 'settlement_sent' as const, settlementId: settlement.id, sentAt: at.toISOString() }
  await changeCase(shop, id, at, async () => [{ actor: 'engine', event: sent }])
}

interface Seen {
  money: OrderMoney
  progress: ReturnProgress | null
  finding: Finding
}

async function look(admin: Admin, kept: KeptCase, settlement: CaseSettlement): Promise<Seen> {
  const { returnId } = settlement
  const money = await moneyOf(admin, kept.orderId)
  const progress = returnId === undefined ? null : await readReturnProgress(admin, returnId)
  const ofOthers = refundsOfOthers(money.refunds, await otherCases(kept))
  return { money, progress, finding: findingOf(kept.state, settlement, { money, progress, ofOthers }) }
}

/** Begins with the settlement's id, by which it is found; then what people call the case. */
const noteOf = ({ id }: CaseSettlement, { reference }: KeptCase): string => `${id} · ${reference}`

/** @returns what Shopify's rules refused */
async function carryOut(
  admin: Admin,
  kept: KeptCase,
  settlement: CaseSettlement,
  { progress }: Seen,
): Promise<UserError[] | undefined> {
  const note = noteOf(settlement, kept)
  if (settlement.way === 'order') return refusedBy(await cancelOrder(admin, kept.orderId, note))
  if (settlement.way === 'unshipped') return refusedBy(await refundNow(admin, kept, settlement, note))
  if (progress === null) throw new Unavailable('Shopify does not show the return')
  return refusedBy(await processReturn(admin, processingOf(kept.state, settlement, progress, note)))
}

const refusedBy = (change: { done: true } | { done: false; userErrors: UserError[] }) =>
  change.done ? undefined : change.userErrors

function refundNow(admin: Admin, { orderId, state }: KeptCase, settlement: CaseSettlement, note: string) {
  const { id: key, pieces, isTakenOut, refund, shipping, repayments } = settlement
  const lines = (isTakenOut ? [] : pieces).flatMap(({ key: at, quantity }) => {
    const line = state.lines.find((known) => known.key === at)
    return line === undefined ? [] : [{ lineId: orderLineOf(line), quantity }]
  })
  return refundUnshipped(admin, {
    ...{ orderId, currency: refund.currency, lines, shippingMinor: shipping.minor, note, key },
    payments: repayments.map(({ transactionId, gateway, amount }) => ({
      ...{ transactionId, gateway, minor: amount.minor },
    })),
  })
}
