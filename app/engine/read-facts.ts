import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { dayAt } from './day.ts'
import type { FactValues, Possession } from './fact-register.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, DeliveryFacts, Facts, LineFacts } from './facts.ts'

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
  statementReceivedOn: dayOf(statement?.receivedAt, calendar) ?? 'not_recorded',
  requestChannel: statement?.channel,
  forceMajeure: statement?.forceMajeure ?? 'none',
  storeCreditConsent: statement?.storeCreditConsent ?? false,
  refundAccountNamed: statement?.refundAccountNamed ?? false,
  paymentMeans: order.payments?.map(({ means }) => means) ?? [],
  bankCosts: order.bankCosts,
  concludedOn: dayAt(order.concludedAt, calendar.zone),
  calendar,
  shopCalendar,
  possession: lastOf(lotsOf(lines)),
  orderHoldsGoods: lines.some(isGoods),
  informedOn: order.informedOn ?? 'never',
  returnCostDisclosed: order.returnCostDisclosed ?? false,
  outwardShipping: order.outwardShipping,
})

/** A unit as the clauses see it, once every fact that a buyer can be asked for has an answer. */
export const readLine = (order: OrderValues, line: LineFacts, answers: Required<Answers>): FactValues => {
  const { service, voucher, digital, exception, condition, exchange, defect, comingBack, shopClaims } = line
  const { calendar, statedOn } = order
  return {
    ...order,
    ...answers,
    received: possessionOf(line.delivery),
    shippedAt: line.delivery.status === 'not_shipped' ? 'not_shipped' : line.delivery.shippedAt,
    kind: line.kind ?? 'goods',
    productionStartedAt: line.productionStartedAt ?? 'not_recorded',
    specification: line.specification ?? 'none',
    standardPick: line.specificationIsStandardPick ?? false,
    sealed: line.sealed,
    unsealedBy: line.unsealedBy ?? 'buyer',
    cleanable: line.cleanable,
    hygieneNoticeGiven: line.hygieneNoticeGiven,
    paid: line.paid,
    quantity: line.quantity,
    serviceStartedAt: service?.startedAt ?? 'not_recorded',
    servicePerformedAt: service?.performedAt ?? 'not_performed',
    sessions: service?.sessions,
    serviceRequested: service?.expressRequest ?? false,
    serviceLossAcknowledged: service?.acknowledgedLoss ?? false,
    voucherIssuedOn: voucher?.issuedOn ?? 'not_recorded',
    voucherActivatedAt: voucher?.activatedAt ?? 'not_recorded',
    offerSale: voucher?.offerSale ?? false,
    digitalBegunAt: digital?.begunAt ?? 'not_recorded',
    digitalConsented: digital?.consented ?? false,
    digitalLossAcknowledged: digital?.acknowledgedLoss ?? false,
    digitalConfirmed: digital?.confirmed ?? false,
    marketPriced: exception?.marketPriced ?? false,
    perishable: exception?.perishable ?? false,
    inseparablyMixed: exception?.inseparablyMixed ?? false,
    deferredAlcohol: exception?.deferredAlcohol,
    urgentRepair: exception?.urgentRepair,
    sealedMedia: exception?.sealedMedia ?? false,
    press: exception?.press,
    dateBound: exception?.dateBound,
    wear: condition?.wear,
    missingAccessories: condition?.missingAccessories,
    packaging: condition?.packaging,
    documents: condition?.documents,
    used: condition?.used,
    damaged: condition?.damaged,
    diminishedValue: condition?.diminishedValue,
    deductionSchedule: line.product.deductions,
    deductionAgreed: exchange?.deductionAgreed,
    replacementPrice: exchange?.replacementPrice,
    guaranteeMonths: line.product.guaranteeMonths,
    secondHand: line.product.secondHand ?? false,
    defect: defect?.kind ?? 'none_reported',
    defectAppearedOn: defect?.appearedOn ?? statedOn,
    defectExistedAtDelivery: defect?.existedAtDelivery,
    defectCausedByBuyer: defect?.causedByBuyer ?? false,
    defectMinor: defect?.minor ?? false,
    defectRecognisedOn: defect?.recognisedOn ?? 'not_recorded',
    wanted: defect?.wanted,
    cureFailed: defect?.cureFailed ?? false,
    repairedOn: defect?.repairedOn ?? 'not_repaired',
    sentBackOn: dayOf(comingBack?.sentAt, calendar) ?? 'not_sent',
    sendingProven: comingBack?.sendingProven ?? false,
    goodsReceivedOn: dayOf(comingBack?.receivedAt, calendar) ?? 'not_received',
    returnCarrier: comingBack?.carrier,
    shopCollects: comingBack?.shopCollects ?? false,
    compensation: shopClaims?.compensation,
    setOff: shopClaims?.setOff,
  }
}

const dayOf = (at: Instant | undefined, { zone }: Calendar): Day | undefined =>
  at === undefined ? undefined : dayAt(at, zone)

const isGoods = ({ kind }: LineFacts): boolean => kind === undefined || kind === 'goods'

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

/**
 * The goods that the order's last is sought among: each unit, and each subscription as one, by its first
 * (CRD 9(2)(b)). Services, vouchers and intangible content are not possessed.
 */
const lotsOf = (lines: readonly LineFacts[]): Possession[] => {
  const goods = lines.filter(isGoods)
  const names = new Set(goods.flatMap(({ subscription }) => subscription ?? []))
  return [
    ...goods
      .filter(({ subscription }) => subscription === undefined)
      .map(({ delivery }) => possessionOf(delivery)),
    ...[...names].map((name) => firstOf(goods, name)),
  ]
}

/** What is delivered regularly counts from its first good, everything else from the order's last. */
export const possessionFor = (
  line: LineFacts,
  lines: readonly LineFacts[],
  ofOrder: Possession,
): Possession =>
  line.subscription !== undefined && isGoods(line)
    ? firstOf(lines.filter(isGoods), line.subscription)
    : ofOrder

const firstOf = (goods: readonly LineFacts[], name: string): Possession => {
  const begun = begunIn(
    goods.filter(({ subscription }) => subscription === name).map(({ delivery }) => possessionOf(delivery)),
  )
  const day = begun.map((possession) => possession.day).toSorted()[0]
  return day === undefined ? { begun: false } : on(day, begun)
}

/** As long as one is missing, nothing has begun. */
const lastOf = (lots: readonly Possession[]): Possession => {
  const begun = begunIn(lots)
  const day = begun
    .map((possession) => possession.day)
    .toSorted()
    .at(-1)
  return day === undefined || begun.length < lots.length ? { begun: false } : on(day, begun)
}

type Begun = Extract<Possession, { begun: true }>

const begunIn = (lots: readonly Possession[]): Begun[] => lots.filter((possession) => possession.begun)

/** Only as sure as the surest word for that day: one estimate among them makes it an estimate. */
const on = (day: Day, begun: readonly Begun[]): Possession => ({
  begun: true,
  day,
  assumed: begun.some((possession) => possession.day === day && possession.assumed),
})
