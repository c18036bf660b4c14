import type { PolicySection } from '../../policy.ts'

/** B23 to B27. */
export const defective: PolicySection = {
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
