/** The items of a statement as lines of a case, named as the order names them. */
import type { StatedDefect, StatedLine } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isGuarantee } from '../deciding/decision-reading.ts'
import type { StatementInput } from './statement-body.ts'

/** A unit that the order does not have keeps the name that the buyer gave it. */
export function statedLines(
  { items }: Pick<StatementInput, 'items'>,
  units: readonly OrderUnit[],
): StatedLine[] {
  return items.map(({ unit, quantity, remedy, answers, arrivedOn, defect }, key) => {
    const line = units.find((known) => known.unit === unit)?.line
    const variant = line?.variantTitle === undefined ? {} : { variant: line.variantTitle }
    return {
      ...{ key, unit, title: line?.title ?? unit, ...variant, quantity, remedy, answers },
      ...(arrivedOn && { arrivedOn }),
      ...(defect && isGuarantee(remedy) && { defect: statedDefect(defect) }),
    }
  })
}

const statedDefect = ({
  kind,
  noticedOn,
  wanted,
  cureFailed,
}: NonNullable<StatementInput['items'][number]['defect']>): StatedDefect => ({
  kind,
  ...(noticedOn && { noticedOn }),
  ...(wanted && { wanted }),
  ...(cureFailed !== undefined && { cureFailed }),
})
