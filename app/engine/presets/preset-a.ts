import type { PolicyDocument } from '../policy.ts'

/** A shop of cameras and earpieces, in its own words. Only the clauses that decide are here. */
export const presetA: PolicyDocument = {
  id: 'preset-a',
  title: 'Refund and Return Policy',
  locale: 'en',
  sections: [
    {
      title: '1. Refund',
      clauses: [
        {
          clause: 'withdrawal-period',
          ref: 'A2',
          params: { days: 14 },
          words:
            'In accordance with EU consumer protection legislation, you have the right to return most products within 14 calendar days after receiving them, without providing any reason.',
        },
      ],
    },
    {
      title: '1.1. Custom-Made and Personalized Products',
      clauses: [
        {
          clause: 'custom-made',
          ref: 'A3',
          params: { triggers: ['production_started', 'shipped'] },
          scope: { category: ['custom_made'] },
          words:
            'Because of this personalization process, once production and configuration have started, the product becomes irreversibly linked to the buyer and cannot be reused or resold. Therefore, button cameras cannot be returned, replaced, or refunded once they have been customized and shipped, as stated by Directive 2011/83/EU, Article 16 (c) concerning goods made to the consumer’s specifications or clearly personalized.',
        },
      ],
    },
    {
      title: '1.2. Hygiene-Sensitive Products',
      clauses: [
        {
          clause: 'hygiene-seal',
          ref: 'A5',
          params: { triggers: ['package_opened', 'seal_broken'] },
          scope: { category: ['hygiene_sensitive'] },
          words:
            'For health and hygiene reasons, these products cannot be returned once the package has been opened or the protective seal has been broken.',
        },
      ],
    },
    {
      title: '2. Replacing a product with another model',
      clauses: [
        {
          clause: 'exchange-window',
          ref: 'A7',
          params: { days: 30, from: 'receipt' },
          words:
            'If the product(s) you ordered are not part of the category of products that cannot be returned, you have 30 days from the moment you received the parcel by courier to test the product. If you consider that it does not suit your needs, you can replace it with another product.',
        },
        {
          clause: 'not-for-excluded',
          ref: 'A7.1',
          params: { when: 'always' },
          scope: { category: ['custom_made'] },
          words:
            'The product must not be part of the category of products that cannot be returned: […] cameras in a button that are made to special order for each individual buyer.',
        },
        {
          clause: 'not-for-excluded',
          ref: 'A7.2',
          params: { when: 'seal_broken' },
          scope: { category: ['hygiene_sensitive'] },
          words:
            'The product must not be part of the category of products that cannot be returned: headphones that fit completely into the ear (if packing is opened – if original seal is removed).',
        },
        {
          clause: 'returnable-while-sealed',
          ref: 'A7.3',
          params: {},
          scope: { category: ['hygiene_sensitive'] },
          words:
            'The category of products that cannot be returned: headphones that fit completely into the ear (if packing is opened – if original seal is removed).',
        },
      ],
    },
  ],
}
