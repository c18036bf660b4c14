/** What may be known of a unit beyond its delivery, by kind. Every group and every fact in it may be absent: unknown. */
import * as z from 'zod'
import { amount, day, dayOr, flag, instant, instantOr, names, oneOf } from './basic.ts'
import { shape } from './shape.ts'

const count = (description: string) => z.int().min(0).max(100_000).describe(description)

export const serviceSchema = shape(
  'Progress of a service. The shop proves all of it: what is absent counts as not proven.',
  {
    startedAt: instantOr(
      'not_started',
      'When the first session began; "not_started" where it is recorded that none has.',
    ).exactOptional(),
    sessions: shape('How many sessions were bought, and how many of them were used.', {
      total: count('Sessions that were bought.'),
      used: count('Sessions that were used; at most the total.'),
    }).exactOptional(),
    performedAt: instant('When it was performed in full.').exactOptional(),
    expressRequest: flag(
      'The buyer expressly asked to begin before the withdrawal period ends.',
    ).exactOptional(),
    acknowledgedLoss: flag(
      'The buyer acknowledged that the right is lost once it is performed in full.',
    ).exactOptional(),
  },
)

export const voucherSchema = shape('A voucher: its dates. What is absent is not recorded.', {
  issuedOn: day(
    'When it was issued; absent: where a clause counts from it and has run out since the purchase, a person judges.',
  ).exactOptional(),
  activatedAt: instantOr(
    'not_activated',
    'When it was activated; "not_activated" where it is recorded that it was not. Absent: after the term of an offer sale, a person judges.',
  ).exactOptional(),
  offerSale: flag(
    "Sold in the shop's offer mode, with its short activation term. The shop proves it; absent: no.",
  ).exactOptional(),
})

export const digitalSchema = shape(
  'Digital content without a tangible medium. The shop proves all of it: what is absent counts as not proven.',
  {
    begunAt: instantOr('not_begun', 'When performance began; "not_begun" where it has not.').exactOptional(),
    consented: flag('The buyer expressly agreed that it begins at once.').exactOptional(),
    acknowledgedLoss: flag('The buyer acknowledged that the right is lost by it.').exactOptional(),
    confirmed: flag('Both were confirmed on a durable medium.').exactOptional(),
  },
)

export const exceptionSchema = shape(
  'Facts of the exceptions in Directive 2011/83/EU, Article 16, by their letter. The shop proves each: what is absent counts as not proven.',
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
      '(i) Sealed audio, video or software; whether it was unsealed is `sealIntact` of the line.',
    ).exactOptional(),
    press: oneOf(['single', 'subscription'], '(j) A newspaper, periodical or magazine.').exactOptional(),
    dateBound: shape('(l) For a specific date or period; a dwelling is no lodging.', {
      service: oneOf(
        ['lodging', 'goods_transport', 'car_rental', 'catering', 'leisure', 'other'],
        'What is provided on it.',
      ),
      on: day(
        'The date, or the first day of the period; absent: not recorded, so that the exception is not proven.',
      ).exactOptional(),
    }).exactOptional(),
  },
)

export const conditionSchema = shape(
  'How it came back, as inspected by the shop. What is absent was not recorded, and speaks against nobody.',
  {
    wear: oneOf(['none', 'small_traces', 'excessive'], 'Traces of use.').exactOptional(),
    missingAccessories: names('Names of the accessories that are missing.').exactOptional(),
    packaging: oneOf(['original', 'opened', 'missing'], 'How its packaging came back.').exactOptional(),
    documents: oneOf(['complete', 'missing'], 'Receipts and documents that came with it.').exactOptional(),
    used: flag('Proven to have been used beyond what a shop would allow.').exactOptional(),
    damaged: flag('It came back damaged.').exactOptional(),
    diminishedValue: amount(
      'Evidenced loss of value from handling beyond testing as in a shop, for this quantity.',
    ).exactOptional(),
  },
)

export const exchangeSchema = shape(
  'An exchange that the buyer wants; absent: what it would be taken for is not known yet.',
  {
    replacementPrice: amount(
      'Price of what is taken in its place, for this quantity; absent: not chosen yet, so no difference is counted.',
    ).exactOptional(),
    deductionAgreed: flag(
      "The buyer's answer to the offered deduction; absent: not answered yet.",
    ).exactOptional(),
  },
)

export const defectSchema = shape('Something is wrong with it; absent: nothing is reported.', {
  kind: oneOf(['wrong_item', 'too_few', 'too_many', 'damaged_in_transit', 'defective'], 'What is wrong.'),
  appearedOn: day('When it showed; absent: when it was stated.').exactOptional(),
  existedAtDelivery: flag(
    'Proven either way; absent: the presumption decides, after it a person.',
  ).exactOptional(),
  causedByBuyer: flag('The buyer caused it. The shop proves it; absent: no.').exactOptional(),
  minor: flag('So slight that it does not end the contract. The shop proves it; absent: no.').exactOptional(),
  recognisedOn: dayOr(
    'denied',
    'The day the shop recognised it; "denied" where it said that it does not; absent: it has not said.',
  ).exactOptional(),
  wanted: oneOf(
    ['repair', 'replacement', 'price_reduction', 'refund'],
    'What the buyer wants for it; absent: not said.',
  ).exactOptional(),
  cureFailed: flag(
    'Repair or replacement failed, was refused, or would be too much trouble. The buyer shows it; absent: no.',
  ).exactOptional(),
  repairedOn: day(
    'When a repair that the buyer chose was done, which adds twelve months; absent: none was.',
  ).exactOptional(),
})

export const comingBackSchema = shape("The goods' way back; absent: nothing was sent.", {
  sentAt: instant('When the buyer sent it; absent: not sent.').exactOptional(),
  sendingProven: flag('The buyer gave a proof of sending; absent: no.').exactOptional(),
  receivedAt: instant('When it reached the shop; absent: not arrived.').exactOptional(),
  carrier: oneOf(
    ['original', 'shop_chosen', 'other'],
    'Who carried it back; absent: unknown, which speaks against nobody.',
  ).exactOptional(),
  shopCollects: flag('The shop offered to collect it, or does; absent: no.').exactOptional(),
})

export const shopClaimsSchema = shape(
  'What the shop claims from the buyer, in a contract that provides for it; absent: nothing.',
  {
    compensation: shape('Compensation for damage or incompleteness; absent: none.', {
      amount: amount('What the shop asks.'),
      evidenced: flag('Whether the shop has evidence of it.'),
    }).exactOptional(),
    setOff: shape('What it would set off from other dealings; absent: nothing.', {
      amount: amount('What the shop would set off.'),
      proven: flag('Whether the claim is proven.'),
    }).exactOptional(),
  },
)
