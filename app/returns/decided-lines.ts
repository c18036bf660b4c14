/** What was asked for beside what was decided about it. */
import type { Decision, RemedyDecision } from '../engine/index.ts'
import type { Mismatch, StatedLine } from './case-event.ts'
import { remedyOf } from './decision-reading.ts'
import type { OrderUnit } from './order-units.ts'

export interface DecidedLine {
  line: StatedLine
  unit: OrderUnit
  remedy: RemedyDecision
}

export interface DecidedStatement {
  lines: DecidedLine[]
  mismatches: Mismatch[]
}

/** @param misfits what does not fit the order; a remedy that nobody offers for the item is added to them */
export function decidedLines(
  asked: readonly StatedLine[],
  misfits: readonly Mismatch[],
  units: readonly OrderUnit[],
  decision: Decision,
): DecidedStatement {
  const mismatches = [...misfits]
  const lines: DecidedLine[] = []
  for (const line of asked.filter(({ key }) => !misfits.some((misfit) => misfit.key === key))) {
    const unit = units.find((known) => known.unit === line.unit)
    const remedy = remedyOf(decision, line.unit, line.remedy)
    if (unit === undefined || remedy === undefined)
      mismatches.push({ key: line.key, code: 'remedy_not_offered' })
    else lines.push({ line, unit, remedy })
  }
  return { lines, mismatches }
}
