import type { Facts, LineFacts, OrderFacts, ProductFacts, StatementFacts } from './facts.ts'

/**
 * The same facts, with every field in one place. Orders name what they know and leave out the rest, so hardly
 * two have one shape, and an engine of JavaScript looks for each field of each anew, which took longer than
 * deciding. What is there is therefore copied once; a loop over the names that are there needs no looking.
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
type Named = Readonly<Record<string, unknown>>

const evenStatement = (given: StatementFacts): StatementFacts => {
  const even: Even<StatementFacts> = {
    receivedAt: undefined,
    channel: undefined,
    forceMajeure: undefined,
    storeCreditConsent: undefined,
    refundAccountNamed: undefined,
  }
  for (const name in given) {
    const value = (given as unknown as Named)[name]
    if (name === 'receivedAt') even.receivedAt = value as typeof even.receivedAt
    else if (name === 'channel') even.channel = value as typeof even.channel
    else if (name === 'forceMajeure') even.forceMajeure = value as typeof even.forceMajeure
    else if (name === 'storeCreditConsent') even.storeCreditConsent = value as typeof even.storeCreditConsent
    else if (name === 'refundAccountNamed') even.refundAccountNamed = value as typeof even.refundAccountNamed
  }
  return even as StatementFacts
}

const evenOrder = (given: OrderFacts): OrderFacts => {
  const even: Even<OrderFacts> = {
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
  for (const name in given) {
    const value = (given as unknown as Named)[name]
    if (name === 'concludedAt') even.concludedAt = value as typeof even.concludedAt
    else if (name === 'buyer') even.buyer = value as typeof even.buyer
    else if (name === 'conclusion') even.conclusion = value as typeof even.conclusion
    else if (name === 'channel') even.channel = value as typeof even.channel
    else if (name === 'customerTags') even.customerTags = value as typeof even.customerTags
    else if (name === 'discounts') even.discounts = value as typeof even.discounts
    else if (name === 'payments') even.payments = value as typeof even.payments
    else if (name === 'bankCosts') even.bankCosts = value as typeof even.bankCosts
    else if (name === 'place') even.place = value as typeof even.place
    else if (name === 'currency') even.currency = value as typeof even.currency
    else if (name === 'informedOn') even.informedOn = value as typeof even.informedOn
    else if (name === 'returnCostDisclosed')
      even.returnCostDisclosed = value as typeof even.returnCostDisclosed
    else if (name === 'outwardShipping') even.outwardShipping = value as typeof even.outwardShipping
  }
  return even as OrderFacts
}

const evenProduct = (given: ProductFacts): ProductFacts => {
  const even: Even<ProductFacts> = {
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
  for (const name in given) {
    const value = (given as unknown as Named)[name]
    if (name === 'id') even.id = value as typeof even.id
    else if (name === 'variant') even.variant = value as typeof even.variant
    else if (name === 'category') even.category = value as typeof even.category
    else if (name === 'type') even.type = value as typeof even.type
    else if (name === 'tags') even.tags = value as typeof even.tags
    else if (name === 'collections') even.collections = value as typeof even.collections
    else if (name === 'price') even.price = value as typeof even.price
    else if (name === 'guaranteeMonths') even.guaranteeMonths = value as typeof even.guaranteeMonths
    else if (name === 'secondHand') even.secondHand = value as typeof even.secondHand
    else if (name === 'deductions') even.deductions = value as typeof even.deductions
  }
  return even as ProductFacts
}

const blankLine = (): Even<LineFacts> => ({
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
})

const evenLine = (given: LineFacts): LineFacts => {
  const even = blankLine()
  for (const name in given) {
    const value = (given as unknown as Named)[name]
    if (name === 'unit') even.unit = value as typeof even.unit
    else if (name === 'orderLine') even.orderLine = value as typeof even.orderLine
    else if (name === 'quantity') even.quantity = value as typeof even.quantity
    else if (name === 'paid') even.paid = value as typeof even.paid
    else if (name === 'kind') even.kind = value as typeof even.kind
    else if (name === 'product') even.product = evenProduct(value as ProductFacts)
    else if (name === 'delivery') even.delivery = value as typeof even.delivery
    else if (name === 'subscription') even.subscription = value as typeof even.subscription
    else if (name === 'discounted') even.discounted = value as typeof even.discounted
    else if (name === 'service') even.service = value as typeof even.service
    else if (name === 'voucher') even.voucher = value as typeof even.voucher
    else if (name === 'digital') even.digital = value as typeof even.digital
    else if (name === 'exception') even.exception = value as typeof even.exception
    else if (name === 'condition') even.condition = value as typeof even.condition
    else if (name === 'exchange') even.exchange = value as typeof even.exchange
    else if (name === 'defect') even.defect = value as typeof even.defect
    else if (name === 'comingBack') even.comingBack = value as typeof even.comingBack
    else if (name === 'shopClaims') even.shopClaims = value as typeof even.shopClaims
    else if (name === 'specification') even.specification = value as typeof even.specification
    else if (name === 'specificationIsStandardPick')
      even.specificationIsStandardPick = value as typeof even.specificationIsStandardPick
    else if (name === 'productionStartedAt')
      even.productionStartedAt = value as typeof even.productionStartedAt
    else if (name === 'sealed') even.sealed = value as typeof even.sealed
    else if (name === 'packageOpened') even.packageOpened = value as typeof even.packageOpened
    else if (name === 'sealIntact') even.sealIntact = value as typeof even.sealIntact
    else if (name === 'unsealedBy') even.unsealedBy = value as typeof even.unsealedBy
    else if (name === 'cleanable') even.cleanable = value as typeof even.cleanable
    else if (name === 'hygieneNoticeGiven') even.hygieneNoticeGiven = value as typeof even.hygieneNoticeGiven
  }
  return even as LineFacts
}
