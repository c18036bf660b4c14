/** What is paid once per order belongs to the case that was first accepted with it. */
import { db } from '../db.server.ts'
import type { MoneyLine } from '../engine/index.ts'
import { type KeptCase, loadCase } from './case-store.ts'
import { foldCase } from './fold-case.ts'

/** Delivery, where another withdrawal from the same order was accepted before this one. */
export async function owedBefore(kept: KeptCase): Promise<Set<MoneyLine['what']>> {
  const { shop, orderId, id } = kept
  const others = await db.returnCase.findMany({
    where: { shop, orderId, id: { not: id } },
    select: { id: true },
  })
  const cases = await Promise.all(others.map((other) => loadCase(shop, other.id)))
  const own = withdrawalAccepted(kept)
  const isOwed = cases.some((other) => {
    const at = other === null ? undefined : withdrawalAccepted(other)
    return at !== undefined && (own === undefined || at < own)
  })
  return new Set(isOwed ? (['outward_shipping'] as const) : [])
}

/** When a withdrawal of the case became accepted, so that two cases compare; undefined while none is. */
function withdrawalAccepted({ id, events, state }: KeptCase): string | undefined {
  const isAccepted = (lines: KeptCase['state']['lines']): boolean =>
    lines.some(({ acceptance, remedy }) => acceptance === 'accepted' && remedy === 'withdrawal')
  if (!isAccepted(state.lines)) return undefined
  const first = events.find((_, index) => isAccepted(foldCase(events.slice(0, index + 1)).lines))
  return first && `${first.at.toISOString()} ${id}`
}
