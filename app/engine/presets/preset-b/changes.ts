import type { PolicySection } from '../../policy.ts'

const RECEIPT_WORDS =
  'Change in products by the customer can be made within 14 calendar days from the receipt of the product.'

const WRONG_WORDS =
  'The return of products is the responsibility of the company in all cases in which other than the sold ones are delivered, by type or quantity.'

/** B1 to B8. */
export const changes: PolicySection = {
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
