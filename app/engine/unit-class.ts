import type { FactName } from './fact-register.ts'
import type { Facts, Kind, LineFacts, OrderFacts } from './facts.ts'
import type { Unit } from './unit.ts'

/**
 * What can be said of a unit with a few words: what it is, and of which groups of facts nobody recorded
 * anything. Most units are alike in that; every fact named here is the same for all units of a class.
 */
export type UnitClass = number

const KINDS: Readonly<Record<Kind, number>> = { goods: 0, service: 1, voucher: 2, digital_content: 3 }
const CATEGORIES = { standard: 0, custom_made: 1, hygiene_sensitive: 2 } as const
const STATUSES = { not_shipped: 0, in_transit: 1, delivered: 2 } as const
const CONCLUSIONS: Readonly<Record<NonNullable<OrderFacts['conclusion']>, number>> = {
  distance: 0,
  off_premises: 1,
  unsolicited_visit: 2,
  public_auction: 3,
  in_store: 4,
}

/** The part of the class that all units of an order share. */
export const classOfOrder = ({ statement, order }: Facts, holdsGoods: boolean): number => {
  let bits = CONCLUSIONS[order.conclusion ?? 'distance']
  if (order.buyer === 'business') bits |= 1 << 3
  if (holdsGoods) bits |= 1 << 4
  if (order.returnCostDisclosed === true) bits |= 1 << 5
  if (order.bankCosts !== undefined) bits |= HAS_BANK_COSTS
  if (statement !== undefined) bits |= HAS_STATEMENT
  return bits
}

const [HAS_BANK_COSTS, HAS_STATEMENT, HAS_DETAILS] = [1 << 6, 1 << 7, 1 << 8]

/** The groups by the place of their bit, counted from `FIRST_GROUP`. */
const GROUPS = {
  service: [
    'serviceStartedAt',
    'servicePerformedAt',
    'sessions',
    'serviceRequested',
    'serviceLossAcknowledged',
  ],
  voucher: ['voucherIssuedOn', 'voucherActivatedAt', 'offerSale'],
  digital: ['digitalBegunAt', 'digitalConsented', 'digitalLossAcknowledged', 'digitalConfirmed'],
  exception: [
    'marketPriced',
    'perishable',
    'inseparablyMixed',
    'deferredAlcohol',
    'urgentRepair',
    'sealedMedia',
    'press',
    'dateBound',
  ],
  condition: ['wear', 'missingAccessories', 'packaging', 'documents', 'used', 'damaged', 'diminishedValue'],
  exchange: ['deductionAgreed', 'replacementPrice'],
  // When a defect showed is said by the statement's day, where nobody said it.
  defect: [
    'defect',
    'defectExistedAtDelivery',
    'defectCausedByBuyer',
    'defectMinor',
    'defectRecognisedOn',
    'wanted',
    'cureFailed',
    'repairedOn',
  ],
  comingBack: ['sentBackOn', 'sendingProven', 'goodsReceivedOn', 'returnCarrier', 'shopCollects'],
  shopClaims: ['compensation', 'setOff'],
} as const satisfies Partial<Record<keyof LineFacts, readonly FactName[]>>

const FIRST_GROUP = 9

export const classOfUnit = (ofOrder: number, unit: Unit): UnitClass => {
  const { line } = unit
  let bits = ofOrder
  if (hasDetails(line)) bits |= HAS_DETAILS
  if (unit.service !== undefined) bits |= 1 << 9
  if (unit.voucher !== undefined) bits |= 1 << 10
  if (unit.digital !== undefined) bits |= 1 << 11
  if (unit.exception !== undefined) bits |= 1 << 12
  if (unit.condition !== undefined) bits |= 1 << 13
  if (unit.exchange !== undefined) bits |= 1 << 14
  if (unit.defect !== undefined) bits |= 1 << 15
  if (unit.comingBack !== undefined) bits |= 1 << 16
  if (unit.shopClaims !== undefined) bits |= 1 << 17
  bits |= KINDS[line.kind ?? 'goods'] << 18
  bits |= CATEGORIES[unit.product.category ?? 'standard'] << 20
  return bits | (STATUSES[unit.delivery.status] << 22)
}

const hasDetails = (line: LineFacts): boolean =>
  line.specification !== undefined ||
  line.sealed !== undefined ||
  line.productionStartedAt !== undefined ||
  line.specificationIsStandardPick !== undefined ||
  line.unsealedBy !== undefined ||
  line.cleanable !== undefined ||
  line.hygieneNoticeGiven !== undefined

const ALWAYS: readonly FactName[] = [
  'conclusion',
  'buyer',
  'orderHoldsGoods',
  'returnCostDisclosed',
  'kind',
  'category',
]
const OF_STATEMENT: readonly FactName[] = [
  'requestChannel',
  'forceMajeure',
  'storeCreditConsent',
  'refundAccountNamed',
  'statementReceivedOn',
]
const OF_DETAILS: readonly FactName[] = [
  'specification',
  'standardPick',
  'productionStartedAt',
  'sealed',
  'unsealedBy',
  'cleanable',
  'hygieneNoticeGiven',
]

/** The facts that are the same for every unit of that class. */
export const factsSaidBy = (unitClass: UnitClass): ReadonlySet<FactName> => {
  const has = (bit: number): boolean => (unitClass & bit) !== 0
  const status = (unitClass >> 22) & 3
  return new Set<FactName>([
    ...ALWAYS,
    ...(has(HAS_STATEMENT) ? [] : OF_STATEMENT),
    ...(has(HAS_DETAILS) ? [] : OF_DETAILS),
    ...(has(HAS_BANK_COSTS) ? [] : (['bankCosts'] as const)),
    ...Object.values(GROUPS).flatMap<FactName>((facts, at) => (has(1 << (FIRST_GROUP + at)) ? [] : facts)),
    ...(status === STATUSES.not_shipped ? (['shippedAt'] as const) : []),
    ...(status === STATUSES.delivered ? [] : (['received'] as const)),
  ])
}
