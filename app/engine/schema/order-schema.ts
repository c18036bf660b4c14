import * as z from 'zod'
import { amount, currency, dayOr, flag, instant, name, names, oneOf } from './basic.ts'
import { shape } from './shape.ts'

export const statementSchema = shape(
  'How the statement reached the shop; absent: none has been sent yet, and the answer is a preview.',
  {
    receivedAt: instant(
      'When the shop received it. A withdrawal counts from when it was sent, not from this; absent: not recorded.',
    ).exactOptional(),
    channel: oneOf(
      ['function', 'account', 'email', 'form', 'whatsapp', 'phone', 'letter', 'in_person'],
      'On what it came; "function" is the withdrawal function of Directive 2011/83/EU, Article 11a; absent: not recorded.',
    ).exactOptional(),
    forceMajeure: oneOf(
      ['claimed', 'accepted', 'rejected'],
      'A delay that the buyer puts down to force majeure: only claimed, or as a person of the shop judged it; absent: none is claimed.',
    ).exactOptional(),
    storeCreditConsent: flag(
      'The buyer expressly agreed to be repaid in store credit; absent: no.',
    ).exactOptional(),
    refundAccountNamed: flag('The buyer named an account to be repaid to; absent: no.').exactOptional(),
  },
)

const payment = shape('One means by which the order was paid.', {
  id: name('Stable name of the payment within the order; no two payments share one.'),
  means: oneOf(
    ['card', 'wallet', 'bank_transfer', 'cash_on_delivery', 'gift_card', 'store_credit', 'other'],
    'What it was paid with.',
  ),
  paid: amount('What was paid by it.'),
  refunded: amount('What of it was repaid before; absent: nothing.').exactOptional(),
})

const place = shape("The consumer's place: its law, holidays and clock count.", {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A country is two capital letters, such as "RO"')
    .meta({ description: 'ISO 3166-1 alpha-2; Greece is GR.', examples: ['RO', 'GR', 'DE'] }),
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, 'A region is one to three capital letters or digits, such as "BY"')
    .meta({
      description:
        "ISO 3166-2 without the country, e.g. BY for Bavaria (DE-BY); absent: unknown, so that every region's holidays extend what runs for the buyer.",
      examples: ['BY'],
    })
    .exactOptional(),
})

const outwardShipping = shape('Delivery to the buyer, for the order as a whole.', {
  paid: amount('What the buyer paid for it; 0 where it was free.'),
  cheapestStandard: amount(
    'The cheapest standard delivery that was offered for this order; absent: all that was paid counts as standard.',
  ).exactOptional(),
  refunded: amount('What of it was repaid before; absent: nothing.').exactOptional(),
})

export const orderSchema = shape('The order, as it was concluded.', {
  concludedAt: instant(
    'When the contract was concluded. Its day decides which law applies, its instant which policy version.',
  ),
  buyer: oneOf(
    ['consumer', 'business'],
    'Consumers have the law beneath the contract; businesses the contract alone.',
  ),
  conclusion: oneOf(
    ['distance', 'off_premises', 'unsolicited_visit', 'public_auction', 'in_store'],
    'How the contract was concluded; absent: at a distance.',
  ).exactOptional(),
  channel: name(
    'The sales channel, e.g. "online_store"; clauses may be limited to some. Absent: unknown, in none of them.',
  ).exactOptional(),
  customerTags: names("The customer's tags; clauses may be limited to some. Absent: none.").exactOptional(),
  discounts: names(
    'Codes and titles of discounts on the order; clauses may be limited to some. Absent: none.',
  ).exactOptional(),
  payments: z
    .array(payment)
    .max(100)
    .describe('Every means of payment; absent: all of it by one means that can be repaid.')
    .exactOptional(),
  bankCosts: amount('What the bank takes for repaying. The shop proves it; absent: nothing.').exactOptional(),
  place,
  currency: currency('ISO 4217. Every amount of this document is in it.'),
  informedOn: dayOr(
    'never',
    'The day the buyer got the model withdrawal form and the information about the right; "never" where the shop did not give it. The shop proves it: absent counts as never.',
  ).exactOptional(),
  returnCostDisclosed: flag(
    'The buyer was told before ordering that they bear the cost of sending back. The shop proves it: absent counts as no.',
  ).exactOptional(),
  outwardShipping,
})
