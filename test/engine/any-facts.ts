import type { Day, Facts, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { anyAmount } from './any-basis.ts'
import { dayAfter, dayInTerms, FIRST_DAY, instantOn } from './any-day.ts'
import { anyLine } from './any-line.ts'
import type { Draw } from './draw.ts'
import { flip, maybe, once, pick, some } from './draw.ts'
import { CHANNELS, COUNTRIES, CURRENCIES, CUSTOMER_TAGS, DISCOUNTS, REGIONS } from './vocabulary.ts'

const MEANS = [
  'card',
  'wallet',
  'bank_transfer',
  'cash_on_delivery',
  'gift_card',
  'store_credit',
  'other',
] as const

const CONCLUSIONS = ['distance', 'off_premises', 'unsolicited_visit', 'public_auction', 'in_store'] as const

const REQUEST_CHANNELS = [
  'function',
  'account',
  'email',
  'form',
  'whatsapp',
  'phone',
  'letter',
  'in_person',
] as const

const anyPlace = (draw: Draw): OrderFacts['place'] => {
  const country = pick(draw, COUNTRIES)
  const regions = REGIONS[country]
  return { country, ...(regions && maybe(draw, 'region', () => pick(draw, regions))) }
}

const anyOrder = (draw: Draw, currency: string, on: Day): OrderFacts => ({
  concludedAt: instantOn(draw, on),
  buyer: once(draw, 4) ? 'business' : 'consumer',
  ...maybe(draw, 'conclusion', () => pick(draw, CONCLUSIONS), 3),
  ...maybe(draw, 'channel', () => pick(draw, CHANNELS)),
  ...maybe(draw, 'customerTags', () => some(draw, CUSTOMER_TAGS)),
  ...maybe(draw, 'discounts', () => some(draw, DISCOUNTS)),
  ...maybe(draw, 'payments', () =>
    Array.from({ length: 1 + draw(2) }, (_, index) => ({
      id: `payment-${index}`,
      means: pick(draw, MEANS),
      paid: anyAmount(draw, currency),
      ...maybe(draw, 'refunded', () => anyAmount(draw, currency, 300), 4),
    })),
  ),
  ...maybe(draw, 'bankCosts', () => anyAmount(draw, currency, 700), 4),
  place: anyPlace(draw),
  currency,
  ...maybe(draw, 'informedOn', () =>
    once(draw, 4) ? ('never' as const) : once(draw, 3) ? dayInTerms(draw, on) : on,
  ),
  ...maybe(draw, 'returnCostDisclosed', () => flip(draw)),
  outwardShipping: {
    paid: anyAmount(draw, currency, 3_000),
    ...maybe(draw, 'cheapestStandard', () => anyAmount(draw, currency, 3_000)),
    ...maybe(draw, 'refunded', () => anyAmount(draw, currency, 500), 4),
  },
})

const anyStatement = (draw: Draw, statedOn: Day): NonNullable<Facts['statement']> => ({
  ...maybe(draw, 'receivedAt', () => instantOn(draw, dayAfter(draw, statedOn, 3))),
  ...maybe(draw, 'channel', () => pick(draw, REQUEST_CHANNELS)),
  ...maybe(draw, 'forceMajeure', () => pick(draw, ['claimed', 'accepted', 'rejected'] as const), 3),
  ...maybe(draw, 'storeCreditConsent', () => flip(draw), 3),
  ...maybe(draw, 'refundAccountNamed', () => flip(draw), 3),
})

/** From which day the statement is counted, so that many fall on the edges of periods. */
const countedFrom = (lines: readonly LineFacts[], concludedOn: Day): Day => {
  const delivered = lines.find(({ delivery }) => delivery.status === 'delivered')?.delivery
  return delivered?.status === 'delivered' ? delivered.possessionOn : concludedOn
}

/** Anything that can be known of an order of one to three units, stated where something may just end. */
export const drawFacts = (draw: Draw): Facts => {
  const concludedOn = dayAfter(draw, FIRST_DAY, 200)
  const currency = pick(draw, CURRENCIES)
  const basis = { concludedOn, currency, statedOn: dayInTerms(draw, concludedOn) }
  const count = once(draw, 5) ? 2 + draw(2) : 1
  const lines = Array.from({ length: count }, (_, index) => anyLine(draw, index, basis))
  const statedOn = dayInTerms(draw, countedFrom(lines, concludedOn))
  return {
    statedAt: instantOn(draw, statedOn),
    ...maybe(draw, 'statement', () => anyStatement(draw, statedOn)),
    order: anyOrder(draw, currency, concludedOn),
    lines,
  }
}
