/** What goes out in exchange and what becomes of what came back, as the merchant's page offers it. Pure. */
import { firstOf, type Money, money } from '../../engine/index.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import type { Disposition } from '../case/case-event.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'

export interface SwapLine {
  key: number
  title: string
  /** Pieces that come back for it. */
  quantity: number
  /** What was paid for them; absent until it is decided. */
  paid?: Money
}

export interface HereLine {
  key: number
  title: string
  chosen?: { disposition: Disposition; locationId?: string }
}

export const swapLines = (state: CaseState, decided: Pick<StoredDecision, 'facts'> | undefined): SwapLine[] =>
  state.lines
    .filter((line) => waitsFor(state, line, ['replacement']))
    .map((line) => {
      const paid = paidFor(line, decided)
      const { key, title, quantity } = line
      return { key, title, quantity, ...(paid === undefined ? {} : { paid }) }
    })

function paidFor(
  { unit, quantity }: CaseLine,
  decided: Pick<StoredDecision, 'facts'> | undefined,
): Money | undefined {
  const known = decided?.facts.lines.find((line) => line.unit === unit)
  if (known === undefined) return undefined
  const { minor, currency } = known.paid
  return money(firstOf(minor, Math.min(quantity, known.quantity), known.quantity), currency)
}

/** @param unpaid accepted and not paid back: with the refund Shopify is told, and it is too late */
export const hereLines = ({ arrivals, dispositions }: CaseState, unpaid: readonly CaseLine[]): HereLine[] =>
  unpaid
    .filter(({ key }) => arrivals.some((arrival) => arrival.key === key))
    .map(({ key, title }) => {
      const chosen = dispositions.find((one) => one.key === key)
      if (chosen === undefined) return { key, title }
      const { disposition, locationId } = chosen
      return { key, title, chosen: { disposition, ...(locationId === undefined ? {} : { locationId }) } }
    })
