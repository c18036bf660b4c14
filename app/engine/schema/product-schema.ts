import * as z from 'zod'
import { amount, day, flag, freeKey, instant, name, names, oneOf } from './basic.ts'
import { shape } from './shape.ts'

const deductions = shape(
  'What the shop takes off an exchange, for one piece. Absent, whole or in part: a person says how much.',
  {
    smallTraces: amount('For small traces of use.').exactOptional(),
    accessories: z
      .record(freeKey.min(1).max(250), amount('For this accessory, where it is missing.'))
      .describe('For each missing accessory, by its name in `condition.missingAccessories`.')
      .exactOptional(),
  },
)

export const productSchema = shape('What was bought, as the merchant set it.', {
  id: name('The product, by the id that clauses name it with.'),
  variant: name(
    'The variant of the product; clauses may be limited to some. Absent: unknown, in none of them.',
  ).exactOptional(),
  category: oneOf(
    ['standard', 'custom_made', 'hygiene_sensitive'],
    'What the merchant says it is; absent: standard.',
  ).exactOptional(),
  type: name(
    'Product type; clauses may be limited to some. Absent: unknown, in none of them.',
  ).exactOptional(),
  tags: names('Product tags; clauses may be limited to some. Absent: none.').exactOptional(),
  collections: names(
    'Handles or ids of the collections it is in; clauses may be limited to some. Absent: none.',
  ).exactOptional(),
  price: amount(
    'Price of one piece as listed; clauses may be limited to a range. Absent: unknown, in none of them.',
  ).exactOptional(),
  guaranteeMonths: z
    .int()
    .min(0)
    .max(1200)
    .describe("Months of the shop's own guarantee from delivery; absent: none is recorded.")
    .exactOptional(),
  secondHand: flag('Sold as used or refurbished. The shop proves it; absent: new.').exactOptional(),
  deductions: deductions.exactOptional(),
})

/** `assumed`: no delivery event; the day of dispatch and the shop's transit days. */
export const deliverySchema = z
  .discriminatedUnion(
    'status',
    [
      shape('Nothing was shipped (yet): services, vouchers, intangible content, unfulfilled goods.', {
        status: z.literal('not_shipped').describe('It has not left the shop.'),
      }),
      shape('On its way.', {
        status: z.literal('in_transit').describe('It has left, and has not arrived.'),
        shippedAt: instant('When it left the shop.'),
      }),
      shape('In the hands of the buyer, or of a person they named (not the carrier).', {
        status: z.literal('delivered').describe('It has arrived.'),
        shippedAt: instant('When it left the shop.'),
        possessionOn: day('When the buyer got it.'),
        source: oneOf(
          ['carrier', 'assumed', 'buyer'],
          'Who says so: the carrier, the buyer, or nobody ("assumed": the day of dispatch and the usual transit time).',
        ),
      }),
    ],
    {
      error: ({ input }) =>
        input === undefined
          ? 'Missing'
          : 'A delivery\'s "status" is "not_shipped", "in_transit" or "delivered"',
    },
  )
  .describe('Delivery of this unit.')
