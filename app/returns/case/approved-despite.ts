/** What a person grants though it does not fit the order. Pure. */
import type { CaseLine, CaseState } from './case.ts'
import type { Mismatch } from './case-event.ts'
import { withLines } from './change-lines.ts'

/**
 * Of more pieces than were left those that were; where none was, a person knows better, and Shopify says whether it can be.
 * What no decision knows as it was stated nothing can be reckoned for: a person pays for it in their own way.
 */
export function approvedDespite(state: CaseState, keys: readonly number[]): CaseState {
  const found = state.mismatches.filter(({ key }) => keys.includes(key))
  const byHand = [...new Set(found.filter((one) => !isOfQuantity(one)).map(({ key }) => key))]
  const fitting = found.filter(({ key }) => !byHand.includes(key))
  const cut = withLines(
    state,
    fitting.map(({ key }) => key),
    (line) => ({ ...line, quantity: leftOf(line, fitting) }),
  )
  return {
    ...cut,
    mismatches: state.mismatches.filter((one) => !fitting.includes(one)),
    waits: byHand.length === 0 ? cut.waits : [...cut.waits, { code: 'unpaid', keys: byHand }],
  }
}

const isOfQuantity = ({ code }: Mismatch): boolean => code === 'quantity_beyond_left'

const leftOf = ({ key, quantity }: CaseLine, mismatches: readonly Mismatch[]): number => {
  const { left = 0 } = mismatches.find((one) => one.key === key) ?? {}
  return left > 0 ? Math.min(left, quantity) : quantity
}
