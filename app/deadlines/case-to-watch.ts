/** What a case's deadlines are derived from, and questions that several of them ask. Pure. */
import type { Choices, Day, Decision, Facts, RemedyDecision, Zone } from '../engine/index.ts'
import { dayAt, parseInstant } from '../engine/index.ts'
import type { DeadlineSettings } from '../policies/deadline-settings.ts'
import { unpaidRests } from '../returns/carry-out/closing-step.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../returns/case/case.ts'
import { isOver } from '../returns/case/is-over.ts'
import { asApproved, remedyOf } from '../returns/deciding/decision-reading.ts'

export interface CaseToWatch {
  caseId: string
  state: CaseState
  /** Lines that were looked at after they arrived. */
  inspected: ReadonlySet<number>
  /** Made from `facts`, which say what has come back. */
  decision: Decision
  facts: Facts
  /** As if nothing had come of lines of which some is still with the buyer (way-back.ts). */
  stillAway: Decision
  choices: Choices
  /** The consumer's. */
  zone: Zone
  /** ISO 3166-1 alpha-2 of the shop. */
  country: string
  settings: DeadlineSettings
}

/** What is still to be paid back, exchanged or given up; the rest waits for nothing. */
export const outstanding = ({ state }: Pick<CaseToWatch, 'state'>): CaseLine[] =>
  isOver(state)
    ? []
    : state.lines.filter(
        (line) =>
          outstandingQuantity(state, line) > 0 && !state.mismatches.some(({ key }) => key === line.key),
      )

/** What has not been paid back: a refund that is on its way is due until it is there. */
export const unpaid = ({ state }: Pick<CaseToWatch, 'state'>): CaseLine[] =>
  outstanding({ state: withExecuted(state) })

/** Of what somebody paid for in Shopify: where they paid too little, and nothing more is on its way. */
export const paidTooLittle = ({ state }: Pick<CaseToWatch, 'state'>): CaseLine[] => {
  const keys = isOver(state) ? [] : unpaidRests(state)
  return state.lines.filter((line) => keys.includes(line.key) && line.acceptance === 'accepted')
}

/** As with what was not paid at all, until the rest of it is there. */
export const stillTooLittle = ({ state }: Pick<CaseToWatch, 'state'>): CaseLine[] =>
  paidTooLittle({ state: withExecuted(state) })

const withExecuted = (state: CaseState): CaseState => ({
  ...state,
  settlements: state.settlements.filter((known) => known.state === 'executed'),
})

/** What was decided of a line, a person having granted what was left to a person. */
export const grantedTo = (
  { decision }: Pick<CaseToWatch, 'decision'>,
  { unit, remedy }: CaseLine,
): RemedyDecision | undefined => {
  const decided = remedyOf(decision, unit, remedy)
  return decided === undefined ? undefined : asApproved(decided)
}

export const statedOn = ({ facts, zone }: Pick<CaseToWatch, 'facts' | 'zone'>): Day =>
  dayAt(facts.statedAt, zone)

export const localDay = ({ zone }: Pick<CaseToWatch, 'zone'>, instant: string): Day =>
  dayAt(parseInstant(instant), zone)

/** Each day that lines speak of, the earliest first, with all that speak of it. */
export function eachDay<T extends { by: Day }>(candidates: readonly T[]): { by: Day; all: [T, ...T[]] }[] {
  const days = [...new Set(candidates.map(({ by }) => by))].toSorted()
  return days.flatMap((by) => {
    const [first, ...more] = candidates.filter((one) => one.by === by)
    return first === undefined ? [] : [{ by, all: [first, ...more] as [T, ...T[]] }]
  })
}
