import type { Facts, LineFacts, OrderFacts, ProductFacts, StatementFacts } from './facts.ts'

/**
 * The same facts, with every field in one place. Orders name what they know and leave out the rest, so hardly
 * two have one shape, and an engine of JavaScript looks for each field of each anew, which took longer than
 * deciding. What is there is therefore laid once over a blank that has every field.
 */
export const evenly = ({ statedAt, statement, order, lines }: Facts): Facts =>
  ({
    statedAt,
    statement: statement && evenStatement(statement),
    order: evenOrder(order),
    lines: lines.map(evenLine),
  }) as Facts

/** All fields, each of which may be undefined: for whoever reads, the same as absent. */
type Even<T> = { [K in keyof Required<T>]: T[K] | undefined }

const STATEMENT: Even<StatementFacts> = {
  receivedAt: undefined,
  channel: undefined,
  forceMajeure: undefined,
  storeCreditConsent: undefined,
  refundAccountNamed: undefined,
}

const ORDER: Even<OrderFacts> = {
  concludedAt: undefined,
  buyer: undefined,
  conclusion: undefined,
  channel: undefined,
  customerTags: undefined,
  discounts: undefined,
  payments: undefined,
  bankCosts: undefined,
  place: undefined,
  currency: undefined,
  informedOn: undefined,
  returnCostDisclosed: undefined,
  outwardShipping: undefined,
}

const PRODUCT: Even<ProductFacts> = {
  id: undefined,
  variant: undefined,
  category: undefined,
  type: undefined,
  tags: undefined,
  collections: undefined,
  price: undefined,
  guaranteeMonths: undefined,
  secondHand: undefined,
  deductions: undefined,
}

const LINE: Even<LineFacts> = {
  unit: undefined,
  orderLine: undefined,
  quantity: undefined,
  paid: undefined,
  kind: undefined,
  product: undefined,
  delivery: undefined,
  subscription: undefined,
  discounted: undefined,
  service: undefined,
  voucher: undefined,
  digital: undefined,
  exception: undefined,
  condition: undefined,
  exchange: undefined,
  defect: undefined,
  comingBack: undefined,
  shopClaims: undefined,
  specification: undefined,
  specificationIsStandardPick: undefined,
  productionStartedAt: undefined,
  sealed: undefined,
  packageOpened: undefined,
  sealIntact: undefined,
  unsealedBy: undefined,
  cleanable: undefined,
  hygieneNoticeGiven: undefined,
}

const evenStatement = (given: StatementFacts): StatementFacts =>
  ({ ...STATEMENT, ...given }) as StatementFacts

const evenOrder = (given: OrderFacts): OrderFacts => ({ ...ORDER, ...given }) as OrderFacts

const evenLine = (given: LineFacts): LineFacts =>
  ({ ...LINE, ...given, product: { ...PRODUCT, ...given.product } }) as LineFacts
