import type { CaseLine, CaseState } from '../returns/case/case.ts'
import { outstanding, paidTooLittle, stillTooLittle, unpaid } from './case-to-watch.ts'

/**
 * Of the lines that a refund was due for and that are not paid back yet, or too little: of which it is on its way, and which
 * are for a person. Pure.
 * @param keys absent: all lines
 */
export function whatIsOrdered(
  state: CaseState,
  keys: readonly number[] | undefined,
): { ordered: number[]; left: number[] } {
  const isMeant = (key: number) => keys?.includes(key) ?? true
  const rests = paidTooLittle({ state }).filter(({ key }) => !state.restOrdered.includes(key))
  const whole = outstanding({ state }).filter(({ key }) => !state.ordered.includes(key))
  const left = keysOf([...rests, ...whole]).filter(isMeant)
  const going = keysOf([...unpaid({ state }), ...stillTooLittle({ state })])
  const ordered = going.filter((key) => isMeant(key) && !left.includes(key))
  return { ordered, left }
}

const keysOf = (lines: readonly CaseLine[]): number[] =>
  [...new Set(lines.map(({ key }) => key))].toSorted((a, b) => a - b)
