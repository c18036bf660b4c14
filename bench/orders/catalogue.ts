import type { Category, Kind, ProductFacts } from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'
import { diceOf } from './dice.ts'

export interface Article {
  kind: Kind
  product: ProductFacts & { price: NonNullable<ProductFacts['price']> }
}

const FAMILIES: readonly { kind: Kind; category?: Category; type: string; from: number; to: number }[] = [
  { kind: 'goods', type: 'Camera', from: 9_900, to: 189_900 },
  { kind: 'goods', type: 'Headphones', from: 4_900, to: 99_900 },
  { kind: 'goods', type: 'Accessory', from: 900, to: 14_900 },
  { kind: 'goods', type: 'Home', from: 1_900, to: 59_900 },
  { kind: 'goods', category: 'custom_made', type: 'Button camera', from: 49_900, to: 149_900 },
  { kind: 'goods', category: 'hygiene_sensitive', type: 'In-ear earpiece', from: 9_900, to: 79_900 },
  { kind: 'service', type: 'Treatment', from: 3_000, to: 40_000 },
  { kind: 'voucher', type: 'Voucher', from: 2_000, to: 30_000 },
  { kind: 'digital_content', type: 'Guide', from: 500, to: 9_900 },
]
const TAGS = ['sale', 'new', 'outlet', 'gift', 'refurbished', 'bundle'] as const
const COLLECTIONS = ['spring', 'summer', 'autumn', 'winter', 'essentials'] as const

const article = (index: number): Article => {
  const dice = diceOf(1_000_000 + index)
  const family = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0]
  if (!family) throw new Error('There is no family of products')
  const { kind, category, type, from, to } = family
  const price = dice.between(from, to)
  const isGoods = kind === 'goods'
  return {
    kind,
    product: {
      id: `gid://shopify/Product/${8_000_000_000 + index}`,
      variant: `gid://shopify/ProductVariant/${45_000_000_000 + index * 3}`,
      ...((category || dice.chance(0.7)) && { category: category ?? 'standard' }),
      type,
      tags: TAGS.filter(() => dice.chance(0.25)),
      collections: COLLECTIONS.filter(() => dice.chance(0.2)),
      price: money(price, 'EUR'),
      ...(isGoods && dice.chance(0.8) && { guaranteeMonths: dice.one([12, 18, 24, 24, 24, 36]) }),
      ...(isGoods && dice.chance(0.05) && { secondHand: true }),
      ...(isGoods && dice.chance(0.6) && { deductions: deductions(price) }),
    },
  }
}

const deductions = (price: number): NonNullable<ProductFacts['deductions']> => ({
  smallTraces: money(Math.round(price / 10), 'EUR'),
  accessories: { charger: money(Math.round(price / 20), 'EUR'), case: money(Math.round(price / 25), 'EUR') },
})

/** What the shop sells: a few hundred products of every kind. */
export const CATALOGUE: readonly Article[] = Array.from({ length: 450 }, (_, index) => article(index))
