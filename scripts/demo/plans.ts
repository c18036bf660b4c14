import type { ShopPlan } from './open-shop.ts'

export const shopA = 'pinhole-audio.myshopify.com'
export const shopB = 'thalassa-goods.myshopify.com'

const categories = {
  'button-camera': 'custom_made',
  'in-ear-earpiece': 'hygiene_sensitive',
  'over-ear-headphones': 'standard',
  'over-ear-headphones-pro': 'standard',
  'travel-pillow': 'standard',
} as const

const evidence = {
  'in-ear-earpiece': {
    seal: 'yes',
    cleanable: 'no',
    whyNotCleanable: 'The earpiece sits inside the ear canal and cannot be sterilised without destroying it.',
    notice: 'since',
    noticeGivenSince: '2026-01-01',
  },
}

/** A tells its buyers of their right; what its own document leaves unsaid, the cost of sending back, it has not told. */
export const planA: ShopPlan = {
  shop: shopA,
  preset: 'preset-a',
  settings: {
    country: 'RO',
    returnAddress: 'Pinhole Audio, Returns\nStrada Lipscani 12\n030031 București',
    contactEmail: 'returns@pinhole-audio.example',
    transitDays: '5',
    informed: 'since',
    informedSince: '2026-01-01',
    returnCost: 'never',
    returnCostSince: '',
    specificationProperty: 'Specification',
  },
  categories,
  evidence,
}

/** B has told its buyers both, and promises nothing beyond the law. */
export const planB: ShopPlan = {
  shop: shopB,
  preset: 'statutory-minimum',
  settings: {
    country: 'GR',
    returnAddress: 'Thalassa Goods\nErmou 18\n105 63 Athina',
    contactEmail: 'hello@thalassa-goods.example',
    transitDays: '6',
    informed: 'since',
    informedSince: '2026-01-01',
    returnCost: 'since',
    returnCostSince: '2026-01-01',
    specificationProperty: 'Specification',
  },
  categories,
  evidence,
}
