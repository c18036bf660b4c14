/** What was asked for beside what was decided about it. */
import type { Decision, Facts, RemedyDecision } from '../../engine/index.ts'
import type { Thing } from '../../locales/sent-back.ts'
import type { Mismatch, StatedLine } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { remedyOf, thingOf } from './decision-reading.ts'

export interface DecidedLine {
  line: StatedLine
  unit: OrderUnit
  remedy: RemedyDecision
  /** As it was known when it was decided. */
  thing: Thing
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
  { decision, facts }: { decision: Decision; facts: Facts },
): DecidedStatement {
  const mismatches = [...misfits]
  const lines: DecidedLine[] = []
  for (const line of asked.filter(({ key }) => !misfits.some((misfit) => misfit.key === key))) {
    const unit = units.find((known) => known.unit === line.unit)
    const remedy = remedyOf(decision, line.unit, line.remedy)
    if (unit === undefined || remedy === undefined)
      mismatches.push({ key: line.key, code: 'remedy_not_offered' })
    else lines.push({ line, unit, remedy, thing: thingOf(facts, line.unit) })
  }
  return { lines, mismatches }
}
