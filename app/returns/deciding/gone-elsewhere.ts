/** Of which lines no piece is left that a person could grant: another case was given them, or they were paid back or returned beside. */
import type { Tx } from '../../db.server.ts'
import type { OrderContent } from '../../shopify/order.ts'
import { carrying } from '../case/carrying.ts'
import { type CaseLine, type CaseState, settledQuantity } from '../case/case.ts'
import { type KeptCase, stateOfRow } from '../case/case-store.ts'
import { unitsOf } from '../case/order-units.ts'
import { ownTurn } from '../case/own-turn.ts'
import { orderLineOf } from '../case/same-line.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { claimsOf } from './claimed-units.ts'

/** @returns keys; none where the order was never read. Nothing about the order is decided until the transaction ends. */
export async function goneElsewhere(tx: Tx, { shop, orderId, id, state }: KeptCase): Promise<number[]> {
  await ownTurn(tx, 'decisions', { shop, orderId })
  const reading = await storedOrder(shop, orderId, tx)
  if (reading === null) return []
  const rows = await tx.returnCase.findMany({
    where: { shop, orderId, id: { not: id } },
    select: { lines: true },
  })
  return goneAmong(state, reading.order, rows.map(stateOfRow))
}

/**
 * As others' cases know their Returns, which the order may not show yet. What the case itself has in a Return, or paid back, is
 * its own; so is what its statement says twice, or says of a thing that nobody knows: that a person settles in their own way.
 */
export function goneAmong(state: CaseState, order: OrderContent, others: readonly CaseState[]): number[] {
  const returns = [state, ...others].flatMap((one) => one.returns.map(({ id }) => id))
  const units = unitsOf(order, grantedBy(others), new Set(returns))
  const isOwn = ({ key }: CaseLine) =>
    settledQuantity(state, key) > 0 ||
    carrying(state, key).length > 0 ||
    state.mismatches.some((one) => one.key === key && one.code !== 'quantity_beyond_left')
  return state.lines
    .filter((line) => !isOwn(line) && units.some(({ unit, left }) => unit === unitOf(line) && left === 0))
    .map(({ key }) => key)
}

/** In a Return that was not let go of, or promised and on its way to be in one. */
function grantedBy(others: readonly CaseState[]): Map<string, number> {
  const granted = new Map<string, number>()
  for (const { unit, quantity } of others.flatMap((state) => [
    ...inReturns(state),
    ...claimsOf(promised(state)),
  ]))
    granted.set(unit, (granted.get(unit) ?? 0) + quantity)
  return granted
}

const promised = (state: CaseState): CaseState => ({
  ...state,
  lines: state.lines.filter(({ acceptance }) => acceptance === 'accepted'),
})

const inReturns = (state: CaseState): { unit: string; quantity: number }[] =>
  state.lines
    .filter(({ key }) => state.returns.some(({ keys, state: at }) => isKept(at) && keys.includes(key)))
    .map((line) => ({ unit: unitOf(line), quantity: line.quantity }))

const isKept = (at: CaseState['returns'][number]['state']) => at !== 'declined' && at !== 'cancelled'

/** What was sent since it was stated is in the unit of its parcel. */
const unitOf = (line: CaseLine): string =>
  line.shippedAs === undefined ? line.unit : `${orderLineOf(line)}/${line.shippedAs}`
