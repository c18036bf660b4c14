import type { LineFacts } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import type { Article } from './catalogue.ts'
import { at, DAY_MS, on } from './clock.ts'
import type { Dice } from './dice.ts'

/** The days, counted from the first, on which things happened to an order. */
export interface Story {
  ordered: number
  stated: number
  /** A statement was sent that day; else it was only asked what could be had. */
  isSent: boolean
}

const when = (dice: Dice, day: number) => at(day, dice.between(0, DAY_MS - 1))

/** One line of an order: mostly goods that a carrier delivered and nobody has looked at since. */
export const lineOf = (dice: Dice, story: Story, number: number, { kind, product }: Article): LineFacts => {
  const quantity = dice.chance(0.85) ? 1 : dice.between(2, 4)
  const isDiscounted = dice.chance(0.2)
  const price = product.price.minor * quantity
  return {
    unit: `${number}/1`,
    orderLine: `gid://shopify/LineItem/${13_000_000_000 + number}`,
    quantity,
    paid: money(isDiscounted ? Math.round(price * 0.8) : price, 'EUR'),
    ...((kind !== 'goods' || dice.chance(0.5)) && { kind }),
    product,
    delivery: kind === 'goods' ? deliveryOf(dice, story) : { status: 'not_shipped' },
    ...(isDiscounted && { discounted: true }),
    ...(kind === 'service' && { service: serviceOf(dice, story) }),
    ...(kind === 'voucher' && { voucher: voucherOf(dice, story) }),
    ...(kind === 'digital_content' && { digital: digitalOf(dice, story) }),
    ...(kind === 'goods' && goodsFacts(dice, story, product)),
  }
}

const deliveryOf = (dice: Dice, { ordered, stated, isSent }: Story): LineFacts['delivery'] => {
  const share = dice.between(1, 100)
  if (share <= 4) return { status: 'not_shipped' }
  const shipped = ordered + dice.between(1, 3)
  const shippedAt = when(dice, shipped)
  const arrived = shipped + dice.between(1, 6)
  // Who has sent a statement may have done so before the parcel came; who only asks knows of none to come.
  if (share <= 8 || (arrived > stated && !isSent)) return { status: 'in_transit', shippedAt }
  const possessionOn = on(arrived)
  return {
    status: 'delivered',
    shippedAt,
    possessionOn,
    source: dice.one(['carrier', 'carrier', 'carrier', 'assumed', 'buyer']),
  }
}

const serviceOf = (dice: Dice, { ordered, stated }: Story): NonNullable<LineFacts['service']> => {
  const total = dice.one([1, 3, 6, 10])
  const used = dice.between(0, total)
  const begun = when(dice, dice.between(ordered, Math.max(ordered, stated)))
  return {
    ...(dice.chance(0.85) && { startedAt: used === 0 ? 'not_started' : begun }),
    ...(dice.chance(0.85) && { sessions: { total, used } }),
    ...(used === total && dice.chance(0.9) && { performedAt: begun }),
    ...(dice.chance(0.8) && { expressRequest: dice.chance(0.7) }),
    ...(dice.chance(0.8) && { acknowledgedLoss: dice.chance(0.7) }),
  }
}

const voucherOf = (dice: Dice, { ordered, stated }: Story): NonNullable<LineFacts['voucher']> => ({
  ...(dice.chance(0.8) && { issuedOn: on(ordered + dice.between(0, 4)) }),
  ...(dice.chance(0.8) && {
    activatedAt: dice.chance(0.5)
      ? 'not_activated'
      : when(dice, dice.between(ordered, Math.max(ordered, stated))),
  }),
  ...(dice.chance(0.7) && { offerSale: dice.chance(0.5) }),
})

const digitalOf = (dice: Dice, { ordered, stated }: Story): NonNullable<LineFacts['digital']> => ({
  ...(dice.chance(0.8) && {
    begunAt: dice.chance(0.4) ? 'not_begun' : when(dice, dice.between(ordered, Math.max(ordered, stated))),
  }),
  ...(dice.chance(0.8) && { consented: dice.chance(0.8) }),
  ...(dice.chance(0.8) && { acknowledgedLoss: dice.chance(0.8) }),
  ...(dice.chance(0.8) && { confirmed: dice.chance(0.8) }),
})

const goodsFacts = (dice: Dice, story: Story, product: LineFacts['product']): Partial<LineFacts> => ({
  ...(product.category === 'custom_made' && specificationOf(dice, story)),
  ...(product.category === 'hygiene_sensitive' && hygieneOf(dice)),
  ...(dice.chance(0.03) && { exception: exceptionOf(dice, story) }),
  ...(dice.chance(0.2) && { condition: conditionOf(dice, product) }),
  ...(dice.chance(0.15) && { exchange: exchangeOf(dice, product) }),
  ...(dice.chance(0.15) && { defect: defectOf(dice, story) }),
  ...(dice.chance(0.25) && { comingBack: comingBackOf(dice, story) }),
  ...(dice.chance(0.04) && { shopClaims: claimsOf(dice, product) }),
})

const specificationOf = (dice: Dice, { ordered }: Story): Partial<LineFacts> => ({
  ...(dice.chance(0.8) && { specification: dice.one(['given', 'given', 'none']) }),
  ...(dice.chance(0.6) && { specificationIsStandardPick: dice.one([true, false, false, 'doubtful']) }),
  ...(dice.chance(0.5) && { productionStartedAt: when(dice, ordered + dice.between(0, 4)) }),
})

const hygieneOf = (dice: Dice): Partial<LineFacts> => ({
  ...(dice.chance(0.85) && { sealed: dice.chance(0.9) }),
  ...(dice.chance(0.6) && { sealIntact: dice.chance(0.5) }),
  ...(dice.chance(0.3) && { unsealedBy: dice.one(['buyer', 'buyer', 'carrier', 'shop']) }),
  ...(dice.chance(0.8) && { cleanable: dice.chance(0.3) }),
  ...(dice.chance(0.8) && { hygieneNoticeGiven: dice.chance(0.8) }),
})

const exceptionOf = (dice: Dice, { ordered }: Story): NonNullable<LineFacts['exception']> =>
  dice.one([
    { perishable: true },
    { marketPriced: true },
    { inseparablyMixed: true },
    { deferredAlcohol: { deliverableFrom: on(ordered + 40), valueFluctuates: dice.chance(0.5) } },
    { urgentRepair: { requested: true, beyondRequest: dice.chance(0.5) } },
    { sealedMedia: true },
    { press: dice.one(['single', 'subscription'] as const) },
    {
      dateBound: {
        service: dice.one(['lodging', 'car_rental', 'leisure', 'other'] as const),
        on: on(ordered + 30),
      },
    },
  ])

const conditionOf = (dice: Dice, { price }: LineFacts['product']): NonNullable<LineFacts['condition']> => ({
  ...(dice.chance(0.8) && { wear: dice.one(['none', 'none', 'small_traces', 'excessive']) }),
  ...(dice.chance(0.6) && {
    missingAccessories: dice.one([[], [], ['charger'], ['case', 'charger'], ['strap']]),
  }),
  ...(dice.chance(0.7) && { packaging: dice.one(['original', 'opened', 'missing']) }),
  ...(dice.chance(0.7) && { documents: dice.one(['complete', 'complete', 'missing']) }),
  ...(dice.chance(0.5) && { used: dice.chance(0.3) }),
  ...(dice.chance(0.5) && { damaged: dice.chance(0.2) }),
  ...(dice.chance(0.2) && { diminishedValue: money(Math.round((price?.minor ?? 0) / 8), 'EUR') }),
})

const exchangeOf = (dice: Dice, { price }: LineFacts['product']): NonNullable<LineFacts['exchange']> => ({
  ...(dice.chance(0.7) && { replacementPrice: money((price?.minor ?? 0) + dice.between(-900, 900), 'EUR') }),
  ...(dice.chance(0.3) && { deductionAgreed: dice.chance(0.7) }),
})

const defectOf = (dice: Dice, { ordered, stated }: Story): NonNullable<LineFacts['defect']> => {
  const appeared = dice.between(ordered, Math.max(ordered, stated))
  return {
    kind: dice.one(['defective', 'defective', 'damaged_in_transit', 'wrong_item', 'too_few', 'too_many']),
    ...(dice.chance(0.7) && { appearedOn: on(appeared) }),
    ...(dice.chance(0.3) && { existedAtDelivery: dice.chance(0.7) }),
    ...(dice.chance(0.3) && { causedByBuyer: dice.chance(0.2) }),
    ...(dice.chance(0.2) && { minor: dice.chance(0.4) }),
    ...(dice.chance(0.5) && { recognisedOn: dice.chance(0.8) ? on(stated + dice.between(0, 9)) : 'denied' }),
    ...(dice.chance(0.6) && { wanted: dice.one(['repair', 'replacement', 'price_reduction', 'refund']) }),
    ...(dice.chance(0.2) && { cureFailed: dice.chance(0.5) }),
    ...(dice.chance(0.05) && { repairedOn: on(appeared) }),
  }
}

const comingBackOf = (dice: Dice, { stated }: Story): NonNullable<LineFacts['comingBack']> => {
  const sent = stated + dice.between(0, 16)
  return {
    ...(dice.chance(0.8) && { sentAt: when(dice, sent) }),
    ...(dice.chance(0.6) && { sendingProven: dice.chance(0.8) }),
    ...(dice.chance(0.5) && { receivedAt: when(dice, sent + dice.between(1, 6)) }),
    ...(dice.chance(0.6) && { carrier: dice.one(['original', 'shop_chosen', 'other']) }),
    ...(dice.chance(0.2) && { shopCollects: dice.chance(0.5) }),
  }
}

const claimsOf = (dice: Dice, { price }: LineFacts['product']): NonNullable<LineFacts['shopClaims']> => {
  const amount = money(Math.round((price?.minor ?? 0) / dice.between(4, 20)), 'EUR')
  return {
    ...(dice.chance(0.6) && { compensation: { amount, evidenced: dice.chance(0.5) } }),
    ...(dice.chance(0.6) && { setOff: { amount, proven: dice.chance(0.5) } }),
  }
}
