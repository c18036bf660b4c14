/** What may be known of a unit beyond its delivery, by kind. Every group and every fact in it may be absent: unknown. */
import * as z from 'zod'
import { amount, day, dayOr, flag, instant, instantOr, names, oneOf } from './basic.ts'
import { shape } from './shape.ts'

const count = (description: string) => z.int().min(0).max(100_000).describe(description)

export const serviceSchema = shape('Progress of a service. The shop proves all of it.', {
  startedAt: instantOr(
    'not_started',
    'When the first session began; "not_started" where it is recorded that none has.',
  ).exactOptional(),
  sessions: shape('How many sessions were bought, and how many of them were used.', {
    total: count('Bought.'),
    used: count('Used; at most the total.'),
  }).exactOptional(),
  performedAt: instant('When it was performed in full.').exactOptional(),
  expressRequest: flag(
    'The buyer expressly asked to begin before the withdrawal period ends.',
  ).exactOptional(),
  acknowledgedLoss: flag(
    'The buyer acknowledged that the right is lost once it is performed in full.',
  ).exactOptional(),
})

export const voucherSchema = shape('A voucher.', {
  issuedOn: day('When it was issued.').exactOptional(),
  activatedAt: instantOr(
    'not_activated',
    'When it was activated; "not_activated" where it is recorded that it was not.',
  ).exactOptional(),
  offerSale: flag("Sold in the shop's offer mode, with its short activation term.").exactOptional(),
})

export const digitalSchema = shape('Digital content without a tangible medium. The shop proves all of it.', {
  begunAt: instantOr('not_begun', 'When performance began; "not_begun" where it has not.').exactOptional(),
  consented: flag('The buyer expressly agreed that it begins at once.').exactOptional(),
  acknowledgedLoss: flag('The buyer acknowledged that the right is lost by it.').exactOptional(),
  confirmed: flag('Both were confirmed on a durable medium.').exactOptional(),
})

export const exceptionSchema = shape(
  'Facts of the exceptions in Directive 2011/83/EU, Article 16, by their letter. The shop proves each.',
  {
    marketPriced: flag(
      '(b) The price follows a financial market that the shop does not control.',
    ).exactOptional(),
    perishable: flag('(d) It deteriorates or expires rapidly.').exactOptional(),
    inseparablyMixed: flag('(f) After delivery it is inseparably mixed with other things.').exactOptional(),
    deferredAlcohol: shape('(g) Alcohol whose price was agreed at the sale.', {
      deliverableFrom: day('The first day on which it can be delivered.'),
      valueFluctuates: flag('Its value depends on a market that the shop does not control.'),
    }).exactOptional(),
    urgentRepair: shape('(h) The buyer asked for a visit for urgent repair or maintenance.', {
      requested: flag('The buyer asked for it.'),
      beyondRequest: flag('This unit is more than was asked for.'),
    }).exactOptional(),
    sealedMedia: flag(
      '(i) Sealed audio, video or software; whether it was unsealed is `sealIntact`.',
    ).exactOptional(),
    press: oneOf(['single', 'subscription'], '(j) A newspaper, periodical or magazine.').exactOptional(),
    dateBound: shape('(l) For a specific date or period; a dwelling is no lodging.', {
      service: oneOf(
        ['lodging', 'goods_transport', 'car_rental', 'catering', 'leisure', 'other'],
        'What is provided on it.',
      ),
      on: day('The date, or the first day of the period.').exactOptional(),
    }).exactOptional(),
  },
)

export const conditionSchema = shape(
  'How it came back, as inspected by the shop. What nobody recorded speaks against nobody.',
  {
    wear: oneOf(['none', 'small_traces', 'excessive'], 'Traces of use.').exactOptional(),
    missingAccessories: names('Names of the accessories that are missing.').exactOptional(),
    packaging: oneOf(['original', 'opened', 'missing'], 'The packaging.').exactOptional(),
    documents: oneOf(['complete', 'missing'], 'Receipts and documents that came with it.').exactOptional(),
    used: flag('Proven to have been used beyond what a shop would allow.').exactOptional(),
    damaged: flag('Damaged.').exactOptional(),
    diminishedValue: amount(
      'Evidenced loss of value from handling beyond testing as in a shop, for this quantity.',
    ).exactOptional(),
  },
)

export const exchangeSchema = shape('An exchange that the buyer wants.', {
  replacementPrice: amount('Price of what is taken in its place, for this quantity.').exactOptional(),
  deductionAgreed: flag(
    "The buyer's answer to the offered deduction; absent: not answered yet.",
  ).exactOptional(),
})

export const defectSchema = shape('Something is wrong with it.', {
  kind: oneOf(['wrong_item', 'too_few', 'too_many', 'damaged_in_transit', 'defective'], 'What is wrong.'),
  appearedOn: day('When it showed; absent: when it was stated.').exactOptional(),
  existedAtDelivery: flag(
    'Proven either way; absent: the presumption decides, after it a person.',
  ).exactOptional(),
  causedByBuyer: flag('The buyer caused it. The shop proves it.').exactOptional(),
  minor: flag('So slight that it does not end the contract. The shop proves it.').exactOptional(),
  recognisedOn: dayOr(
    'denied',
    'The day the shop recognised it; "denied" where it said that it does not.',
  ).exactOptional(),
  wanted: oneOf(
    ['repair', 'replacement', 'price_reduction', 'refund'],
    'What the buyer wants.',
  ).exactOptional(),
  cureFailed: flag(
    'Repair or replacement failed, was refused, or would be too much trouble.',
  ).exactOptional(),
  repairedOn: day('When a repair that the buyer chose was done.').exactOptional(),
})

export const comingBackSchema = shape("The goods' way back.", {
  sentAt: instant('When the buyer sent it.').exactOptional(),
  sendingProven: flag('A proof of sending was given.').exactOptional(),
  receivedAt: instant('When it reached the shop.').exactOptional(),
  carrier: oneOf(['original', 'shop_chosen', 'other'], 'Who carried it back.').exactOptional(),
  shopCollects: flag('The shop offered to collect it, or does.').exactOptional(),
})

export const shopClaimsSchema = shape(
  'What the shop claims from the buyer, in a contract that provides for it.',
  {
    compensation: shape('For damage or incompleteness.', {
      amount: amount('What the shop asks.'),
      evidenced: flag('Whether it has evidence.'),
    }).exactOptional(),
    setOff: shape('From other dealings.', {
      amount: amount('What the shop would set off.'),
      proven: flag('Whether the claim is proven.'),
    }).exactOptional(),
  },
)
