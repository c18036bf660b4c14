/** Quantities that statements already speak for and that no Return in Shopify shows yet. */
import { db, type Tx } from '../../db.server.ts'
import { type CaseLine, type CaseState, paidQuantity, type ReturnState } from '../case/case.ts'
import { stateOfRow } from '../case/case-store.ts'
import { isOver } from '../case/is-over.ts'
import type { Claimed } from '../case/order-units.ts'

/** A case in the queue of those that ask for something of the same order. */
export interface Asker {
  id: string
  openedAt: Date
}

/**
 * Of two that are undecided the one that was opened first stands in the way of the other, never both in
 * each other's; what is decided counts whenever it came.
 * @param asker a case does not stand in its own way; absent: a statement that is still to come
 */
export async function claimedByOthers(
  shop: string,
  orderId: string,
  asker?: Asker,
  client: Pick<Tx, 'returnCase'> = db,
): Promise<Claimed> {
  return claimedBy(await casesBeside(shop, orderId, asker, client), asker)
}

export interface CaseBeside extends Asker {
  state: CaseState
}

/** The order's cases, without the asker's own. */
export async function casesBeside(
  shop: string,
  orderId: string,
  asker: Asker | undefined,
  client: Pick<Tx, 'returnCase'>,
): Promise<CaseBeside[]> {
  const rows = await client.returnCase.findMany({
    where: { shop, orderId, ...(asker === undefined ? {} : { id: { not: asker.id } }) },
    select: { id: true, openedAt: true, lines: true },
  })
  return rows.map((row) => ({ id: row.id, openedAt: row.openedAt, state: stateOfRow(row) }))
}

export function claimedBy(cases: readonly CaseBeside[], asker?: Asker): Claimed {
  const claimed = new Map<string, number>()
  const before = cases.filter((one) => asker === undefined || comesBefore(one, one.state, asker))
  for (const { unit, quantity } of before.flatMap(({ state }) => claimsOf(state))) {
    claimed.set(unit, (claimed.get(unit) ?? 0) + quantity)
  }
  return claimed
}

function comesBefore(other: Asker, { decisionId }: CaseState, asker: Asker): boolean {
  if (decisionId !== undefined) return true
  const apart = other.openedAt.getTime() - asker.openedAt.getTime()
  return apart === 0 ? other.id < asker.id : apart < 0
}

/**
 * What was refused, taken back, dealt with or given up, or does not fit the order, takes nothing away from a later statement. A
 * Return that was cancelled or declined shows nothing of what is still owed for it.
 */
export function claimsOf(state: CaseState): { unit: string; quantity: number }[] {
  if (isOver(state)) return []
  const carried = new Set(
    state.returns.filter(({ state: at }) => !SHOWING_NOTHING.includes(at)).flatMap(({ keys }) => keys),
  )
  const misfits = new Set(state.mismatches.map(({ key }) => key))
  const over = new Set([...state.takenBack, ...state.handled])
  return state.lines
    .filter(
      ({ key, acceptance }) =>
        acceptance !== 'refused' && !carried.has(key) && !misfits.has(key) && !over.has(key),
    )
    .map((line) => ({ unit: line.unit, quantity: unpaidPieces(state, line) }))
    .filter(({ quantity }) => quantity > 0)
}

/** Returns that take nothing of the order. */
export const SHOWING_NOTHING: readonly ReturnState[] = ['cancelled', 'declined']

/** What is paid back is out of the order, and Shopify shows so by itself; what is only planned it still shows. */
const unpaidPieces = (state: CaseState, { key, quantity }: CaseLine): number =>
  quantity - paidQuantity(state, key)
