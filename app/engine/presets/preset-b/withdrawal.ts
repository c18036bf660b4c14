import type { PolicySection } from '../../policy.ts'

/** B9 to B13. */
export const withdrawal: PolicySection = {
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
