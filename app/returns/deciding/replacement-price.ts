/** What goes out in exchange costs so much. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { CaseLine, CaseState } from '../case/case.ts'

/**
 * For as many pieces of the unit as were decided about.
 * @param unit its lines are those of the case that are of it
 * @returns undefined while it is not chosen, or where its price is not known in the currency that was paid in
 */
export function replacementPrice(
  { replacements, exchangedByHand }: Pick<CaseState, 'replacements' | 'exchangedByHand'>,
  unit: { lines: readonly CaseLine[]; quantity: number; currency: string },
): Money | undefined {
  const swapped = unit.lines.filter(
    ({ key, remedy }) => remedy === 'exchange' && !exchangedByHand.includes(key),
  )
  const chosen = swapped.map(({ key }) => replacements.find((one) => one.key === key)?.replacement)
  const pieces = swapped.reduce((sum, { quantity }) => sum + quantity, 0)
  const prices = chosen.flatMap((one) =>
    one?.price?.currency === unit.currency ? [one.price.minor * one.quantity] : [],
  )
  if (pieces === 0 || prices.length < chosen.length) return undefined
  const minor = prices.reduce((sum, price) => sum + price, 0)
  return money(Math.round((minor * unit.quantity) / pieces), unit.currency)
}
