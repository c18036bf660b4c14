/** What was asked for beside what was decided about it. */
import type { Decision, MoneyLine, RemedyDecision } from '../engine/index.ts'
import type { Mismatch, StatedLine } from './case-event.ts'
import { remedyOf } from './decision-reading.ts'
import type { OrderUnit } from './order-units.ts'

export interface DecidedLine {
  line: StatedLine
  unit: OrderUnit
  remedy: RemedyDecision
  /** What is owed once per order and is told with this line, the first of those it is owed for. */
  shared: readonly MoneyLine[]
}

export interface DecidedStatement {
  lines: DecidedLine[]
  mismatches: Mismatch[]
}

/**
 * @param misfits what does not fit the order; a remedy that nobody offers for the item is added to them
 * @param alreadyOwed what another statement of the same order has been granted once for all
 */
export function decidedLines(
  asked: readonly StatedLine[],
  misfits: readonly Mismatch[],
  units: readonly OrderUnit[],
  decision: Decision,
  alreadyOwed: ReadonlySet<MoneyLine['what']> = new Set(),
): DecidedStatement {
  const mismatches = [...misfits]
  const lines: DecidedLine[] = []
  const told = new Set<MoneyLine>()
  for (const line of asked.filter(({ key }) => !misfits.some((misfit) => misfit.key === key))) {
    const unit = units.find((known) => known.unit === line.unit)
    const remedy = remedyOf(decision, line.unit, line.remedy)
    if (unit === undefined || remedy === undefined) {
      mismatches.push({ key: line.key, code: 'remedy_not_offered' })
      continue
    }
    const shared = decision.sharedMoney.filter(
      (owed) =>
        owed.remedy === line.remedy &&
        owed.units.includes(line.unit) &&
        !told.has(owed) &&
        !alreadyOwed.has(owed.what),
    )
    const due = remedy.outcome === 'granted' ? shared : []
    for (const owed of due) told.add(owed)
    lines.push({ line, unit, remedy, shared: due })
  }
  return { lines, mismatches }
}
