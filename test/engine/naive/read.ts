import type { Calendar } from '../../../app/engine/calendar.ts'
import { dayAt } from '../../../app/engine/day.ts'
import type { FactValues } from '../../../app/engine/fact-register.ts'
import type { BuyerFact, Facts, Instant, LineFacts } from '../../../app/engine/index.ts'
import { possessionOf, startOfPeriods } from './possession.ts'

export interface Clocks {
  calendar: Calendar
  shopCalendar: Calendar
}

/** Everything a clause may read of a unit but what the buyer could see, and what an absent fact counts as (the register says which and why). */
export const factsOf = (facts: Facts, line: LineFacts, clocks: Clocks): Omit<FactValues, BuyerFact> => ({
  ...ofOrder(facts, clocks),
  ...ofUnit(line),
  ...ofKinds(line),
  ...ofCondition(line),
  ...ofDefect(facts, line, clocks),
  possession: startOfPeriods(line, facts.lines),
})

const dayOf = <T>(at: Instant | undefined, { calendar }: Clocks, absent: T) =>
  at === undefined ? absent : dayAt(at, calendar.zone)

const ofOrder = ({ statedAt, statement = {}, order, lines }: Facts, clocks: Clocks) => ({
  calendar: clocks.calendar,
  shopCalendar: clocks.shopCalendar,
  buyer: order.buyer,
  conclusion: order.conclusion ?? ('distance' as const),
  statedAt,
  statedOn: dayAt(statedAt, clocks.calendar.zone),
  statementReceivedOn: dayOf(statement.receivedAt, clocks, 'not_recorded' as const),
  requestChannel: statement.channel,
  forceMajeure: statement.forceMajeure ?? ('none' as const),
  storeCreditConsent: statement.storeCreditConsent === true,
  refundAccountNamed: statement.refundAccountNamed === true,
  paymentMeans: (order.payments ?? []).map(({ means }) => means),
  bankCosts: order.bankCosts,
  concludedOn: dayAt(order.concludedAt, clocks.calendar.zone),
  orderHoldsGoods: lines.some(({ kind = 'goods' }) => kind === 'goods'),
  informedOn: order.informedOn ?? ('never' as const),
  returnCostDisclosed: order.returnCostDisclosed === true,
  outwardShipping: order.outwardShipping,
})

const ofUnit = (line: LineFacts) => ({
  received: possessionOf(line.delivery),
  shippedAt: line.delivery.status === 'not_shipped' ? ('not_shipped' as const) : line.delivery.shippedAt,
  kind: line.kind ?? ('goods' as const),
  category: line.product.category ?? ('standard' as const),
  productionStartedAt: line.productionStartedAt ?? ('not_recorded' as const),
  specification: line.specification ?? ('none' as const),
  standardPick: line.specificationIsStandardPick ?? false,
  sealed: line.sealed,
  unsealedBy: line.unsealedBy ?? ('buyer' as const),
  cleanable: line.cleanable,
  hygieneNoticeGiven: line.hygieneNoticeGiven,
  paid: line.paid,
  quantity: line.quantity,
  guaranteeMonths: line.product.guaranteeMonths,
  secondHand: line.product.secondHand === true,
  deductionSchedule: line.product.deductions,
})

const ofKinds = ({ service = {}, voucher = {}, digital = {}, exception = {} }: LineFacts) => ({
  serviceStartedAt: service.startedAt ?? ('not_recorded' as const),
  servicePerformedAt: service.performedAt ?? ('not_performed' as const),
  sessions: service.sessions,
  serviceRequested: service.expressRequest === true,
  serviceLossAcknowledged: service.acknowledgedLoss === true,
  voucherIssuedOn: voucher.issuedOn ?? ('not_recorded' as const),
  voucherActivatedAt: voucher.activatedAt ?? ('not_recorded' as const),
  offerSale: voucher.offerSale === true,
  digitalBegunAt: digital.begunAt ?? ('not_recorded' as const),
  digitalConsented: digital.consented === true,
  digitalLossAcknowledged: digital.acknowledgedLoss === true,
  digitalConfirmed: digital.confirmed === true,
  marketPriced: exception.marketPriced === true,
  perishable: exception.perishable === true,
  inseparablyMixed: exception.inseparablyMixed === true,
  deferredAlcohol: exception.deferredAlcohol,
  urgentRepair: exception.urgentRepair,
  sealedMedia: exception.sealedMedia === true,
  press: exception.press,
  dateBound: exception.dateBound,
})

const ofCondition = ({ condition = {}, exchange = {}, shopClaims = {} }: LineFacts) => ({
  wear: condition.wear,
  missingAccessories: condition.missingAccessories,
  packaging: condition.packaging,
  documents: condition.documents,
  used: condition.used,
  damaged: condition.damaged,
  diminishedValue: condition.diminishedValue,
  deductionAgreed: exchange.deductionAgreed,
  replacementPrice: exchange.replacementPrice,
  compensation: shopClaims.compensation,
  setOff: shopClaims.setOff,
})

type OfDefect =
  | Extract<keyof FactValues, `defect${string}`>
  | 'wanted'
  | 'cureFailed'
  | 'repairedOn'
  | 'sentBackOn'
  | 'sendingProven'
  | 'goodsReceivedOn'
  | 'returnCarrier'
  | 'shopCollects'

const ofDefect = (
  { statedAt }: Facts,
  { defect, comingBack = {} }: LineFacts,
  clocks: Clocks,
): Pick<FactValues, OfDefect> => ({
  defect: defect?.kind ?? 'none_reported',
  defectAppearedOn: defect?.appearedOn ?? dayAt(statedAt, clocks.calendar.zone),
  defectExistedAtDelivery: defect?.existedAtDelivery,
  defectCausedByBuyer: defect?.causedByBuyer === true,
  defectMinor: defect?.minor === true,
  defectRecognisedOn: defect?.recognisedOn ?? 'not_recorded',
  wanted: defect?.wanted,
  cureFailed: defect?.cureFailed === true,
  repairedOn: defect?.repairedOn ?? 'not_repaired',
  sentBackOn: dayOf(comingBack.sentAt, clocks, 'not_sent'),
  sendingProven: comingBack.sendingProven === true,
  goodsReceivedOn: dayOf(comingBack.receivedAt, clocks, 'not_received'),
  returnCarrier: comingBack.carrier,
  shopCollects: comingBack.shopCollects === true,
})
