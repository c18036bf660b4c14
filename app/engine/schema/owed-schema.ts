/** What a decision says is owed: who does what, and the money. */
import * as z from 'zod'
import { day, oneOf } from './basic.ts'
import { citation, text } from './citation-schema.ts'
import { shape } from './shape.ts'

const money = shape('In the smallest unit of the currency; positive to the buyer, negative taken off.', {
  minor: z.int().describe('A whole number of the smallest unit: 18900 is 189.00 EUR; 1500 is 1500 JPY.'),
  currency: text('ISO 4217.'),
})

const DUTIES = [
  ...([
    'send_back',
    'refund',
    'refund_once_sent',
    'pay_return',
    'pay_redelivery',
    'collect',
    'inspect',
  ] as const),
  ...(['agree_exchange', 'answer_deduction', 'send_replacement', 'pay_difference'] as const),
  ...(['repair_or_replace', 'repair', 'replace', 'deliver_missing', 'reduce_price'] as const),
  ...(['include_documents', 'confirm_no_replacement', 'honour_voucher'] as const),
] as const

const AMOUNTS = [
  ...(['item', 'outward_shipping', 'diminished_value', 'service_supplied'] as const),
  ...(['wear_deduction', 'accessory_deduction', 'price_difference', 'price_reduction'] as const),
  ...(['bank_costs', 'restocking_fee', 'compensation', 'set_off'] as const),
] as const

export const duty = shape('What someone must do.', {
  who: oneOf(['buyer', 'shop'], 'Who must do it.'),
  what: oneOf(
    DUTIES,
    'What they must do; its words are in app/locales/*/buyer.json under "duty". refund_once_sent: by that day, or when the goods or a proof of sending arrive, if that is later.',
  ),
  by: day('By when, end of day; absent: no day is set.').exactOptional(),
  citation,
})

const moneyLine = {
  what: oneOf(AMOUNTS, 'What it is for; its words are in app/locales/*/buyer.json under "money".'),
  amount: money,
  citation,
}
export const lineOfMoney = shape('An amount, and why.', moneyLine)

export const sharedLine = {
  ...moneyLine,
  partial: shape('How it is counted where only part of the order comes back; absent: all of it.', {
    rule: oneOf(
      ['none', 'pro_rata', 'marginal', 'full'],
      'Nothing, by value, what it would not have cost, or all.',
    ),
    citation,
  }).exactOptional(),
}

export const repayment = shape('How the buyer is repaid, and why; absent: no money is repaid.', {
  means: oneOf(
    ['same_means', 'named_account', 'store_credit'],
    'By what: as they paid, to an account they named, or in store credit.',
  ),
  citation,
})

export const owed = shape('What is owed if a person grants it; absent: no person is asked.', {
  duties: z.array(duty).describe('Who would have to do what.'),
  money: z.array(lineOfMoney).describe('What would be owed for this unit.'),
  shared: z
    .array(shape('An amount owed once per order.', sharedLine))
    .describe('What would be owed once per order.'),
  repayment: repayment.exactOptional(),
})
