/** A guest's statement as lines of a case. Pure. */
import { localeFor, translator } from '../../locales/translate.ts'
import type { StatedLine } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { GivenByGuest } from './given-by-guest.ts'

/** No order has a unit of this name, so that a person reads what is meant (`unknown_unit`). */
const DESCRIBED = 'described'

/**
 * Whoever withdraws and says no more withdraws from all that is left; of an order of which nothing is left, from all of it,
 * which a person looks at. Words of theirs are not guessed at.
 */
export function statedByGuest(
  { words }: Pick<GivenByGuest, 'words'>,
  units: readonly OrderUnit[],
  language: string,
): StatedLine[] {
  if (words.trim() !== '') {
    const title = translator(localeFor(language))('guest:what.described')
    return [{ key: 0, unit: DESCRIBED, title, quantity: 1, remedy: 'withdrawal', answers: {} }]
  }
  const isAnyLeft = units.some(({ left }) => left > 0)
  const meant = isAnyLeft ? units.filter(({ left }) => left > 0) : units
  return meant.map(({ unit, line, quantity, left }, key) => {
    const variant = line.variantTitle === undefined ? {} : { variant: line.variantTitle }
    const pieces = isAnyLeft ? left : quantity
    return { key, unit, title: line.title, ...variant, quantity: pieces, remedy: 'withdrawal', answers: {} }
  })
}
