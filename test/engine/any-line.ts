import type { Kind, LineFacts } from '../../app/engine/index.ts'
import { addDays } from '../../app/engine/index.ts'
import type { Basis } from './any-basis.ts'
import { anyAmount } from './any-basis.ts'
import { dayAfter, dayInTerms, instantOn } from './any-day.ts'
import { anyGroups } from './any-groups.ts'
import type { Draw } from './draw.ts'
import { flip, maybe, once, pick, some } from './draw.ts'
import { ACCESSORIES, CATEGORIES, COLLECTIONS, PRODUCTS, TAGS, TYPES, VARIANTS } from './vocabulary.ts'

const anyDelivery = (draw: Draw, { concludedOn }: Basis): LineFacts['delivery'] => {
  const shippedOn = dayAfter(draw, concludedOn, 6)
  const status = pick(draw, ['delivered', 'delivered', 'delivered', 'in_transit', 'not_shipped'] as const)
  if (status === 'not_shipped') return { status }
  const shippedAt = instantOn(draw, shippedOn)
  if (status === 'in_transit') return { status, shippedAt }
  const source = pick(draw, ['carrier', 'assumed', 'buyer'] as const)
  return { status, shippedAt, possessionOn: addDays(shippedOn, 1 + draw(8)), source }
}

const anyProduct = (draw: Draw, { currency }: Basis): LineFacts['product'] => ({
  id: pick(draw, PRODUCTS),
  ...maybe(draw, 'variant', () => pick(draw, VARIANTS)),
  ...maybe(draw, 'category', () => pick(draw, CATEGORIES)),
  ...maybe(draw, 'type', () => pick(draw, TYPES)),
  ...maybe(draw, 'tags', () => some(draw, TAGS)),
  ...maybe(draw, 'collections', () => some(draw, COLLECTIONS)),
  ...maybe(draw, 'price', () => anyAmount(draw, currency)),
  ...maybe(draw, 'guaranteeMonths', () => pick(draw, [1, 12, 18, 24, 36])),
  ...maybe(draw, 'secondHand', () => flip(draw), 4),
  ...maybe(draw, 'deductions', () => anyDeductions(draw, currency)),
})

const anyDeductions = (draw: Draw, currency: string): NonNullable<LineFacts['product']['deductions']> => ({
  ...maybe(draw, 'smallTraces', () => anyAmount(draw, currency, 2_000)),
  ...maybe(draw, 'accessories', () =>
    Object.fromEntries(some(draw, ACCESSORIES).map((name) => [name, anyAmount(draw, currency, 900)])),
  ),
})

const anySeal = (draw: Draw, { concludedOn }: Basis): Partial<LineFacts> => ({
  ...maybe(draw, 'specification', () => pick(draw, ['given', 'none'] as const)),
  ...maybe(draw, 'specificationIsStandardPick', () => pick(draw, [true, false, 'doubtful'] as const)),
  ...maybe(draw, 'productionStartedAt', () => instantOn(draw, dayInTerms(draw, concludedOn))),
  ...maybe(draw, 'sealed', () => flip(draw)),
  ...maybe(draw, 'sealIntact', () => flip(draw)),
  ...maybe(draw, 'packageOpened', () => flip(draw)),
  ...maybe(draw, 'unsealedBy', () => pick(draw, ['buyer', 'shop', 'carrier'] as const)),
  ...maybe(draw, 'cleanable', () => flip(draw)),
  ...maybe(draw, 'hygieneNoticeGiven', () => flip(draw)),
})

const KINDS: readonly Kind[] = ['goods', 'goods', 'service', 'voucher', 'digital_content']

/** One unit, with whatever can be known of it; two of a kind may share an order line. */
export const anyLine = (draw: Draw, index: number, basis: Basis): LineFacts => {
  const kind = once(draw, 2) ? pick(draw, KINDS) : undefined
  const isShipped = kind === undefined || kind === 'goods'
  return {
    unit: `${index}/1`,
    orderLine: `${index}`,
    quantity: 1 + draw(3),
    paid: anyAmount(draw, basis.currency),
    ...(kind && { kind }),
    product: anyProduct(draw, basis),
    delivery: isShipped ? anyDelivery(draw, basis) : { status: 'not_shipped' },
    ...maybe(draw, 'subscription', () => pick(draw, ['monthly', 'weekly']), 8),
    ...maybe(draw, 'discounted', () => flip(draw)),
    ...anySeal(draw, basis),
    ...anyGroups(draw, kind ?? 'goods', basis),
  }
}
