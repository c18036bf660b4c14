import type { PolicyDocument, PolicySection } from '../policy.ts'

const refund: PolicySection = {
  title: '1. Refund',
  clauses: [
    {
      clause: 'deemed-acceptance',
      ref: 'A1',
      params: { by: ['ordering', 'paying'] },
      words:
        'Before placing an order on our website, please read carefully the terms and conditions applicable to returns and refunds. By continuing to place an order and making the payment, the Buyer confirms that he has read, understood, and fully agrees with these conditions.',
    },
    {
      clause: 'withdrawal-period',
      ref: 'A2',
      params: { days: 14, from: 'receipt' },
      words:
        'In accordance with EU consumer protection legislation, you have the right to return most products within 14 calendar days after receiving them, without providing any reason.',
    },
    {
      clause: 'withdrawal-information',
      ref: 'A15',
      params: { modelForm: false, withdrawalFunction: false },
      words:
        'However, some categories of products are excluded from the right of withdrawal, as detailed below.',
    },
  ],
}

const customMade: PolicySection = {
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
    {
      clause: 'neither-replaced-nor-refunded',
      ref: 'A4',
      params: {},
      scope: { category: ['custom_made'] },
      words:
        'Therefore, button cameras cannot be returned, replaced, or refunded once they have been customized and shipped.',
    },
    {
      clause: 'deemed-acceptance',
      ref: 'A6',
      params: { by: ['ordering'] },
      scope: { category: ['custom_made'] },
      words: 'If you do not agree with this policy, please do not place an order for such products.',
    },
  ],
}

const hygiene: PolicySection = {
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
    {
      clause: 'deemed-acceptance',
      ref: 'A6.1',
      params: { by: ['ordering'] },
      scope: { category: ['hygiene_sensitive'] },
      words: 'If you do not agree with this policy, please do not order these products.',
    },
  ],
}

const replacing: PolicySection = {
  title: '2. Replacing a product with another model',
  clauses: [
    {
      clause: 'exchange-window',
      ref: 'A7',
      params: { days: 30, from: 'receipt', testing: true },
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
    {
      clause: 'price-difference',
      ref: 'A7.4',
      params: { settled: 'either_way' },
      words:
        'If you consider that it does not suit your needs, you can replace it with another product. […] we will determine together all the necessary aspects to complete the procedures.',
    },
    {
      clause: 'exchange-condition',
      ref: 'A8',
      params: { requires: ['no_traces', 'undamaged', 'complete'] },
      words:
        'The product must not have traces of use, changes or any other aspects that make the product no longer in the same condition as it was initially received. The product must be returned with all the accessories originally received.',
    },
    {
      clause: 'lower-value-accepted',
      ref: 'A9',
      params: { accepts: ['small_traces', 'excessive_wear', 'missing_accessories'] },
      words:
        'The lack of accessories, or possible traces of excessive use, may lead to the depreciation of the initial purchase value. It will be possible to accept a product back to be replaced with another model, and if it is sent back without accessories or with small traces of wear, but the value of the product will not be the same as the original one.',
    },
    {
      clause: 'exchange-deduction',
      ref: 'A9.1',
      params: {},
      words:
        'Depending on the missing accessories or the degree of wear and tear, an amount will be determined by which the value of the product will be reduced.',
    },
  ],
}

const steps: PolicySection = {
  title: 'To make a return, the following steps are required',
  clauses: [
    {
      clause: 'request-channel',
      ref: 'A10',
      params: { channels: ['email', 'whatsapp'], otherwise: 'review' },
      words:
        'Step 1 You must contact us, either by email or through the Whatsapp application (the faster version of real-time communication) at the phone numbers available in the Contact Section.',
    },
    {
      clause: 'return-cost',
      ref: 'A12',
      params: { paidBy: 'unstated' },
      words: 'We will decide together on all aspects necessary for the return.',
    },
    {
      clause: 'after-receipt',
      ref: 'A11',
      params: {},
      words:
        'Step 2 Send the package back. Step 3 After we receive the package, we will contact you back through the same communication method you initially chose and we will determine together all the necessary aspects to complete the procedures.',
    },
  ],
}

const warranty: PolicySection = {
  title: '3. Product Warranty',
  clauses: [
    {
      clause: 'commercial-guarantee',
      ref: 'A13',
      params: { minMonths: 12, maxMonths: 24, remedies: ['repair', 'replacement'] },
      words:
        'All products benefit from the Warranty and comply with the laws in force. Depending on the purchased product, the warranty period is between 12-24 months. As long as the product is within the warranty period, the buyer benefits from the repair or replacement of the product, as the case may be, free of charge.',
    },
    {
      clause: 'deemed-acceptance',
      ref: 'A14',
      params: { by: ['continuing'] },
      words:
        'By continuing to work with us, the buyer declares that he has read and understood our policies and agrees with them.',
    },
  ],
}

/** A shop of cameras and earpieces, every clause of its policy in its own words. */
export const presetA: PolicyDocument = {
  id: 'preset-a',
  title: 'Refund and Return Policy',
  locale: 'en',
  sections: [refund, customMade, hygiene, replacing, steps, warranty],
}
