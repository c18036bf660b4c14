/** What was paid for pieces of a case, by the units that were decided about. Pure. */
import { type Facts, firstOf } from '../../engine/index.ts'
import type { CaseLine } from '../case/case.ts'

interface Pieces {
  line: Pick<CaseLine, 'unit'>
  quantity: number
}

/** What went out in several parcels is several lines of one unit. */
export function piecesByUnit(pieces: readonly Pieces[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { line, quantity } of pieces) units.set(line.unit, (units.get(line.unit) ?? 0) + quantity)
  return units
}

/** @returns minor units; nothing for what was not decided about, and for no more pieces of a unit than it has */
export const paidForPieces = (pieces: readonly Pieces[], facts: Pick<Facts, 'lines'> | undefined): number =>
  [...piecesByUnit(pieces)].reduce((sum, [unit, quantity]) => {
    const known = facts?.lines.find((line) => line.unit === unit)
    if (known === undefined) return sum
    return sum + firstOf(known.paid.minor, Math.min(quantity, known.quantity), known.quantity)
  }, 0)
