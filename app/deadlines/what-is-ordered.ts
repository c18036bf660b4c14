import type { CaseState } from '../returns/case/case.ts'
import { outstanding, paidTooLittle, unpaid } from './case-to-watch.ts'

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
  const rests = paidTooLittle({ state }).map(({ key }) => key)
  const isOrdered = (key: number) =>
    rests.includes(key) ? state.restOrdered.includes(key) : state.ordered.includes(key)
  const whole = outstanding({ state }).map(({ key }) => key)
  const left = keysOf(rests, whole).filter((key) => isMeant(key) && !isOrdered(key))
  const going = unpaid({ state }).map(({ key }) => key)
  const ordered = keysOf(rests, going).filter((key) => isMeant(key) && !left.includes(key))
  return { ordered, left }
}

const keysOf = (...keys: number[][]): number[] => [...new Set(keys.flat())].toSorted((a, b) => a - b)
