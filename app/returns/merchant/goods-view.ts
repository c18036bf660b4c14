/** What goes out in exchange and what becomes of what came back, as the merchant's page offers it. Pure. */
import { firstOf, type Money, money } from '../../engine/index.ts'
import { toBePutAway } from '../carry-out/putting-away-step.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import type { Disposition } from '../case/case-event.ts'
import { unpaidHere } from '../case/is-away.ts'
import { chosenFor } from '../case/places.ts'
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
  /** Shopify hears of it at once, of some pieces or of all: they are paid back. Absent: with the refund. */
  toldAtOnce?: 'some' | 'all'
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

/** @param unpaid accepted and not paid back: Shopify is told with the refund */
export function hereLines(state: CaseState, unpaid: readonly CaseLine[]): HereLine[] {
  const isUnpaid = (line: CaseLine) =>
    unpaidHere(state, line) > 0 && unpaid.some(({ key }) => key === line.key)
  return state.lines
    .filter((line) => isUnpaid(line) || toBePutAway(state, line) > 0)
    .map((line) => {
      const { key, title } = line
      const { disposition, locationId } = chosenFor(state, key) ?? {}
      return {
        ...{ key, title },
        ...(disposition && { chosen: { disposition, ...(locationId !== undefined && { locationId }) } }),
        ...(toBePutAway(state, line) > 0 && {
          toldAtOnce: isUnpaid(line) ? ('some' as const) : ('all' as const),
        }),
      }
    })
}
