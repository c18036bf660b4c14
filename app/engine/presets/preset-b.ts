import type { PolicyDocument, PolicySection } from '../policy.ts'

const RECEIPT_WORDS =
  'Change in products by the customer can be made within 14 calendar days from the receipt of the product.'

const WRONG_WORDS =
  'The return of products is the responsibility of the company in all cases in which other than the sold ones are delivered, by type or quantity.'

const changes: PolicySection = {
  title: 'Changes',
  clauses: [
    { clause: 'exchange-window', ref: 'B1', params: { days: 14, from: 'receipt' }, words: RECEIPT_WORDS },
    { clause: 'sending-in-time', ref: 'B1.1', params: { days: 14 }, words: RECEIPT_WORDS },
    {
      clause: 'service-notice-received',
      ref: 'B2',
      params: { days: 14 },
      words:
        'In case of purchasing an online service, the declaration for replacement of the voucher or coupon must also be received by the company within 14 days from its purchase.',
    },
    {
      clause: 'repayment-means',
      ref: 'B3',
      params: { card: 'same_means', otherwise: 'named_account' },
      words:
        'The price will be repaid either by cash on delivery or by deposit or by debiting a credit card.',
    },
    {
      clause: 'outward-delivery-cost',
      ref: 'B3.1',
      params: { borneBy: 'buyer' },
      words:
        '(Shipping costs are included, which are borne by the customer, except where a special exception may be provided).',
    },
    {
      clause: 'wrong-delivery',
      ref: 'B4',
      params: {},
      words: WRONG_WORDS,
    },
    { clause: 'wrong-delivery-cost', ref: 'B4.1', params: {}, words: WRONG_WORDS },
    {
      clause: 'unused-only',
      ref: 'B5',
      params: {},
      words:
        "The return or exchange of a product will not be accepted if it is proven that the product has been used and will be returned at the customer's expense.",
    },
    {
      clause: 'no-change-after-start',
      ref: 'B6',
      params: {},
      words:
        'The change of a Service will not be allowed after the start of the first application or session.',
    },
    {
      clause: 'replacement-after-receipt',
      ref: 'B7',
      params: { days: 14, from: 'purchase' },
      words:
        'In any case, only after the receipt of the returned product by the company (and if it is proven that it was sent by the customer within 14 days from the purchase) will the product to be replaced be sent by the company.',
    },
    {
      clause: 'return-condition',
      ref: 'B8',
      params: { requires: ['original_packaging', 'complete', 'undamaged', 'unused'] },
      words:
        'The products are accepted upon their return, only if they are returned in their original packaging, complete, intact and unused.',
    },
  ],
}

const withdrawal: PolicySection = {
  title: 'Withdrawal',
  clauses: [
    {
      clause: 'withdrawal-period',
      ref: 'B9',
      params: { days: 14, from: 'issuance' },
      words:
        'It is allowed to withdraw from the purchase of a product or service similarly within 14 calendar days from the issuance of the voucher or coupon.',
    },
    {
      clause: 'refund-term',
      ref: 'B10',
      params: { days: 30 },
      words:
        'At which time the Company counters the price by debiting an indicated Customer account within 30 calendar days.',
    },
    {
      clause: 'bank-costs',
      ref: 'B11',
      params: {},
      words:
        'Any counter-costs or bank transaction costs are borne by the Customer and may reduce the refund.',
    },
    {
      clause: 'voucher-activation',
      ref: 'B12',
      params: { days: 45 },
      words:
        "Activation of the voucher or Service voucher must take place within 45 calendar days of its purchase, a condition which is agreed to be binding for the online sale in 'offer' mode.",
    },
    {
      clause: 'voucher-refusal',
      ref: 'B13',
      params: { days: 45, afterwards: 'review' },
      words: 'After the expiration of 45 days, the company has the right to refuse the benefit.',
    },
  ],
}

const sending: PolicySection = {
  title: 'Sending back',
  clauses: [
    {
      clause: 'return-carrier',
      ref: 'B14',
      params: { carriers: ['original', 'shop_chosen'], otherwise: 'review' },
      words:
        "The product return process takes place with the courier company with which the product was sent and in each case with a carrier of the Company's choice.",
    },
    {
      clause: 'return-cost',
      ref: 'B15',
      params: { paidBy: 'buyer' },
      words: 'The cost of returning the product is borne by the customer.',
    },
    {
      clause: 'return-condition',
      ref: 'B16',
      params: { requires: ['documents'] },
      words:
        'In any case, the product to be returned must be accompanied by the necessary legal documents and receipts to control the return within the legal deadline.',
    },
    {
      clause: 'request-channel',
      ref: 'B17',
      params: { channels: ['form', 'email'], otherwise: 'review' },
      words:
        'The internet customer through the form "Contact us" or the address of the website must send an e-mail requesting a return or change of product stating name and order details.',
    },
    {
      clause: 'force-majeure',
      ref: 'B18',
      params: {},
      words:
        'Any delay on the part of the customer may be justified only for reasons of force majeure, otherwise the right of replacement under this condition.',
    },
    {
      clause: 'exchange-condition',
      ref: 'B19',
      params: { requires: ['documents', 'original_packaging'] },
      words:
        'In all cases, the return of the product to be replaced should be done together with all the documents that accompanied the product and its complete packaging.',
    },
  ],
}

const damaged: PolicySection = {
  title: 'Damaged or incomplete products',
  clauses: [
    {
      clause: 'damaged-or-incomplete',
      ref: 'B20',
      params: {},
      words:
        'In case the products are returned damaged or incomplete, the Company has the right to refuse the replacement or refund of the price and further to request compensation from the customer.',
    },
    {
      clause: 'compensation',
      ref: 'B21',
      params: {},
      words:
        'The amount of which will be determined by the condition of the products and to proceed unilaterally and without further ado.',
    },
    {
      clause: 'set-off',
      ref: 'B22',
      params: {},
      words:
        'In full or in part the offset of this claim against any payment previously made by the customer.',
    },
  ],
}

const defective: PolicySection = {
  title: 'Returns of products, which are considered defective upon delivery at the expense of the COMPANY',
  clauses: [
    {
      clause: 'defect-refund',
      ref: 'B23',
      params: { days: 7, onceRecognised: true },
      words:
        'In case of a defective product, for which the company was informed within 7 days of receipt […] the price will be refunded to the customer.',
    },
    {
      clause: 'defect-recognition',
      ref: 'B24',
      params: {},
      words: 'Provided that the company has previously recognized the product as such.',
    },
    {
      clause: 'defect-return',
      ref: 'B25',
      params: { days: 14 },
      words:
        'Provided that the customer within 14 days from this recognition, he will return the defective products received and will explicitly state that he does not wish to replace the product.',
    },
    {
      clause: 'defect-refund-term',
      ref: 'B26',
      params: { days: 14 },
      words: 'The company will then return the price to the customer within 14 days of receipt.',
    },
    {
      clause: 'defect-return-cost',
      ref: 'B27',
      params: { paidBy: 'shop' },
      words:
        'Returns of products, which are considered defective upon delivery at the expense of the COMPANY.',
    },
  ],
}

/** A shop of goods, services and vouchers, every clause of its policy in its own words. */
export const presetB: PolicyDocument = {
  id: 'preset-b',
  title: 'Changes, withdrawal and returns',
  locale: 'en',
  sections: [changes, withdrawal, sending, damaged, defective],
}
