import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { dayAt } from './day.ts'
import type { FactValues, Possession } from './fact-register.ts'
import type { BuyerFact, LineFacts } from './facts.ts'
import { possessionOf } from './possession.ts'
import type { OrderValues } from './read-facts.ts'

interface Unit {
  order: OrderValues
  line: LineFacts
}

/** Worked out once for a unit; everything else when a clause asks for it. */
type Ready = BuyerFact | 'possession' | 'received'

/** Where each fact is found, and what its absence counts as (see `FACTS`). */
const READ: { readonly [K in Exclude<keyof FactValues, Ready>]: (unit: Unit) => FactValues[K] } = {
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
  shippedAt: ({ line: { delivery } }) =>
    delivery.status === 'not_shipped' ? 'not_shipped' : delivery.shippedAt,
  kind: ({ line }) => line.kind ?? 'goods',
  category: ({ line }) => line.product.category ?? 'standard',
  productionStartedAt: ({ line }) => line.productionStartedAt ?? 'not_recorded',
  specification: ({ line }) => line.specification ?? 'none',
  standardPick: ({ line }) => line.specificationIsStandardPick ?? false,
  sealed: ({ line }) => line.sealed,
  unsealedBy: ({ line }) => line.unsealedBy ?? 'buyer',
  cleanable: ({ line }) => line.cleanable,
  hygieneNoticeGiven: ({ line }) => line.hygieneNoticeGiven,
  paid: ({ line }) => line.paid,
  quantity: ({ line }) => line.quantity,
  serviceStartedAt: ({ line }) => line.service?.startedAt ?? 'not_recorded',
  servicePerformedAt: ({ line }) => line.service?.performedAt ?? 'not_performed',
  sessions: ({ line }) => line.service?.sessions,
  serviceRequested: ({ line }) => line.service?.expressRequest ?? false,
  serviceLossAcknowledged: ({ line }) => line.service?.acknowledgedLoss ?? false,
  voucherIssuedOn: ({ line }) => line.voucher?.issuedOn ?? 'not_recorded',
  voucherActivatedAt: ({ line }) => line.voucher?.activatedAt ?? 'not_recorded',
  offerSale: ({ line }) => line.voucher?.offerSale ?? false,
  digitalBegunAt: ({ line }) => line.digital?.begunAt ?? 'not_recorded',
  digitalConsented: ({ line }) => line.digital?.consented ?? false,
  digitalLossAcknowledged: ({ line }) => line.digital?.acknowledgedLoss ?? false,
  digitalConfirmed: ({ line }) => line.digital?.confirmed ?? false,
  marketPriced: ({ line }) => line.exception?.marketPriced ?? false,
  perishable: ({ line }) => line.exception?.perishable ?? false,
  inseparablyMixed: ({ line }) => line.exception?.inseparablyMixed ?? false,
  deferredAlcohol: ({ line }) => line.exception?.deferredAlcohol,
  urgentRepair: ({ line }) => line.exception?.urgentRepair,
  sealedMedia: ({ line }) => line.exception?.sealedMedia ?? false,
  press: ({ line }) => line.exception?.press,
  dateBound: ({ line }) => line.exception?.dateBound,
  wear: ({ line }) => line.condition?.wear,
  missingAccessories: ({ line }) => line.condition?.missingAccessories,
  packaging: ({ line }) => line.condition?.packaging,
  documents: ({ line }) => line.condition?.documents,
  used: ({ line }) => line.condition?.used,
  damaged: ({ line }) => line.condition?.damaged,
  diminishedValue: ({ line }) => line.condition?.diminishedValue,
  deductionSchedule: ({ line }) => line.product.deductions,
  deductionAgreed: ({ line }) => line.exchange?.deductionAgreed,
  replacementPrice: ({ line }) => line.exchange?.replacementPrice,
  guaranteeMonths: ({ line }) => line.product.guaranteeMonths,
  secondHand: ({ line }) => line.product.secondHand ?? false,
  defect: ({ line }) => line.defect?.kind ?? 'none_reported',
  defectAppearedOn: ({ order, line }) => line.defect?.appearedOn ?? order.statedOn,
  defectExistedAtDelivery: ({ line }) => line.defect?.existedAtDelivery,
  defectCausedByBuyer: ({ line }) => line.defect?.causedByBuyer ?? false,
  defectMinor: ({ line }) => line.defect?.minor ?? false,
  defectRecognisedOn: ({ line }) => line.defect?.recognisedOn ?? 'not_recorded',
  wanted: ({ line }) => line.defect?.wanted,
  cureFailed: ({ line }) => line.defect?.cureFailed ?? false,
  repairedOn: ({ line }) => line.defect?.repairedOn ?? 'not_repaired',
  sentBackOn: ({ order, line }) => dayOf(line.comingBack?.sentAt, order.calendar) ?? 'not_sent',
  sendingProven: ({ line }) => line.comingBack?.sendingProven ?? false,
  goodsReceivedOn: ({ order, line }) => dayOf(line.comingBack?.receivedAt, order.calendar) ?? 'not_received',
  returnCarrier: ({ line }) => line.comingBack?.carrier,
  shopCollects: ({ line }) => line.comingBack?.shopCollects ?? false,
  compensation: ({ line }) => line.shopClaims?.compensation,
  setOff: ({ line }) => line.shopClaims?.setOff,
}

const dayOf = (at: Instant | undefined, { zone }: Calendar): Day | undefined =>
  at === undefined ? undefined : dayAt(at, zone)

/**
 * One unit as the clauses see it, once every fact that a buyer can be asked for has an answer. Of the many
 * facts there are, deciding one unit needs a few, so each is a getter.
 */
export class UnitFacts implements Unit {
  readonly order: OrderValues
  readonly line: LineFacts
  readonly sealIntact: boolean
  readonly packageOpened: boolean
  readonly possession: Possession
  readonly received: Possession

  constructor(
    order: OrderValues,
    line: LineFacts,
    answers: Record<BuyerFact, boolean>,
    possession: Possession,
  ) {
    this.order = order
    this.line = line
    this.sealIntact = answers.sealIntact
    this.packageOpened = answers.packageOpened
    this.possession = possession
    this.received = possessionOf(line.delivery)
  }
}

for (const [name, read] of Object.entries(READ))
  Object.defineProperty(UnitFacts.prototype, name, {
    get(this: UnitFacts) {
      return read(this)
    },
  })
