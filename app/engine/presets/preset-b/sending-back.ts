import type { PolicySection } from '../../policy.ts'

/** B14 to B19. */
export const sendingBack: PolicySection = {
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
