/** The facts of a decision with what has become known of the goods' way back since. Pure. */
import { type Facts, instantOf, type LineFacts, money } from '../../engine/index.ts'
import type { CaseLine, CaseState } from '../case/case.ts'

/** What is not known stays as it was. */
export const factsSince = (facts: Facts, state: CaseState): Facts => ({
  ...facts,
  lines: facts.lines.map((known) => {
    const line = state.lines.find(({ unit }) => unit === known.unit)
    return line === undefined
      ? known
      : { ...known, ...comingBack(known, line, state), ...found(known, line, state) }
  }),
})

function comingBack(
  known: LineFacts,
  { key }: CaseLine,
  { shipments, arrivals }: CaseState,
): Pick<LineFacts, 'comingBack'> {
  const sent = shipments.filter(({ keys }) => keys.includes(key)).map(({ sentAt }) => sentAt)
  const [sentAt] = sent.toSorted()
  const came = arrivals.find((arrival) => arrival.key === key)
  if (sentAt === undefined && came === undefined) return {}
  return {
    comingBack: {
      ...known.comingBack,
      ...(sentAt === undefined ? {} : { sentAt: instantOf(new Date(sentAt)), sendingProven: true }),
      ...(came === undefined ? {} : { receivedAt: instantOf(new Date(came.arrivedAt)) }),
    },
  }
}

/** A loss of value counts as evidenced where the buyer has agreed to it (CRD 14(2)); only of what was given up. */
function found(
  known: LineFacts,
  { key, remedy, reception }: CaseLine,
  { deductions }: CaseState,
): Pick<LineFacts, 'condition'> {
  const agreed = deductions
    .filter((offered) => offered.key === key && offered.answer === 'agreed')
    .filter(({ amount }) => amount.currency === known.paid.currency)
    .reduce((sum, { amount }) => sum + amount.minor, 0)
  const isLoss = remedy === 'withdrawal' && agreed > 0
  const isDamaged = reception === 'damaged'
  if (!isLoss && !isDamaged) return {}
  return {
    condition: {
      ...known.condition,
      ...(isDamaged ? { damaged: true } : {}),
      ...(isLoss ? { diminishedValue: money(agreed, known.paid.currency) } : {}),
    },
  }
}
