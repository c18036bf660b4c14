/** A refund that was ordered gets its amounts, from what is true now. They stand from then on, whatever is tried. */
import { randomUUID } from 'node:crypto'
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { PlannedSettlement } from '../case/planned-settlement.ts'
import type { StepOf } from '../case/step.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { decideAgain } from '../deciding/decide-again.ts'
import { asGranted, unseenOf } from '../deciding/doubtful-lines.ts'
import { readDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { askWhatFor } from './ask-what-for.ts'
import { choicesToPay, type GivenBack, givenBack } from './given-back.ts'
import { isPaidMeanwhile } from './is-paid-meanwhile.ts'
import { lessHeld, lessRestDelivery } from './less-held.ts'
import { moneyOf } from './money-of.ts'
import { askMovedPrices } from './moved-prices.ts'
import { planRest } from './plan-rest.ts'
import { type Planning, planSettlement } from './plan-settlement.ts'
import { splitByHand } from './split-by-hand.ts'
import { unevenSwaps } from './uneven-swaps.ts'
import { isWholeOrder } from './whole-order.ts'

/** @throws Unavailable when Shopify shows no such order, which it did a moment ago */
export async function writePlan(admin: Admin, kept: KeptCase, step: StepOf<'plan'>): Promise<Taken> {
  if (step.rest !== undefined) return writeRest(admin, kept, step.rest)
  const decided = await readDecision(kept.shop, kept.state.decisionId ?? '')
  const keys = step.pieces.map(({ key }) => key)
  const moved = await askMovedPrices(admin, kept.state, keys, decided)
  if (moved !== undefined) return moved
  const again = await decideAgain(kept, decided)
  if (again?.doubtful.length === 0) {
    const { decisionId, store } = again
    return { ...byEngine({ type: 'inspected', decisionId, keys }), along: store }
  }
  const unseen = unseenOf(kept, keys, again?.doubtful ?? [])
  if (unseen.length > 0) return byEngine({ type: 'left_for_review', code: 'inspection', keys: unseen })
  const planning = again === undefined ? decided : { ...again, decision: asGranted(decided, again) }
  // Before the money: what another case pays in between is then in one of the two at least, and counted once.
  const given = await givenBack(kept.shop, kept.orderId)
  const paid = await moneyOf(admin, kept.orderId)
  if (await isPaidMeanwhile(admin, kept, paid)) return byEngine()
  const left = lessRestDelivery(lessHeld(paid, kept.state), kept.state)
  return (await askWhatFor(kept, keys, paid)) ?? planned(kept, step, { decided: planning, given, paid: left })
}

async function writeRest(admin: Admin, kept: KeptCase, keys: number[]): Promise<Taken> {
  const paid = await moneyOf(admin, kept.orderId)
  if (await isPaidMeanwhile(admin, kept, paid)) return byEngine()
  const asked = await askWhatFor(kept, keys, paid)
  if (asked !== undefined) return asked
  const settlement = planRest(randomUUID(), kept.state, keys, lessHeld(paid, kept.state))
  return settlement === undefined
    ? byEngine({ type: 'left_for_review', code: 'paid_short', keys, isRest: true })
    : asEvents(splitByHand(settlement, randomUUID()), settlement)
}

/** @param whole what the plans are parts of */
const asEvents = (plans: readonly PlannedSettlement[], { keys, short }: PlannedSettlement): Taken =>
  byEngine(
    ...plans.map((settlement): CaseEvent => ({ type: 'settlement_planned', settlement })),
    ...(short === undefined ? [] : [{ type: 'left_for_review', code: 'paid_short', keys } as const]),
  )

interface Known extends Pick<Planning, 'decided'> {
  given: readonly GivenBack[]
  paid: OrderMoney
}

async function planned(
  kept: KeptCase,
  { way, returnId, pieces, isTakenOut }: StepOf<'plan'>,
  { decided, given, paid }: Known,
): Promise<Taken> {
  const { shop, orderId, id: caseId, state } = kept
  const stored = await storedOrder(shop, orderId)
  const counted = planSettlement({
    ...{ id: randomUUID(), way, pieces, state, decided, paid },
    ...(returnId === undefined ? {} : { returnId }),
    ...(isTakenOut ? { isTakenOut } : {}),
    choices: choicesToPay(given, caseId, stored?.order, paid),
  })
  const settlement = { ...counted, refundsThen: paid.refunds.map(({ id }) => id) }
  const isWhole =
    way === 'unshipped' &&
    isTakenOut === undefined &&
    stored !== null &&
    isWholeOrder(state, settlement, stored.order, paid)
  const plans = isWhole ? [{ ...settlement, way: 'order' as const }] : splitByHand(settlement, randomUUID())
  const { happenings } = asEvents(plans, settlement)
  const uneven = byEngine(...unevenSwaps(state, settlement.keys, decided))
  return { happenings: [...happenings, ...uneven.happenings] }
}
