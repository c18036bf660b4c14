/**
 * What a settlement comes to: which pieces, how much, over which of the order's payments. Pure. The engine says
 * what is owed; what was settled before, and what Shopify can still pay back, bound it.
 */
import {
  type Choices,
  type Decision,
  type Facts,
  firstOf,
  type Money,
  money,
  type SettledLine,
  settle,
} from '../../engine/index.ts'
import type { OrderMoney, OrderPayment } from '../../shopify/order-money.ts'
import { type CaseLine, type CaseState, settledQuantity } from '../case/case.ts'
import type { PlannedRepayment, PlannedSettlement, SettledPieces } from '../case/case-event.ts'
import { remedyOf } from '../deciding/decision-reading.ts'
import { agreedLeft } from './agreed-deductions.ts'
import { asPaidNow } from './as-paid-now.ts'
import { paidAhead } from './paid-ahead.ts'
import { paidForPieces, piecesByUnit } from './paid-for-pieces.ts'

export interface Planning {
  id: string
  way: PlannedSettlement['way']
  returnId?: string
  pieces: readonly SettledPieces[]
  isTakenOut?: true
  state: CaseState
  decided: { decision: Decision; facts: Facts }
  /** Of the order's other cases (given-back.ts). */
  choices: Choices
  paid: Pick<OrderMoney, 'payments' | 'shippingLeftMinor' | 'currency'>
}

export function planSettlement({
  id,
  way,
  returnId,
  pieces,
  isTakenOut,
  ...planning
}: Planning): PlannedSettlement {
  const { paid } = planning
  const owed = owedFor(pieces, planning)
  const deducted = deductedOutside(planning, pieces, owed.lines)
  const off = deducted.reduce((sum, { amount }) => sum + amount.minor, 0)
  const keys = pieces.map(({ key }) => key)
  const whole = Math.max(0, owed.refund.minor - off)
  const ahead = paidAhead(planning.state, keys, whole, paid.currency)
  const due = whole - ahead.reduce((sum, { amount }) => sum + amount.minor, 0)
  const shipping = deliveryIn(owed.lines)
  const repayments = repaymentsOf(due, paid.payments, paid.currency)
  const refund = repayments.reduce((sum, { amount }) => sum + amount.minor, 0)
  const of = (minor: number): Money => money(minor, paid.currency)
  return {
    ...{ id, way, keys, pieces: [...pieces] },
    ...(returnId === undefined ? {} : { returnId }),
    ...(isTakenOut ? { isTakenOut } : {}),
    repayments,
    refund: of(refund),
    shipping: of(Math.max(0, Math.min(shipping, refund, paid.shippingLeftMinor))),
    ...(refund < due ? { short: of(due - refund) } : {}),
    ...(deducted.length > 0 ? { deducted } : {}),
    ...(ahead.length > 0 ? { paidAhead: ahead } : {}),
  }
}

/** Minor units of what is owed that are outward delivery. */
export const deliveryIn = (lines: readonly SettledLine[]): number =>
  lines
    .filter(({ unit, what }) => unit === undefined && what === 'outward_shipping')
    .reduce((sum, { amount }) => sum + amount.minor, 0)

type Owing = Pick<Planning, 'state' | 'decided' | 'choices' | 'paid'>

/** As the engine counts it. A line whose remedy nobody decided about is paid nothing for. */
export function owedFor(pieces: readonly SettledPieces[], { state, decided, choices, paid }: Owing) {
  const chosen = pieces.flatMap(({ key, quantity }) => {
    const line = lineOf(state, key)
    const isDecided = line !== undefined && remedyOf(decided.decision, line.unit, line.remedy) !== undefined
    return isDecided ? [{ unit: line.unit, remedy: line.remedy, quantity, approved: true as const }] : []
  })
  const facts = asPaidNow(decided.facts, paid.payments)
  return settle(decided.decision, facts, chosen, {
    ...choices,
    before: settledBefore(state, facts, choices, paid.currency),
  })
}

/** What earlier cases gave back, and this one so far: what is owed once per order is owed once. */
function settledBefore(state: CaseState, facts: Facts, { before }: Choices, currency: string) {
  const settled = state.lines
    .map((line) => ({ line, quantity: settledQuantity(state, line.key) }))
    .filter(({ quantity }) => quantity > 0)
  const given = settled.filter(({ line }) => line.remedy === 'withdrawal')
  const pieces = given.reduce((sum, { quantity }) => sum + quantity, before?.given?.pieces ?? 0)
  const paid = paidForPieces(given, facts) + (before?.given?.paid.minor ?? 0)
  return {
    ...before,
    units: Object.fromEntries(piecesByUnit(settled)),
    ...(pieces > 0 ? { given: { pieces, paid: money(paid, currency) } } : {}),
  }
}

/**
 * What the buyer agreed to leave, at most what its line gets: never from another line, nor from the delivery
 * (docs/decisions/0012-settlement.md).
 */
function deductedOutside(
  { state, paid: { currency } }: Pick<Planning, 'state' | 'paid'>,
  pieces: readonly SettledPieces[],
  owed: readonly SettledLine[],
): { key: number; amount: Money }[] {
  const gets = new Map<string, number>()
  for (const { unit, remedy, amount } of owed)
    gets.set(`${remedy} ${unit}`, (gets.get(`${remedy} ${unit}`) ?? 0) + amount.minor)
  return pieces.flatMap(({ key }) => {
    const line = lineOf(state, key)
    const of = `${line?.remedy} ${line?.unit}`
    const most = Math.max(0, gets.get(of) ?? 0)
    const minor = line === undefined ? 0 : Math.min(agreedLeft(state, line, currency), most)
    gets.set(of, most - minor)
    return minor === 0 ? [] : [{ key, amount: money(minor, currency) }]
  })
}

const lineOf = ({ lines }: CaseState, key: number): CaseLine | undefined =>
  lines.find((line) => line.key === key)

/** Each payment its share, in proportion to what is left of it (docs/decisions/0012-settlement.md). */
export function repaymentsOf(
  due: number,
  payments: readonly OrderPayment[],
  currency: string,
): PlannedRepayment[] {
  const left = payments.reduce((sum, { refundableMinor }) => sum + refundableMinor, 0)
  const given = Math.min(due, left)
  let seen = 0
  return payments.flatMap(({ id, gateway, isByHand, refundableMinor }) => {
    const before = left === 0 ? 0 : firstOf(given, seen, left)
    seen += refundableMinor
    const minor = left === 0 ? 0 : firstOf(given, seen, left) - before
    const one = { transactionId: id, gateway, amount: money(minor, currency), byHand: isByHand }
    return minor === 0 ? [] : [one]
  })
}
