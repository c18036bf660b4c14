import type { CaseState } from '../returns/case/case.ts'
import { outstanding, unpaid } from './case-to-watch.ts'

/**
 * Of the lines that a refund was due for and that are not paid back yet: of which it is on its way, and which are for a
 * person. Pure.
 * @param keys absent: all lines
 */
export function whatIsOrdered(
  state: CaseState,
  keys: readonly number[] | undefined,
): { ordered: number[]; left: number[] } {
  const isMeant = (key: number) => keys?.includes(key) ?? true
  const left = outstanding({ state })
    .map(({ key }) => key)
    .filter((key) => isMeant(key) && !state.ordered.includes(key))
  const ordered = unpaid({ state })
    .map(({ key }) => key)
    .filter((key) => isMeant(key) && !left.includes(key))
  return { ordered, left }
}
