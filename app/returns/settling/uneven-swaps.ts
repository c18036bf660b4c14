/** Exchanges for something that does not cost what was paid, where what is planned does not settle it. Pure. */
import { type Decision, type Facts, type Money, money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import { type CaseState, settledQuantity } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { remedyOf } from '../deciding/decision-reading.ts'
import { replacementPrice } from '../deciding/replacement-price.ts'

interface Decided {
  decision: Decision
  facts: Facts
}

/**
 * What is cheaper is given back where the policy says so, with the plan; of anything else a person is asked: Shopify holds a
 * parcel that is dearer until the buyer has paid the difference, and nothing that the buyer paid is kept without a word.
 * @param keys the lines that are planned
 * @returns one question for each line that is uneven, or of which it is not known
 */
export function unevenSwaps(state: CaseState, keys: readonly number[], decided: Decided): CaseEvent[] {
  return (
    state.lines
      .filter(({ key, remedy }) => keys.includes(key) && remedy === 'exchange')
      // Of those that come in parts, with the first of them.
      .filter(({ key }) => settledQuantity(state, key) === 0)
      .filter(({ key }) => state.replacements.some((one) => one.key === key))
      .flatMap(({ key, unit }): CaseEvent[] => {
        const known = decided.facts.lines.find((line) => line.unit === unit)
        if (known === undefined) return []
        const lines = state.lines.filter((line) => line.unit === unit)
        const { currency } = known.paid
        const price = replacementPrice(state, { lines, quantity: known.quantity, currency })
        const asked = {
          ...{ type: 'left_for_review' as const, code: 'price_difference' as const, keys: [key] },
        }
        if (price === undefined) return [asked]
        const less = money(known.paid.minor - price.minor, currency)
        return less.minor === 0 || (less.minor > 0 && isGivenBack(decided, unit))
          ? []
          : [{ ...asked, detail: detailOf(less) }]
      })
  )
}

const isGivenBack = ({ decision }: Decided, unit: string): boolean =>
  remedyOf(decision, unit, 'exchange')?.money.some(
    ({ what, amount }) => what === 'price_difference' && amount.minor > 0,
  ) === true

/** As the page tells it (wait-detail.ts). */
const detailOf = ({ minor, currency }: Money): string =>
  `${minor > 0 ? 'less' : 'more'} ${adminMoney(money(Math.abs(minor), currency))}`
