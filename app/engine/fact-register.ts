import type { FactName } from './fact-values.ts'
import type { BuyerFact } from './facts.ts'

export type { FactName, FactValues, Possession } from './fact-values.ts'

export type Party = 'buyer' | 'shop' | 'shopify' | 'carrier' | 'calendar'

export interface FactRule {
  /** Who can know it. */
  knows: readonly Party[]
  /** Who must prove it; `none`: it is a matter of record or of arithmetic. */
  proves: 'shop' | 'buyer' | 'none'
  /**
   * What it means when it is absent. `asked`: the buyer is asked, if it matters. `against_shop`: it
   * counts as not proven. `clause`: the clause that reads it says (a person may have to judge).
   * `given`: it is never absent.
   */
  absent: 'asked' | 'against_shop' | 'clause' | 'given'
}

const record = { proves: 'none', absent: 'given' } as const
const shopProves = { proves: 'shop', absent: 'against_shop' } as const

/** The register: who can know each fact, who must prove it, and what its absence means. */
export const FACTS: Readonly<Record<FactName, FactRule>> = {
  statedAt: { knows: ['buyer', 'shop'], ...record },
  statedOn: { knows: ['calendar'], ...record },
  concludedOn: { knows: ['shopify'], ...record },
  calendar: { knows: ['calendar'], ...record },
  possession: { knows: ['carrier', 'buyer'], proves: 'shop', absent: 'given' },
  received: { knows: ['carrier', 'buyer'], proves: 'shop', absent: 'given' },
  shippedAt: { knows: ['shopify', 'shop'], ...record },
  productionStartedAt: { knows: ['shop'], ...shopProves },
  specification: { knows: ['shopify', 'shop'], ...shopProves },
  // The property that the shop names as the specification is its proof; that it is only a pick from a
  // standard range is a fact against that proof, so it must be said by someone.
  standardPick: { knows: ['shop', 'buyer'], proves: 'buyer', absent: 'clause' },
  sealed: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  sealIntact: { knows: ['buyer'], proves: 'shop', absent: 'asked' },
  packageOpened: { knows: ['buyer'], proves: 'shop', absent: 'asked' },
  // After delivery only the buyer had it in hand; unless something else is said, they broke the seal.
  unsealedBy: { knows: ['buyer', 'shop', 'carrier'], proves: 'buyer', absent: 'clause' },
  cleanable: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  hygieneNoticeGiven: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  informedOn: { knows: ['shop'], ...shopProves },
  returnCostDisclosed: { knows: ['shop'], ...shopProves },
  paid: { knows: ['shopify'], ...record },
  outwardShipping: { knows: ['shopify'], ...record },
  buyer: { knows: ['shop', 'buyer'], ...record },
  conclusion: { knows: ['shopify', 'shop'], ...record },
  statementReceivedOn: { knows: ['shop'], ...record },
  requestChannel: { knows: ['shop'], ...record },
  // A delay is excused by what the buyer shows; a person weighs it.
  forceMajeure: { knows: ['buyer', 'shop'], proves: 'buyer', absent: 'clause' },
  storeCreditConsent: { knows: ['buyer'], ...shopProves },
  refundAccountNamed: { knows: ['buyer'], ...record },
  paymentMeans: { knows: ['shopify'], ...record },
  bankCosts: { knows: ['shop'], ...shopProves },
  shopCalendar: { knows: ['calendar'], ...record },
  kind: { knows: ['shopify', 'shop'], ...record },
  category: { knows: ['shop'], ...record },
  orderHoldsGoods: { knows: ['shopify'], ...record },
  serviceStartedAt: { knows: ['shop'], ...shopProves },
  servicePerformedAt: { knows: ['shop'], ...shopProves },
  sessions: { knows: ['shop'], ...shopProves },
  serviceRequested: { knows: ['shop'], ...shopProves },
  serviceLossAcknowledged: { knows: ['shop'], ...shopProves },
  voucherIssuedOn: { knows: ['shop', 'shopify'], proves: 'shop', absent: 'clause' },
  voucherActivatedAt: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  offerSale: { knows: ['shop', 'shopify'], ...shopProves },
  digitalBegunAt: { knows: ['shop'], ...shopProves },
  digitalConsented: { knows: ['shop'], ...shopProves },
  digitalLossAcknowledged: { knows: ['shop'], ...shopProves },
  digitalConfirmed: { knows: ['shop'], ...shopProves },
  marketPriced: { knows: ['shop'], ...shopProves },
  perishable: { knows: ['shop'], ...shopProves },
  inseparablyMixed: { knows: ['shop'], ...shopProves },
  deferredAlcohol: { knows: ['shop'], ...shopProves },
  urgentRepair: { knows: ['shop'], ...shopProves },
  sealedMedia: { knows: ['shop'], ...shopProves },
  press: { knows: ['shop'], ...shopProves },
  dateBound: { knows: ['shop'], ...shopProves },
  // The condition is what an inspection finds: until then nothing speaks against the buyer.
  wear: { knows: ['shop'], ...shopProves },
  missingAccessories: { knows: ['shop'], ...shopProves },
  packaging: { knows: ['shop'], ...shopProves },
  documents: { knows: ['shop'], ...shopProves },
  used: { knows: ['shop'], ...shopProves },
  damaged: { knows: ['shop'], ...shopProves },
  diminishedValue: { knows: ['shop'], ...shopProves },
  deductionSchedule: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  deductionAgreed: { knows: ['buyer'], proves: 'shop', absent: 'clause' },
  replacementPrice: { knows: ['shop', 'buyer'], proves: 'none', absent: 'clause' },
  guaranteeMonths: { knows: ['shop'], proves: 'none', absent: 'clause' },
  secondHand: { knows: ['shop'], ...shopProves },
  defect: { knows: ['buyer'], proves: 'buyer', absent: 'clause' },
  defectAppearedOn: { knows: ['buyer'], proves: 'buyer', absent: 'clause' },
  // Within the presumption the shop proves that it did not; after it the buyer, that it did (2019/771 art 11).
  defectExistedAtDelivery: { knows: ['buyer', 'shop'], proves: 'shop', absent: 'clause' },
  defectCausedByBuyer: { knows: ['shop'], ...shopProves },
  defectMinor: { knows: ['shop'], ...shopProves },
  defectRecognisedOn: { knows: ['shop'], proves: 'shop', absent: 'clause' },
  wanted: { knows: ['buyer'], proves: 'none', absent: 'clause' },
  cureFailed: { knows: ['buyer', 'shop'], proves: 'buyer', absent: 'clause' },
  repairedOn: { knows: ['shop', 'buyer'], proves: 'buyer', absent: 'clause' },
  sentBackOn: { knows: ['buyer', 'carrier'], proves: 'buyer', absent: 'clause' },
  sendingProven: { knows: ['buyer', 'carrier'], proves: 'buyer', absent: 'clause' },
  goodsReceivedOn: { knows: ['shop', 'carrier'], proves: 'none', absent: 'clause' },
  returnCarrier: { knows: ['buyer', 'shop'], ...shopProves },
  shopCollects: { knows: ['shop'], proves: 'none', absent: 'clause' },
  compensation: { knows: ['shop'], ...shopProves },
  setOff: { knows: ['shop'], ...shopProves },
  quantity: { knows: ['shopify', 'buyer'], ...record },
}

/** The facts that a buyer can be asked for: finite answers, and the one that is kinder to the buyer. */
export const ASKABLE: Readonly<Record<BuyerFact, { choices: readonly boolean[]; kind: boolean }>> = {
  sealIntact: { choices: Object.freeze([true, false]), kind: true },
  packageOpened: { choices: Object.freeze([false, true]), kind: false },
}
