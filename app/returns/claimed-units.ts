/** Quantities that statements already speak for and that no Return in Shopify shows yet. */
import { db } from '../db.server.ts'
import type { MoneyLine } from '../engine/index.ts'
import type { CaseState } from './case.ts'
import { stateOfRow } from './case-store.ts'
import type { Claimed } from './order-units.ts'

/** @param exceptCase a case does not stand in its own way */
export async function claimedByOthers(shop: string, orderId: string, exceptCase?: string): Promise<Claimed> {
  const rows = await db.returnCase.findMany({
    where: {
      shop,
      orderId,
      state: { not: 'closed' },
      ...(exceptCase === undefined ? {} : { id: { not: exceptCase } }),
    },
    select: { lines: true },
  })
  const claimed = new Map<string, number>()
  for (const { unit, quantity } of rows.flatMap((row) => uncarried(stateOfRow(row)))) {
    claimed.set(unit, (claimed.get(unit) ?? 0) + quantity)
  }
  return claimed
}

/** What was refused, or does not fit the order, takes nothing away from a later statement. */
const uncarried = (state: CaseState) => {
  const carried = new Set(state.returns.flatMap(({ keys }) => keys))
  const misfits = new Set(state.mismatches.map(({ key }) => key))
  return state.lines.filter(
    ({ key, acceptance }) => acceptance !== 'refused' && !carried.has(key) && !misfits.has(key),
  )
}

/** Delivery is paid back once per order: whether an accepted withdrawal has it already. */
export async function owedToOthers(
  shop: string,
  orderId: string,
  exceptCase?: string,
): Promise<Set<MoneyLine['what']>> {
  const rows = await db.returnCase.findMany({
    where: { shop, orderId, ...(exceptCase === undefined ? {} : { id: { not: exceptCase } }) },
    select: { lines: true },
  })
  const lines = rows.flatMap((row) => stateOfRow(row).lines)
  const isOwed = lines.some(({ acceptance, remedy }) => acceptance === 'accepted' && remedy === 'withdrawal')
  return new Set(isOwed ? (['outward_shipping'] as const) : [])
}
