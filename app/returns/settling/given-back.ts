/**
 * What of an order is given back under which case, in the order in which the cases were first accepted:
 * what is owed once per order belongs to the first of them, whoever looks.
 */
import { db } from '../../db.server.ts'
import { type Choices, type Facts, firstOf, money } from '../../engine/index.ts'
import type { OrderContent } from '../../shopify/order.ts'
import type { CaseState } from '../case/case.ts'
import type { RecordedEvent } from '../case/case-event.ts'
import { recordedOf } from '../case/case-store.ts'
import { foldCase } from '../case/fold-case.ts'

type Pieces = NonNullable<Choices['order']>

export interface GivenBack {
  caseId: string
  pieces: number
  /** What was paid for them, in minor units. */
  paidMinor: number
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
    return since === undefined
      ? []
      : [{ since: `${since.toISOString()} ${id}`, given: givenIn(id, state, facts) }]
  })
  return accepted.toSorted((a, b) => (a.since < b.since ? -1 : 1)).map(({ given }) => given)
}

/**
 * What a case is settled with.
 * @param caseId a case that is not accepted yet, or is still to come, comes after all that are
 * @param order as it was sold, where it is known: the facts of a case show only the pieces it speaks of
 */
export function choicesFor(
  given: readonly GivenBack[],
  caseId: string | undefined,
  order: Pick<OrderContent, 'lines' | 'currency'> | undefined,
  currency: string,
): Choices {
  const own = given.findIndex((one) => one.caseId === caseId)
  const before = own < 0 ? given : given.slice(0, own)
  return {
    ...(order && { order: soldAs(order) }),
    ...(before.length > 0 && {
      before: { given: { pieces: sum(before, 'pieces'), paid: money(sum(before, 'paidMinor'), currency) } },
    }),
  }
}

const sum = (given: readonly GivenBack[], what: 'pieces' | 'paidMinor'): number =>
  given.reduce((total, one) => total + one[what], 0)

const soldAs = ({ lines, currency }: Pick<OrderContent, 'lines' | 'currency'>): Pieces => ({
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

const givenIn = (caseId: string, state: CaseState, facts: Facts | undefined): GivenBack => {
  const lines = withdrawn(state)
  const paid = lines.map(({ unit, quantity }) => {
    const known = facts?.lines.find((line) => line.unit === unit)
    return known === undefined
      ? 0
      : firstOf(known.paid.minor, Math.min(quantity, known.quantity), known.quantity)
  })
  return {
    caseId,
    pieces: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    paidMinor: paid.reduce((total, minor) => total + minor, 0),
  }
}
