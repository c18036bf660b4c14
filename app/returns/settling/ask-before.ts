/** Whether a settlement is still to be sent as it was planned: people may have done something in Shopify since. */
import { now } from '../../clock.server.ts'
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseSettlement } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import { orderLineOf } from '../case/same-line.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { readOrderNow } from '../reconcile/reconcile-order.ts'
import { askWhatFor } from './ask-what-for.ts'
import { isPaidMeanwhile, unknownRefunds } from './is-paid-meanwhile.ts'
import { failed, stoppedFor } from './outcome-of.ts'
import { isPaidThroughReturn } from './paid-beside.ts'
import { patienceLeft } from './second-sending.ts'

/**
 * A person may have paid something since it was planned: theirs is written down first. What somebody has transferred is written
 * down all the same.
 * @returns undefined where it is to be sent; without happenings where the case is another by now
 * @throws Unavailable where it is not to be sent, and may still be on its way: of two, one has to be known
 */
export async function askBefore(
  admin: Admin,
  kept: KeptCase,
  settlement: CaseSettlement,
  money: OrderMoney,
): Promise<Taken | undefined> {
  if (settlement.isTransferred) return undefined
  const retryAfterMs = patienceLeft(settlement, await now())
  const isOver = retryAfterMs === 0
  const instead = await whatInstead({ admin, kept, settlement, money, isOver })
  if (instead !== undefined && !isOver) throw new Unavailable('Shopify may still be at it', { retryAfterMs })
  return instead
}

interface Asking {
  admin: Admin
  kept: KeptCase
  settlement: CaseSettlement
  money: OrderMoney
  /** Whether nothing that was sent of it can still be on its way. */
  isOver: boolean
}

/** A rest is counted anew where some of it may have been paid through the Return. */
async function whatInstead(asking: Asking): Promise<Taken | undefined> {
  const { kept, settlement, money } = asking
  if (await isPaidFor(asking)) return byEngine()
  if (settlement.way === 'order' && (await isMoreThan(kept, settlement))) return orderedAgain(settlement)
  if (settlement.restOf !== undefined && isPaidThroughReturn(kept.state, money.refunds))
    return failed(settlement, 'paid_meanwhile')
  const asked = await askWhatFor(kept, settlement.keys, money)
  return asked && stoppedFor(settlement, asked)
}

/** Somebody has, or may have: while ours may be on its way, nothing is written down. */
async function isPaidFor({ admin, kept, settlement, money, isOver }: Asking): Promise<boolean> {
  return isOver
    ? isPaidMeanwhile(admin, kept, money, settlement.id)
    : (await unknownRefunds(kept, money)).length > 0
}

/** A person has put something into the order since, or something else in its place: to cancel it would take that out too. */
async function isMoreThan({ shop, orderId, state }: KeptCase, { pieces }: CaseSettlement): Promise<boolean> {
  const reading = await readOrderNow(shop, orderId)
  const planned = (lineId: string) =>
    pieces
      .filter(({ key }) => state.lines.some((line) => line.key === key && orderLineOf(line) === lineId))
      .reduce((sum, { quantity }) => sum + quantity, 0)
  return (reading?.order.lines ?? []).some(({ id, currentQuantity }) => currentQuantity > planned(id))
}

/** Then its pieces are paid back one by one. */
const orderedAgain = (settlement: CaseSettlement): Taken => ({
  happenings: [
    ...failed(settlement, 'order_grew').happenings,
    ...byEngine({ type: 'settlement_ordered', keys: settlement.keys, waived: false, again: true }).happenings,
  ],
})
