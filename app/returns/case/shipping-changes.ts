/** What goes out after it was stated as not shipped changes which lines a case has. Pure. */
import type { CaseLine, CaseState } from './case.ts'
import type { EventOf } from './change-lines.ts'
import { settledLines } from './settling-changes.ts'

/** A part of a line is as its line was, and everything said of the line is said of its parts. */
export function shippedAfterAll(state: CaseState, { key, parts }: EventOf<'shipped_after_all'>): CaseState {
  const line = state.lines.find((known) => known.key === key)
  const rest = parts.reduce((left, { quantity }) => left - quantity, line?.quantity ?? 0)
  // Fewer pieces are left of it than when it was looked at.
  if (line === undefined || rest < 0) return state
  const out = parts.map(
    ({ fulfillmentLineId, ...part }): CaseLine => ({ ...line, ...part, shippedAs: fulfillmentLineId }),
  )
  const added = out.filter((part) => part.key !== key)
  const own = out.find((part) => part.key === key) ?? { ...line, quantity: rest }
  const keys = added.map((part) => part.key)
  const along = (known: readonly number[]) => (known.includes(key) ? [...known, ...keys] : [...known])
  return settledLines({
    ...state,
    lines: [...state.lines.map((known) => (known.key === key ? own : known)), ...added],
    ordered: along(state.ordered),
    takenBack: along(state.takenBack),
    handled: along(state.handled),
    exchangedByHand: along(state.exchangedByHand),
    shipments: state.shipments.map((shipment) => ({ ...shipment, keys: along(shipment.keys) })),
    // It was chosen for as many pieces as it was.
    replacements: state.replacements.filter((chosen) => chosen.key !== key || added.length === 0),
  })
}
