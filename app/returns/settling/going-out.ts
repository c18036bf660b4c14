/** What goes out in exchange with the pieces that are settled by now. Pure. */
import { firstOf } from '../../engine/index.ts'
import type { Processing } from '../../shopify/return-processing.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import { type CaseState, outstandingQuantity, settledQuantity } from '../case/case.ts'

/**
 * Each piece goes out for its own that is settled, and is not sent for one that is still to come; what nobody named a piece
 * for, and what does not divide, goes with the last.
 * @param state with the settlement that it goes out with, planned
 */
export function goingOut(
  state: CaseState,
  returnId: string,
  { exchanges }: Pick<ReturnProgress, 'exchanges'>,
): Processing['exchanges'] {
  const keys = state.returns.find(({ id }) => id === returnId)?.keys ?? []
  const lines = state.lines.filter(({ key }) => keys.includes(key))
  const isLast = lines.every((line) => outstandingQuantity(state, line) === 0)
  const due = dueByVariant(state, lines)
  return exchanges
    .map(({ id, quantity, processed, variantId = '' }) => {
      const upTo = isLast ? quantity : Math.min(quantity, due.get(variantId) ?? 0)
      due.set(variantId, (due.get(variantId) ?? 0) - upTo)
      return { exchangeLineId: id, quantity: upTo - processed }
    })
    .filter(({ quantity }) => quantity > 0)
}

function dueByVariant(state: CaseState, lines: CaseState['lines']): Map<string, number> {
  const due = new Map<string, number>()
  for (const { key, quantity } of lines) {
    const chosen = state.replacements.find((known) => known.key === key)?.replacement
    if (chosen === undefined) continue
    const pieces = firstOf(chosen.quantity, Math.min(quantity, settledQuantity(state, key)), quantity)
    due.set(chosen.variantId, (due.get(chosen.variantId) ?? 0) + pieces)
  }
  return due
}
