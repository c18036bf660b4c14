import * as z from 'zod'
import { amount, flag, instant, name, oneOf } from './basic.ts'
import * as circumstances from './circumstances-schema.ts'
import { deliverySchema, productSchema } from './product-schema.ts'
import { shape } from './shape.ts'

export const lineSchema = shape(
  'One unit of decision: an order line, or the part of it that was shipped together.',
  {
    unit: name('Stable name of this unit within the order, e.g. "1001/1"; no two units share one.'),
    orderLine: name('The order line that this unit is part of.'),
    quantity: z.int().min(1).max(100_000).describe('Pieces: how many of the product this unit is.'),
    paid: amount('What was paid for this quantity: discounts taken off, taxes included.'),
    kind: oneOf(
      ['goods', 'service', 'voucher', 'digital_content'],
      'What was bought; absent: goods.',
    ).exactOptional(),
    product: productSchema,
    delivery: deliverySchema,
    subscription: name(
      'Goods delivered regularly over a time: all units of one name count from the first of them. Absent: not part of one.',
    ).exactOptional(),
    discounted: flag(
      "Whether a discount lowered this line's price; clauses may be limited to such lines. Absent: no.",
    ).exactOptional(),
    service: circumstances.serviceSchema.exactOptional(),
    voucher: circumstances.voucherSchema.exactOptional(),
    digital: circumstances.digitalSchema.exactOptional(),
    exception: circumstances.exceptionSchema.exactOptional(),
    condition: circumstances.conditionSchema.exactOptional(),
    exchange: circumstances.exchangeSchema.exactOptional(),
    defect: circumstances.defectSchema.exactOptional(),
    comingBack: circumstances.comingBackSchema.exactOptional(),
    shopClaims: circumstances.shopClaimsSchema.exactOptional(),
    specification: oneOf(
      ['given', 'none'],
      'A specification that the buyer gave for this order line; "none" where the order was read and has none. The shop proves it; absent: none.',
    ).exactOptional(),
    specificationIsStandardPick: z
      .union([z.boolean(), z.literal('doubtful')], { error: 'Neither true, false nor "doubtful"' })
      .describe(
        'Whether that specification is a pick from a standard range (colour, size); "doubtful" where a person must judge. Absent: it counts as the buyer\'s own.',
      )
      .exactOptional(),
    productionStartedAt: instant(
      'When production to the specification started. The shop proves it; absent: it has not.',
    ).exactOptional(),
    sealed: flag(
      'It carries a hygiene seal that a buyer recognises as one. The shop proves it; absent: not proven.',
    ).exactOptional(),
    packageOpened: flag(
      'The outer package was opened. The buyer knows; absent: they are asked if it matters.',
    ).exactOptional(),
    sealIntact: flag(
      'The hygiene seal is unbroken. The buyer knows; absent: they are asked if it matters.',
    ).exactOptional(),
    unsealedBy: oneOf(
      ['buyer', 'shop', 'carrier'],
      'Who broke the seal; absent: where it is broken after delivery, the buyer.',
    ).exactOptional(),
    cleanable: flag(
      'It can be cleaned for resale; false only where that is documented for this product. The shop proves it; absent: a person judges.',
    ).exactOptional(),
    hygieneNoticeGiven: flag(
      'Buyers are told before ordering that the right is lost once it is unsealed. The shop proves it; absent: not proven.',
    ).exactOptional(),
  },
)
