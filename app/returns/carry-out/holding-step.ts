/** What was not shipped is kept back while a statement about it waits, and let go when nothing is wanted for it. Pure. */
import { type CaseLine, type CaseState, paidQuantity } from '../case/case.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isUnsent } from '../case/same-line.ts'
import type { StepOf } from '../case/step.ts'
import { waitsFor } from './return-step.ts'

export function hold(
  state: CaseState,
  reference: string,
  units: readonly OrderUnit[],
): StepOf<'hold'> | undefined {
  if (state.isClosing) return undefined
  for (const line of state.lines) {
    const unit = units.find((known) => known.unit === line.unit && known.shipped === undefined)
    if (unit === undefined || !isWaiting(state, line) || state.held.includes(line.key)) continue
    // A statement may speak of more pieces than there are: a person sorts that out.
    const quantity = Math.min(line.quantity, unit.quantity)
    const handle = `${reference}-${line.key}`
    return { kind: 'hold', key: line.key, lineId: unit.line.id, quantity, handle }
  }
  return undefined
}

export function release(state: CaseState): StepOf<'release'> | undefined {
  const found = state.holds.find(({ key }) => {
    const line = state.lines.find((known) => known.key === key)
    if (line === undefined) return true
    // Shopify refused it once, and a person looks.
    return !waitsFor(state, line, ['still_held']) && (state.closed || !isWaiting(state, line))
  })
  return found === undefined ? undefined : { kind: 'release', hold: found }
}

/** Once it is paid back, Shopify has nothing left to ship of it; what is only planned may wait for a person. */
const isWaiting = (state: CaseState, line: CaseLine): boolean =>
  isUnsent(line) &&
  line.acceptance !== 'refused' &&
  !state.takenBack.includes(line.key) &&
  !state.handled.includes(line.key) &&
  paidQuantity(state, line.key) < line.quantity
