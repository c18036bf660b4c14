import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { dayAt } from './day.ts'
import type { FactValues, Possession } from './fact-register.ts'
import type { BuyerFact, LineFacts } from './facts.ts'
import { possessionOf } from './possession.ts'
import type { OrderValues } from './read-facts.ts'

/** One unit of an order: where its facts are found, each group looked up once. */
export interface Unit extends Pick<LineFacts, 'product' | 'delivery'>, Groups {
  order: OrderValues
  line: LineFacts
  possession: Possession
  received: Possession
}

type Group =
  | 'service'
  | 'voucher'
  | 'digital'
  | 'exception'
  | 'condition'
  | 'exchange'
  | 'defect'
  | 'comingBack'
  | 'shopClaims'

type Groups = { [G in Group]: LineFacts[G] | undefined }

export const unitOf = (order: OrderValues, line: LineFacts, possession: Possession): Unit => ({
  order,
  line,
  possession,
  received: possessionOf(line.delivery),
  product: line.product,
  delivery: line.delivery,
  service: line.service,
  voucher: line.voucher,
  digital: line.digital,
  exception: line.exception,
  condition: line.condition,
  exchange: line.exchange,
  defect: line.defect,
  comingBack: line.comingBack,
  shopClaims: line.shopClaims,
})

/** Where each fact is found, and what its absence counts as (see `FACTS`). */
const READ: { readonly [K in Exclude<keyof FactValues, BuyerFact>]: (unit: Unit) => FactValues[K] } = {
  possession: ({ possession }) => possession,
  received: ({ received }) => received,
  buyer: ({ order }) => order.buyer,
  conclusion: ({ order }) => order.conclusion,
  statedAt: ({ order }) => order.statedAt,
  statedOn: ({ order }) => order.statedOn,
  statementReceivedOn: ({ order }) => order.statementReceivedOn,
  requestChannel: ({ order }) => order.requestChannel,
  forceMajeure: ({ order }) => order.forceMajeure,
  storeCreditConsent: ({ order }) => order.storeCreditConsent,
  refundAccountNamed: ({ order }) => order.refundAccountNamed,
  paymentMeans: ({ order }) => order.paymentMeans,
  bankCosts: ({ order }) => order.bankCosts,
  concludedOn: ({ order }) => order.concludedOn,
  calendar: ({ order }) => order.calendar,
  shopCalendar: ({ order }) => order.shopCalendar,
  orderHoldsGoods: ({ order }) => order.orderHoldsGoods,
  informedOn: ({ order }) => order.informedOn,
  returnCostDisclosed: ({ order }) => order.returnCostDisclosed,
  outwardShipping: ({ order }) => order.outwardShipping,
  shippedAt: ({ delivery }) => (delivery.status === 'not_shipped' ? 'not_shipped' : delivery.shippedAt),
  kind: ({ line }) => line.kind ?? 'goods',
  category: ({ product }) => product.category ?? 'standard',
  productionStartedAt: ({ line }) => line.productionStartedAt ?? 'not_recorded',
  specification: ({ line }) => line.specification ?? 'none',
  standardPick: ({ line }) => line.specificationIsStandardPick ?? false,
  sealed: ({ line }) => line.sealed,
  unsealedBy: ({ line }) => line.unsealedBy ?? 'buyer',
  cleanable: ({ line }) => line.cleanable,
  hygieneNoticeGiven: ({ line }) => line.hygieneNoticeGiven,
  paid: ({ line }) => line.paid,
  quantity: ({ line }) => line.quantity,
  serviceStartedAt: ({ service }) => service?.startedAt ?? 'not_recorded',
  servicePerformedAt: ({ service }) => service?.performedAt ?? 'not_performed',
  sessions: ({ service }) => service?.sessions,
  serviceRequested: ({ service }) => service?.expressRequest ?? false,
  serviceLossAcknowledged: ({ service }) => service?.acknowledgedLoss ?? false,
  voucherIssuedOn: ({ voucher }) => voucher?.issuedOn ?? 'not_recorded',
  voucherActivatedAt: ({ voucher }) => voucher?.activatedAt ?? 'not_recorded',
  offerSale: ({ voucher }) => voucher?.offerSale ?? false,
  digitalBegunAt: ({ digital }) => digital?.begunAt ?? 'not_recorded',
  digitalConsented: ({ digital }) => digital?.consented ?? false,
  digitalLossAcknowledged: ({ digital }) => digital?.acknowledgedLoss ?? false,
  digitalConfirmed: ({ digital }) => digital?.confirmed ?? false,
  marketPriced: ({ exception }) => exception?.marketPriced ?? false,
  perishable: ({ exception }) => exception?.perishable ?? false,
  inseparablyMixed: ({ exception }) => exception?.inseparablyMixed ?? false,
  deferredAlcohol: ({ exception }) => exception?.deferredAlcohol,
  urgentRepair: ({ exception }) => exception?.urgentRepair,
  sealedMedia: ({ exception }) => exception?.sealedMedia ?? false,
  press: ({ exception }) => exception?.press,
  dateBound: ({ exception }) => exception?.dateBound,
  wear: ({ condition }) => condition?.wear,
  missingAccessories: ({ condition }) => condition?.missingAccessories,
  packaging: ({ condition }) => condition?.packaging,
  documents: ({ condition }) => condition?.documents,
  used: ({ condition }) => condition?.used,
  damaged: ({ condition }) => condition?.damaged,
  diminishedValue: ({ condition }) => condition?.diminishedValue,
  deductionSchedule: ({ product }) => product.deductions,
  deductionAgreed: ({ exchange }) => exchange?.deductionAgreed,
  replacementPrice: ({ exchange }) => exchange?.replacementPrice,
  guaranteeMonths: ({ product }) => product.guaranteeMonths,
  secondHand: ({ product }) => product.secondHand ?? false,
  defect: ({ defect }) => defect?.kind ?? 'none_reported',
  defectAppearedOn: ({ order, defect }) => defect?.appearedOn ?? order.statedOn,
  defectExistedAtDelivery: ({ defect }) => defect?.existedAtDelivery,
  defectCausedByBuyer: ({ defect }) => defect?.causedByBuyer ?? false,
  defectMinor: ({ defect }) => defect?.minor ?? false,
  defectRecognisedOn: ({ defect }) => defect?.recognisedOn ?? 'not_recorded',
  wanted: ({ defect }) => defect?.wanted,
  cureFailed: ({ defect }) => defect?.cureFailed ?? false,
  repairedOn: ({ defect }) => defect?.repairedOn ?? 'not_repaired',
  sentBackOn: ({ order, comingBack }) => dayOf(comingBack?.sentAt, order.calendar) ?? 'not_sent',
  sendingProven: ({ comingBack }) => comingBack?.sendingProven ?? false,
  goodsReceivedOn: ({ order, comingBack }) => dayOf(comingBack?.receivedAt, order.calendar) ?? 'not_received',
  returnCarrier: ({ comingBack }) => comingBack?.carrier,
  shopCollects: ({ comingBack }) => comingBack?.shopCollects ?? false,
  compensation: ({ shopClaims }) => shopClaims?.compensation,
  setOff: ({ shopClaims }) => shopClaims?.setOff,
}

const dayOf = (at: Instant | undefined, { zone }: Calendar): Day | undefined =>
  at === undefined ? undefined : dayAt(at, zone)

/**
 * One unit as the clauses see it, once every fact that a buyer can be asked for has an answer. Of the many
 * facts there are, deciding one unit needs a few, so each is a getter.
 */
export class UnitFacts {
  readonly unit: Unit
  readonly sealIntact: boolean
  readonly packageOpened: boolean

  constructor(unit: Unit, answers: Record<BuyerFact, boolean>) {
    this.unit = unit
    this.sealIntact = answers.sealIntact
    this.packageOpened = answers.packageOpened
  }
}

for (const [name, read] of Object.entries(READ))
  Object.defineProperty(UnitFacts.prototype, name, {
    get(this: UnitFacts) {
      return read(this.unit)
    },
  })
