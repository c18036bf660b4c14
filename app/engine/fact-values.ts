import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import type {
  Category,
  Channel,
  ConditionFacts,
  DefectFacts,
  ExceptionFacts,
  Kind,
  OrderFacts,
  PaymentMeans,
  ProductFacts,
  ServiceFacts,
} from './facts.ts'
import type { Money } from './money.ts'

/** When goods came into the buyer's hands. `assumed`: estimated, for nobody recorded it. */
export type Possession = { begun: false } | { begun: true; day: Day; assumed: boolean }

/** Every fact by the name under which a clause asks for it, as the deciding path gets it. */
export interface FactValues {
  buyer: 'consumer' | 'business'
  conclusion: NonNullable<OrderFacts['conclusion']>
  statedAt: Instant
  statedOn: Day
  /** The day the shop received the statement, in the consumer's place. */
  statementReceivedOn: Day | 'not_recorded'
  requestChannel: Channel | undefined
  forceMajeure: 'none' | 'claimed' | 'accepted' | 'rejected'
  storeCreditConsent: boolean
  refundAccountNamed: boolean
  paymentMeans: readonly PaymentMeans[]
  bankCosts: Money | undefined
  concludedOn: Day
  /** Of the consumer's deadlines: where the region is unknown, every region's holidays extend them. */
  calendar: Calendar
  /** Of the shop's deadlines: where the region is unknown, no region's holiday extends them. */
  shopCalendar: Calendar
  /** Of the last good of the whole order (CRD 9(2)(b)(i)); of a subscription its first (9(2)(b)(iii)). */
  possession: Possession
  /** Of this unit alone. */
  received: Possession
  shippedAt: Instant | 'not_shipped'
  kind: Kind
  /** As the shop set it; it says what a product may be, and proves nothing. */
  category: Category
  /** One contract for goods and services is a sale of goods (CRD 2(5)): whether the order holds goods. */
  orderHoldsGoods: boolean
  productionStartedAt: Instant | 'not_recorded'
  specification: 'given' | 'none'
  standardPick: boolean | 'doubtful'
  sealed: boolean | undefined
  sealIntact: boolean
  packageOpened: boolean
  unsealedBy: 'buyer' | 'shop' | 'carrier'
  cleanable: boolean | undefined
  hygieneNoticeGiven: boolean | undefined
  informedOn: Day | 'never'
  returnCostDisclosed: boolean
  paid: Money
  outwardShipping: OrderFacts['outwardShipping']
  serviceStartedAt: Instant | 'not_started' | 'not_recorded'
  servicePerformedAt: Instant | 'not_performed'
  sessions: NonNullable<ServiceFacts['sessions']> | undefined
  serviceRequested: boolean
  serviceLossAcknowledged: boolean
  voucherIssuedOn: Day | 'not_recorded'
  voucherActivatedAt: Instant | 'not_activated' | 'not_recorded'
  offerSale: boolean
  digitalBegunAt: Instant | 'not_begun' | 'not_recorded'
  digitalConsented: boolean
  digitalLossAcknowledged: boolean
  digitalConfirmed: boolean
  marketPriced: boolean
  perishable: boolean
  inseparablyMixed: boolean
  deferredAlcohol: ExceptionFacts['deferredAlcohol']
  urgentRepair: ExceptionFacts['urgentRepair']
  sealedMedia: boolean
  press: ExceptionFacts['press']
  dateBound: ExceptionFacts['dateBound']
  wear: ConditionFacts['wear']
  missingAccessories: readonly string[] | undefined
  packaging: ConditionFacts['packaging']
  documents: ConditionFacts['documents']
  used: boolean | undefined
  damaged: boolean | undefined
  diminishedValue: Money | undefined
  deductionSchedule: ProductFacts['deductions']
  deductionAgreed: boolean | undefined
  replacementPrice: Money | undefined
  guaranteeMonths: number | undefined
  secondHand: boolean
  defect: DefectFacts['kind'] | 'none_reported'
  defectAppearedOn: Day
  defectExistedAtDelivery: boolean | undefined
  defectCausedByBuyer: boolean
  defectMinor: boolean
  defectRecognisedOn: Day | 'denied' | 'not_recorded'
  wanted: DefectFacts['wanted']
  cureFailed: boolean
  repairedOn: Day | 'not_repaired'
  sentBackOn: Day | 'not_sent'
  sendingProven: boolean
  goodsReceivedOn: Day | 'not_received'
  returnCarrier: 'original' | 'shop_chosen' | 'other' | undefined
  shopCollects: boolean
  compensation: { amount: Money; evidenced: boolean } | undefined
  setOff: { amount: Money; proven: boolean } | undefined
  quantity: number
}

export type FactName = keyof FactValues
