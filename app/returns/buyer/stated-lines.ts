/** The items of a statement as lines of a case, named as the order names them. */
import type { StatedLine } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { StatementInput } from './statement-body.ts'

/** A unit that the order does not have keeps the name that the buyer gave it. */
export function statedLines(
  { items }: Pick<StatementInput, 'items'>,
  units: readonly OrderUnit[],
): StatedLine[] {
  return items.map(({ unit, quantity, remedy, answers }, key) => {
    const line = units.find((known) => known.unit === unit)?.line
    const variant = line?.variantTitle === undefined ? {} : { variant: line.variantTitle }
    return { key, unit, title: line?.title ?? unit, ...variant, quantity, remedy, answers }
  })
}
