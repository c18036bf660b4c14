import type { PolicySection } from '../../policy.ts'

/** B20 to B22. */
export const damaged: PolicySection = {
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
