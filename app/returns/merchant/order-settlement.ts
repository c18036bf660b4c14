/**
 * "Refund now": for the lines named, or all that are still to be paid back. What it comes to is planned by
 * the job from the decision in force, what has come back, what the buyer agreed to, and what can be repaid.
 */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { isOnlyCancelled } from '../carry-out/closing-step.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import { payablePieces } from '../carry-out/settling-step.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { Actor, CaseEvent } from '../case/case-event.ts'
import { isOnItsWay, isWaived, unpaidHere } from '../case/is-away.ts'
import { isOver } from '../case/is-over.ts'
import { restKeys } from '../case/rest-owed.ts'
import { isUnsent } from '../case/same-line.ts'

export interface SettlementOrder {
  /** Absent: all lines that are still to be paid back. */
  keys?: readonly number[]
  /** Also for pieces that did not come. */
  waived?: boolean
  /** What somebody paid in Shopify without saying what for was a part of it; only by a merchant. */
  isCounted?: boolean
  /** Only what refunds that a person made too small left owed; only by a merchant. */
  rest?: boolean
}

/**
 * `nothing_to_refund`: none of the lines is accepted and unpaid · `deduction_unanswered`: the buyer has been
 * offered less and has not answered · `goods_or_proof_missing`: only when the engine orders it, for which
 * the goods or a proof of sending must be there · `goods_wanted_back`: the buyer took no deduction and wants the goods
 * again; only a merchant who names the lines pays for them all the same. Of lines that the engine names it orders those that can
 * be ordered, and says so only where none can.
 */
export type SettlementRefusal =
  | 'closed'
  | 'nothing_to_refund'
  | 'deduction_unanswered'
  | 'goods_or_proof_missing'
  | 'goods_wanted_back'

export const orderSettlement = (
  shop: string,
  caseId: string,
  order: SettlementOrder,
  by: By,
): Promise<ActResult<SettlementRefusal>> =>
  actOnCase<SettlementRefusal>(shop, caseId, by, (state) => orderedEvents(state, order, by.actor))

export function orderedEvents(
  state: CaseState,
  { keys, waived = false, rest = false, isCounted = false }: SettlementOrder,
  actor: Actor,
): CaseEvent[] | SettlementRefusal {
  // A merchant who orders it wants it paid all the same.
  if (actor === 'engine' ? isOver(state) : state.closed) return 'closed'
  if (rest) return restOrdered(state, keys)
  const asked = state.lines.filter(
    (line) => (keys === undefined || keys.includes(line.key)) && isPayable(state, line),
  )
  // Where all that came of a line is paid, the others of it are not paid as what has come.
  const due = asked.filter((line) => payablePieces(state, line, waived || isWaived(state, line)) > 0)
  const hasCome = (line: CaseLine) => unpaidHere(state, line) > 0
  const isMissing = (line: CaseLine) => actor === 'engine' && !isBackOrProven(state, line)
  const isWanted = (line: CaseLine) =>
    waitsFor(state, line, actor === 'engine' ? ['goods_back', 'unpaid', 'paid_beside'] : ['goods_back'])
  const isMeant = (line: CaseLine) =>
    !isMissing(line) &&
    !isWanted(line) &&
    (waived || !isLate(state, line) || !due.some((other) => hasCome(other) && !isWanted(other)))
  const isOrderable = (line: CaseLine) => !isMissing(line) && !isWanted(line) && !isOffered(state, line.key)
  const named = actor === 'engine' && due.some(isOrderable) ? due.filter(isOrderable) : due
  const chosen = keys === undefined ? due.filter(isMeant) : named
  if (due.length === 0) return asked.length === 0 ? 'nothing_to_refund' : 'goods_or_proof_missing'
  if (keys === undefined ? due.every(isWanted) : actor === 'engine' && chosen.some(isWanted))
    return 'goods_wanted_back'
  if (chosen.length === 0 || chosen.some(isMissing)) return 'goods_or_proof_missing'
  if (chosen.some(({ key }) => isOffered(state, key))) return 'deduction_unanswered'
  const ordered: CaseEvent = { type: 'settlement_ordered', keys: chosen.map(({ key }) => key), waived }
  const counted = isCounted ? countedFor(state, ordered.keys) : []
  return [...counted, ...(actor === 'engine' ? [] : renewedFor(state, chosen)), ordered]
}

/** Nothing is paid back through a Return that was cancelled: another takes its place. By itself none is made again. */
const renewedFor = (state: CaseState, chosen: readonly CaseLine[]): CaseEvent[] =>
  state.returns
    .filter(({ state: at }) => at === 'cancelled')
    .filter(({ keys }) => chosen.some((line) => keys.includes(line.key) && isOnlyCancelled(state, line)))
    .map(({ id }) => ({ type: 'reopening_ordered', returnId: id }))

/** What a person was asked about with any of these lines. */
const countedFor = ({ waits }: CaseState, ordered: readonly number[]): CaseEvent[] =>
  waits
    .filter(({ code, keys }) => code === 'paid_beside' && keys.some((key) => ordered.includes(key)))
    .flatMap(({ keys, refunds = [] }) =>
      refunds.map((refund): CaseEvent => ({ type: 'refund_counted', keys, refund })),
    )

function restOrdered(
  state: CaseState,
  named: readonly number[] | undefined,
): CaseEvent[] | SettlementRefusal {
  const keys = restKeys(state).filter(
    (key) => (named?.includes(key) ?? true) && !state.restOrdered.includes(key),
  )
  return keys.length === 0
    ? 'nothing_to_refund'
    : [{ type: 'settlement_ordered', keys, waived: false, rest: true }]
}

/**
 * What does not fit the order, and an exchange of what was never sent, a person sorts out with the buyer; of any other
 * exchange they say first what goes out.
 */
const isPayable = (state: CaseState, line: CaseLine): boolean =>
  outstandingQuantity(state, line) > 0 &&
  !state.mismatches.some(({ key }) => key === line.key) &&
  !waitsFor(state, line, ['replacement']) &&
  !(line.remedy === 'exchange' && isNeverSent(state, line))

const isNeverSent = ({ returns }: CaseState, line: CaseLine): boolean =>
  isUnsent(line) && !returns.some(({ keys }) => keys.includes(line.key))

/** What never left the shop has nothing to wait for. */
export const isBackOrProven = (state: CaseState, line: CaseLine): boolean =>
  (['received', 'damaged'].includes(line.reception) && unpaidHere(state, line) > 0) ||
  isWaived(state, line) ||
  isOnItsWay(state, line) ||
  isNeverSent(state, line)

/** While others of the case are here: whoever pays for what has come does not pay for this. */
const isLate = (state: CaseState, line: CaseLine): boolean =>
  !isBackOrProven(state, line) && unpaidHere(state, line) === 0

const isOffered = ({ deductions }: CaseState, key: number): boolean =>
  deductions.some((offered) => offered.key === key && offered.answer === undefined)
