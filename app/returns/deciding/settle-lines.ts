/** What lines of a statement come to together, and which of it is told with which of them. */
import {
  type Choices,
  type Decision,
  type Facts,
  type SettledLine,
  type Settlement,
  settle,
} from '../../engine/index.ts'
import type { CaseState } from '../case/case.ts'
import type { StatedLine } from '../case/case-event.ts'
import type { DecidedLine } from './decided-lines.ts'
import { remedyOf } from './decision-reading.ts'

export interface SettledItem extends DecidedLine {
  /** Its own money, and what is owed once per order where it is the first of those it is owed for. */
  money: readonly SettledLine[]
}

export interface SettledStatement {
  items: SettledItem[]
  settlement: Settlement
}

interface Decided {
  decision: Decision
  facts: Facts
}

/**
 * @param lines of which no unit comes twice; the decision is about as many pieces as each speaks of
 * @param isAccepted a person has granted what was left to a person
 */
export function settleLines(
  lines: readonly DecidedLine[],
  { decision, facts }: Decided,
  choices: Choices,
  isAccepted = false,
): SettledStatement {
  const settlement = settle(
    decision,
    facts,
    lines.map(({ line }) => chosen(line, isAccepted)),
    choices,
  )
  const told = new Set<SettledLine>()
  const items = lines.map((decided): SettledItem => {
    const money = settlement.lines.filter((paid) => !told.has(paid) && isToldWith(paid, decided, isAccepted))
    for (const paid of money) told.add(paid)
    return { ...decided, money }
  })
  return { items, settlement }
}

type Settling = Pick<CaseState, 'lines' | 'mismatches'> & Partial<Pick<CaseState, 'takenBack'>>

/** The accepted lines of a case that fit the order and that the buyer did not take back. */
export function settleCase(state: Settling, decided: Decided, choices: Choices): Settlement {
  const lines = state.lines.filter(
    ({ key, unit, remedy, acceptance }) =>
      acceptance === 'accepted' &&
      !state.takenBack?.includes(key) &&
      !state.mismatches.some((mismatch) => mismatch.key === key) &&
      remedyOf(decided.decision, unit, remedy) !== undefined,
  )
  return settle(
    decided.decision,
    decided.facts,
    lines.map((line) => ({ ...chosen(line, true), ...ofThese(line, decided) })),
    choices,
  )
}

/** Where the case is about fewer pieces than it was decided about. */
const ofThese = ({ unit, quantity }: StatedLine, { facts }: Decided): { quantity?: number } =>
  facts.lines.some((known) => known.unit === unit && known.quantity > quantity) ? { quantity } : {}

const chosen = ({ unit, remedy }: StatedLine, isAccepted: boolean) => ({
  ...{ unit, remedy },
  ...(isAccepted && { approved: true as const }),
})

const isToldWith = (
  paid: SettledLine,
  { line, remedy: { remedy, outcome } }: DecidedLine,
  isAccepted: boolean,
): boolean =>
  paid.remedy === remedy &&
  (paid.unit === undefined ? isAccepted || outcome === 'granted' : paid.unit === line.unit)
