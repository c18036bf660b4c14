/**
 * What of an order is given back under which case, in the order in which the cases were first accepted:
 * what is owed once per order belongs to the first of them, whoever looks.
 */
import { db } from '../../db.server.ts'
import { type Choices, type Facts, money } from '../../engine/index.ts'
import type { OrderContent } from '../../shopify/order.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import {
  type CaseLine,
  type CaseState,
  outstandingQuantity,
  paidQuantity,
  settledQuantity,
} from '../case/case.ts'
import type { RecordedEvent } from '../case/case-event.ts'
import { recordedOf } from '../case/case-store.ts'
import { foldCase } from '../case/fold-case.ts'
import { isOver } from '../case/is-over.ts'
import { restDelivery } from '../case/rest-owed.ts'
import { paidForPieces } from './paid-for-pieces.ts'

type Pieces = NonNullable<Choices['order']>

interface Given {
  pieces: number
  /** What was paid for them, in minor units. */
  paidMinor: number
}

/** What is paid back or still will be. */
export interface GivenBack extends Given {
  caseId: string
  /** Of it, what is paid back. */
  settled: Given
  /** Outward delivery that is owed as the rest of a person's refund, in minor units; absent: none. */
  restDelivery?: number
}

const WITH_WHAT_WAS_PAID = {
  events: { orderBy: { seq: 'asc' } },
  decisions: { select: { id: true, facts: true } },
} as const

export async function givenBack(shop: string, orderId: string): Promise<GivenBack[]> {
  const rows = await db.returnCase.findMany({ where: { shop, orderId }, include: WITH_WHAT_WAS_PAID })
  const accepted = rows.flatMap(({ id, events, decisions }) => {
    const recorded = events.map(recordedOf)
    const since = acceptedSince(recorded)
    const state = foldCase(recorded)
    const decision = decisions.find((known) => known.id === state.decisionId)
    // Written by decide-case.ts, by nobody else.
    const facts = decision === undefined ? undefined : (JSON.parse(decision.facts) as Facts)
    const given = givenIn(id, state, facts)
    return since === undefined || given.pieces === 0 ? [] : [{ since: `${since.toISOString()} ${id}`, given }]
  })
  return accepted.toSorted((a, b) => (a.since < b.since ? -1 : 1)).map(({ given }) => given)
}

/**
 * What a case is settled with.
 * @param caseId a case that is not accepted yet, or is still to come, comes after all that are
 * @param order as it was sold, where it is known: the facts of a case show only the pieces it speaks of
 */
export const choicesFor = (
  given: readonly GivenBack[],
  caseId: string | undefined,
  order: Sold | undefined,
  currency: string,
): Choices => choicesAfter(beforeOf(given, caseId), order, currency)

/**
 * What the next payment of a case is planned with: what the others have been paid, whenever they were accepted, and what
 * those before it still will be. Delivery goes by what Shopify gave back, whoever did it, and by what the others owe of it as
 * the rest of a refund that was too small.
 */
export function choicesToPay(
  given: readonly GivenBack[],
  caseId: string,
  order: Sold | undefined,
  { currency, shippingRefundedMinor }: Pick<OrderMoney, 'currency' | 'shippingRefundedMinor'>,
): Choices {
  const before = beforeOf(given, caseId)
  const after = given.filter((one) => one.caseId !== caseId && !before.includes(one))
  const { before: all, ...choices } = choicesAfter(
    [...before, ...after.map(({ settled }) => settled)],
    order,
    currency,
  )
  const isRestPromised = before.some(({ pieces, settled }) => pieces > settled.pieces)
  const rests = [...before, ...after].reduce((total, { restDelivery: rest = 0 }) => total + rest, 0)
  const delivery = { repaid: money(shippingRefundedMinor + rests, currency), isRestPromised }
  return { ...choices, before: { ...all, delivery } }
}

type Sold = Pick<OrderContent, 'lines' | 'currency'>

const beforeOf = (given: readonly GivenBack[], caseId: string | undefined): readonly GivenBack[] => {
  const own = given.findIndex((one) => one.caseId === caseId)
  return own < 0 ? given : given.slice(0, own)
}

const choicesAfter = (before: readonly Given[], order: Sold | undefined, currency: string): Choices => ({
  ...(order && { order: soldAs(order) }),
  ...(sum(before, 'pieces') > 0 && {
    before: { given: { pieces: sum(before, 'pieces'), paid: money(sum(before, 'paidMinor'), currency) } },
  }),
})

const sum = (given: readonly Given[], what: keyof Given): number =>
  given.reduce((total, one) => total + one[what], 0)

const soldAs = ({ lines, currency }: Sold): Pieces => ({
  pieces: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
  paid: money(
    lines.reduce((paid, { paidMinor }) => paid + paidMinor, 0),
    currency,
  ),
})

/** Only who withdraws gets the delivery back; what does not fit the order a person settles. */
const withdrawn = ({ lines, mismatches, takenBack }: CaseState): CaseState['lines'] =>
  lines.filter(
    ({ key, acceptance, remedy }) =>
      acceptance === 'accepted' &&
      remedy === 'withdrawal' &&
      !takenBack.includes(key) &&
      !mismatches.some((mismatch) => mismatch.key === key),
  )

/** When a withdrawal of the case became accepted; undefined while none is. */
const acceptedSince = (events: readonly RecordedEvent[]): Date | undefined =>
  withdrawn(foldCase(events)).length === 0
    ? undefined
    : events.find((_, index) => withdrawn(foldCase(events.slice(0, index + 1))).length > 0)?.at

export const givenIn = (caseId: string, state: CaseState, facts: Facts | undefined): GivenBack => {
  const lines = withdrawn(state)
  const rest = state.closed ? 0 : restDelivery(state)
  return {
    caseId,
    ...(rest > 0 && { restDelivery: rest }),
    ...piecesOf(lines, facts, (line) => paidQuantity(state, line.key) + comingQuantity(state, line)),
    settled: piecesOf(lines, facts, (line) => paidQuantity(state, line.key)),
  }
}

/** Nothing is paid any more for what a person dealt with, nor where the case is over; what becomes of its Return decides nothing. */
const comingQuantity = (state: CaseState, line: CaseLine): number =>
  isOver(state)
    ? 0
    : outstandingQuantity(state, line) + settledQuantity(state, line.key) - paidQuantity(state, line.key)

const piecesOf = (
  lines: readonly CaseLine[],
  facts: Facts | undefined,
  quantityOf: (line: CaseLine) => number,
): Given => {
  const given = lines.map((line) => ({ line, quantity: Math.min(line.quantity, quantityOf(line)) }))
  return {
    pieces: given.reduce((sum, { quantity }) => sum + quantity, 0),
    paidMinor: paidForPieces(given, facts),
  }
}
