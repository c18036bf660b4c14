import type { Calendar } from './calendar.ts'
import { dayAt } from './day.ts'
import type { FactValues } from './fact-register.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, Facts, LineFacts } from './facts.ts'
import { isGoods, possessionOfOrder } from './possession.ts'
import type { Unit } from './unit.ts'
import { UnitFacts } from './unit-facts.ts'

export type Answers = Partial<Record<BuyerFact, boolean>>

/** What is the same for every unit of an order, read once. */
export type OrderValues = Pick<
  FactValues,
  | 'buyer'
  | 'conclusion'
  | 'statedAt'
  | 'statedOn'
  | 'statementReceivedOn'
  | 'requestChannel'
  | 'forceMajeure'
  | 'storeCreditConsent'
  | 'refundAccountNamed'
  | 'paymentMeans'
  | 'bankCosts'
  | 'concludedOn'
  | 'calendar'
  | 'shopCalendar'
  | 'possession'
  | 'orderHoldsGoods'
  | 'informedOn'
  | 'returnCostDisclosed'
  | 'outwardShipping'
>

export const readOrder = (
  { statedAt, statement, order, lines }: Facts,
  calendar: Calendar,
  shopCalendar: Calendar,
): OrderValues => ({
  buyer: order.buyer,
  conclusion: order.conclusion ?? 'distance',
  statedAt,
  statedOn: dayAt(statedAt, calendar.zone),
  statementReceivedOn:
    statement?.receivedAt === undefined ? 'not_recorded' : dayAt(statement.receivedAt, calendar.zone),
  requestChannel: statement?.channel,
  forceMajeure: statement?.forceMajeure ?? 'none',
  storeCreditConsent: statement?.storeCreditConsent ?? false,
  refundAccountNamed: statement?.refundAccountNamed ?? false,
  paymentMeans: order.payments?.map(({ means }) => means) ?? [],
  bankCosts: order.bankCosts,
  concludedOn: dayAt(order.concludedAt, calendar.zone),
  calendar,
  shopCalendar,
  possession: possessionOfOrder(lines),
  orderHoldsGoods: lines.some(isGoods),
  informedOn: order.informedOn ?? 'never',
  returnCostDisclosed: order.returnCostDisclosed ?? false,
  outwardShipping: order.outwardShipping,
})

/** A unit with every fact that a buyer can be asked for answered. */
export const factsOf = (unit: Unit, answers: Required<Answers>): FactValues => new UnitFacts(unit, answers)

/**
 * What the buyer has said, and what follows from it: a broken seal was in an opened package, an unopened
 * package holds an unbroken one, and what has not arrived the buyer has not opened.
 */
export const answersOf = ({
  sealIntact,
  packageOpened,
  delivery,
}: Pick<LineFacts, BuyerFact | 'delivery'>): Answers => {
  const isDelivered = delivery.status === 'delivered'
  const untouched = packageOpened === false || !isDelivered
  const intact = sealIntact ?? (untouched ? true : undefined)
  const opened = packageOpened ?? (sealIntact === false ? true : isDelivered ? undefined : false)
  const answers: Answers = {}
  if (intact !== undefined) answers.sealIntact = intact
  if (opened !== undefined) answers.packageOpened = opened
  return answers
}

/** Whether answers that were not given together can be true together. */
export const isPossible = ({ sealIntact, packageOpened }: Required<Answers>): boolean =>
  sealIntact || packageOpened

/** The reading kinder to the buyer, for facts that no clause in force needs. */
export const kindAnswers = (): Required<Answers> => ({
  sealIntact: ASKABLE.sealIntact.kind,
  packageOpened: ASKABLE.packageOpened.kind,
})
