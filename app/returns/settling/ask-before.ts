/** Whether a settlement is still to be sent as it was planned: people may have done something in Shopify since. */
import { now } from '../../clock.server.ts'
import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseSettlement } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { readOrderNow } from '../reconcile/reconcile-order.ts'
import { askWhatFor } from './ask-what-for.ts'
import { isPaidMeanwhile, unknownRefunds } from './is-paid-meanwhile.ts'
import { failed, stoppedFor } from './outcome-of.ts'
import { isPaidThroughReturn } from './paid-beside.ts'
import { patienceLeft } from './second-sending.ts'

/**
 * A person may have paid something since it was planned: theirs is written down first, unless ours may still be on its way.
 * What somebody has transferred is written down all the same. A rest is counted anew where some of it may have been paid
 * through the Return.
 * @returns undefined where it is to be sent; without happenings where the case is another by now
 * @throws Unavailable where it may not be sent yet
 */
export async function askBefore(
  admin: Admin,
  kept: KeptCase,
  settlement: CaseSettlement,
  money: OrderMoney,
): Promise<Taken | undefined> {
  if (settlement.isTransferred) return undefined
  const isCancelling = settlement.way === 'order' && settlement.sentAt !== undefined
  if (!isCancelling && (await isDropped(admin, kept, settlement, money))) return byEngine()
  if (settlement.way === 'order' && (await isMoreThan(kept, settlement))) return orderedAgain(settlement)
  if (settlement.restOf !== undefined && isPaidThroughReturn(kept.state, money.refunds))
    return failed(settlement, 'Somebody paid money back in Shopify meanwhile.')
  const asked = await askWhatFor(kept, settlement.keys, money)
  return asked && stoppedFor(settlement, asked)
}

/**
 * @returns whether somebody has paid for its pieces
 * @throws Unavailable where somebody may have, and ours may still be on its way: of two, one has to be known
 */
async function isDropped(
  admin: Admin,
  kept: KeptCase,
  settlement: CaseSettlement,
  paid: OrderMoney,
): Promise<boolean> {
  const retryAfterMs = patienceLeft(settlement, await now())
  if (retryAfterMs === 0) return isPaidMeanwhile(admin, kept, paid, settlement.id)
  if ((await unknownRefunds(kept, paid)).length === 0) return false
  throw new Unavailable('Shopify may still be at it', { retryAfterMs })
}

/** A person has put something into the order since: to cancel it would take that out too. */
async function isMoreThan({ shop, orderId }: KeptCase, { pieces }: CaseSettlement): Promise<boolean> {
  const reading = await readOrderNow(shop, orderId)
  const there = reading?.order.lines.reduce((sum, { currentQuantity }) => sum + currentQuantity, 0) ?? 0
  return there > pieces.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Then its pieces are paid back one by one. */
const orderedAgain = (settlement: CaseSettlement): Taken => ({
  happenings: [
    ...failed(settlement, 'The order holds more than was to be cancelled.').happenings,
    ...byEngine({ type: 'settlement_ordered', keys: settlement.keys, waived: false, again: true }).happenings,
  ],
})
