/** The facts of a decision with what has become known of the goods' way back since. Pure. */
import { type Facts, instantOf, type LineFacts, money } from '../../engine/index.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import { replacementPrice } from './replacement-price.ts'

/** What is not known stays as it was. What went out in parts came back when the first of them did. */
export const factsSince = (facts: Facts, state: CaseState): Facts => ({
  ...facts,
  lines: facts.lines.map((known) => {
    const lines = state.lines.filter(({ unit }) => unit === known.unit)
    return {
      ...{ ...known, ...comingBack(known, lines, state), ...found(known, lines, state) },
      ...swapped(known, lines, state),
    }
  }),
})

/** What it is exchanged for may cost more or less. */
function swapped(
  known: LineFacts,
  lines: readonly CaseLine[],
  state: CaseState,
): Pick<LineFacts, 'exchange'> {
  const { quantity, paid } = known
  const price = replacementPrice(state, { lines, quantity, currency: paid.currency })
  return price === undefined ? {} : { exchange: { ...known.exchange, replacementPrice: price } }
}

function comingBack(
  known: LineFacts,
  lines: readonly CaseLine[],
  { shipments, arrivals }: CaseState,
): Pick<LineFacts, 'comingBack'> {
  const isOf = (key: number) => lines.some((line) => line.key === key)
  const [sentAt] = shipments
    .filter(({ keys }) => keys.some(isOf))
    .map((shipment) => shipment.sentAt)
    .toSorted()
  const [cameAt] = arrivals
    .filter(({ key }) => isOf(key))
    .map(({ arrivedAt }) => arrivedAt)
    .toSorted()
  if (sentAt === undefined && cameAt === undefined) return {}
  return {
    comingBack: {
      ...known.comingBack,
      ...(sentAt === undefined ? {} : { sentAt: instantOf(new Date(sentAt)), sendingProven: true }),
      ...(cameAt === undefined ? {} : { receivedAt: instantOf(new Date(cameAt)) }),
    },
  }
}

/** A loss of value counts as evidenced where the buyer has agreed to it (CRD 14(2)); only of what was given up. */
function found(
  known: LineFacts,
  lines: readonly CaseLine[],
  { deductions }: CaseState,
): Pick<LineFacts, 'condition'> {
  const agreed = deductions
    .filter((offered) => lines.some(({ key }) => offered.key === key) && offered.answer === 'agreed')
    .filter(({ amount }) => amount.currency === known.paid.currency)
    .reduce((sum, { amount }) => sum + amount.minor, 0)
  const isLoss = lines.some(({ remedy }) => remedy === 'withdrawal') && agreed > 0
  const isDamaged = lines.some(({ reception }) => reception === 'damaged')
  if (!isLoss && !isDamaged) return {}
  return {
    condition: {
      ...known.condition,
      ...(isDamaged ? { damaged: true } : {}),
      ...(isLoss ? { diminishedValue: money(agreed, known.paid.currency) } : {}),
    },
  }
}
