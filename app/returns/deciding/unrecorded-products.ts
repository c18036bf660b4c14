/** What a merchant could record once, so that nobody need judge it order by order. Pure. */
import { mainReason } from '../../locales/main-reason.ts'
import type { StatedLine } from '../case/case-event.ts'
import { remedyOf } from './decision-reading.ts'
import type { StoredDecision } from './stored-decision.ts'

/** @returns ids of the products of which nobody recorded whether they can be cleaned, where that is why a person is asked */
export function unrecordedProducts(
  lines: readonly Pick<StatedLine, 'unit' | 'remedy'>[],
  { decision, facts }: Pick<StoredDecision, 'decision' | 'facts'>,
): string[] {
  const products = lines.flatMap(({ unit, remedy }) => {
    const asked = remedyOf(decision, unit, remedy)
    const line = facts.lines.find((known) => known.unit === unit)
    if (asked?.outcome !== 'review' || mainReason(asked).code !== 'cleanability-unknown') return []
    // A line whose product is gone stands in for it (line-facts.ts), and has no page.
    return line === undefined || line.product.id === line.orderLine ? [] : [line.product.id]
  })
  return [...new Set(products)]
}
