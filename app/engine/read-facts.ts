import type { Calendar } from './calendar.ts'
import { dayAt, laterDay } from './day.ts'
import type { FactValues, Possession } from './fact-register.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, DeliveryFacts, Facts, LineFacts } from './facts.ts'

export type Answers = Partial<Record<BuyerFact, boolean>>

/** What is the same for every unit of an order, read once. */
export type OrderValues = Pick<
  FactValues,
  | 'statedAt'
  | 'statedOn'
  | 'concludedOn'
  | 'calendar'
  | 'possession'
  | 'informedOn'
  | 'returnCostDisclosed'
  | 'outwardShipping'
>

export const readOrder = ({ statedAt, order, lines }: Facts, calendar: Calendar): OrderValues => ({
  statedAt,
  statedOn: dayAt(statedAt, calendar.zone),
  concludedOn: dayAt(order.concludedAt, calendar.zone),
  calendar,
  possession: lastOf(lines.map(({ delivery }) => possessionOf(delivery))),
  informedOn: order.informedOn ?? 'never',
  returnCostDisclosed: order.returnCostDisclosed ?? false,
  outwardShipping: order.outwardShipping,
})

/** A unit as the clauses see it, once every fact that a buyer can be asked for has an answer. */
export const readLine = (order: OrderValues, line: LineFacts, answers: Required<Answers>): FactValues => ({
  ...order,
  ...answers,
  received: possessionOf(line.delivery),
  shippedAt: line.delivery.status === 'not_shipped' ? 'not_shipped' : line.delivery.shippedAt,
  productionStartedAt: line.productionStartedAt ?? 'not_recorded',
  specification: line.specification ?? 'none',
  standardPick: line.specificationIsStandardPick ?? false,
  sealed: line.sealed,
  unsealedBy: line.unsealedBy ?? 'buyer',
  cleanable: line.cleanable,
  hygieneNoticeGiven: line.hygieneNoticeGiven,
  paid: line.paid,
})

/**
 * What the buyer has said, and what follows from it: a broken seal was in an opened package, an unopened
 * package holds an unbroken one, and what has not arrived the buyer has not opened.
 */
export const answersOf = ({ sealIntact, packageOpened, delivery }: LineFacts): Answers => {
  const untouched = packageOpened === false || delivery.status !== 'delivered'
  const intact = sealIntact ?? (untouched ? true : undefined)
  const opened =
    packageOpened ?? (sealIntact === false ? true : delivery.status !== 'delivered' ? false : undefined)
  return {
    ...(intact !== undefined && { sealIntact: intact }),
    ...(opened !== undefined && { packageOpened: opened }),
  }
}

/** Whether answers that were not given together can be true together. */
export const isPossible = ({ sealIntact, packageOpened }: Required<Answers>): boolean =>
  sealIntact || packageOpened

/** The reading kinder to the buyer, for facts that no clause in force needs. */
export const kindAnswers = (): Required<Answers> => ({
  sealIntact: ASKABLE.sealIntact.kind,
  packageOpened: ASKABLE.packageOpened.kind,
})

const possessionOf = (delivery: DeliveryFacts): Possession =>
  delivery.status === 'delivered'
    ? { begun: true, day: delivery.possessionOn, assumed: delivery.source === 'assumed' }
    : { begun: false }

/** The last good of the order decides; as long as one is missing, nothing has begun. */
const lastOf = (possessions: readonly Possession[]): Possession => {
  const begun = possessions.filter((possession) => possession.begun)
  const [first, ...more] = begun
  if (!first || begun.length < possessions.length) return { begun: false }
  const day = more.reduce((last, next) => laterDay(last, next.day), first.day)
  return {
    begun: true,
    day,
    assumed: begun.some((possession) => possession.day === day && possession.assumed),
  }
}
