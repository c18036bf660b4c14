/** What is paid of what a Return carries, and whether it is open by somebody's wish alone. Pure. */
import { type CaseState, outstandingQuantity, settledQuantity } from './case.ts'
import type { ShopifyReturn } from './shopify-return.ts'

/** Nothing is left to be paid back of what is in it, by us or by a person in their own way, and something was. */
export function isPaidIn(state: CaseState, { keys }: Pick<ShopifyReturn, 'keys'>): boolean {
  const lines = state.lines.filter(({ key }) => keys.includes(key))
  return (
    lines.some(({ key }) => settledQuantity(state, key) > 0 || state.handled.includes(key)) &&
    lines.every((line) => outstandingQuantity(state, line) === 0)
  )
}

/** Refunds of ours that were made through it. */
export const refundsThrough = ({ settlements }: CaseState, returnId: string): number =>
  settlements.filter((known) => known.returnId === returnId && known.state === 'executed').length

/** Opened again when all in it was paid, and nothing was paid through it by us since: whoever opened it closes it. */
export const isLeftToThem = (state: CaseState, { id, state: at, openedAgainAfter }: ShopifyReturn): boolean =>
  at === 'approved' && openedAgainAfter !== undefined && refundsThrough(state, id) <= openedAgainAfter
