import type { Product } from './state/model.ts'

export type ProductSeed = Pick<
  Product,
  'handle' | 'title' | 'descriptionHtml' | 'productType' | 'tags' | 'picture' | 'specification'
> & {
  prices: { variant: string; minor: number }[]
}

/** What the shops sell; `minor` is the price in the shop's currency. */
export const camera = (minor: number): ProductSeed => ({
  handle: 'button-camera',
  title: 'Button camera',
  descriptionHtml:
    '<p>A camera the size of a coat button, built into the garment you choose. Tell us what to build it into, or leave the field empty for the plain model.</p>',
  productType: 'Cameras',
  tags: ['made-to-order'],
  picture: 'camera',
  specification: {
    property: 'Specification',
    label: 'Specification (optional)',
    hint: 'For example: built into the second button of my own navy jacket, 1080p',
  },
  prices: [{ variant: 'Default Title', minor }],
})

export const earpiece = (minor: number): ProductSeed => ({
  handle: 'in-ear-earpiece',
  title: 'In-ear earpiece',
  descriptionHtml: '<p>Sits inside the ear and stays unseen. Delivered under a hygiene seal.</p>',
  productType: 'Earpieces',
  tags: ['in-ear'],
  picture: 'earpiece',
  specification: null,
  prices: [{ variant: 'Default Title', minor }],
})

export const headphones = (minor: number): ProductSeed => ({
  handle: 'over-ear-headphones',
  title: 'Over-ear headphones',
  descriptionHtml: '<p>Closed headphones with thirty hours of battery and a case to carry them in.</p>',
  productType: 'Headphones',
  tags: ['over-ear'],
  picture: 'headphones',
  specification: null,
  prices: [{ variant: 'Default Title', minor }],
})

export const headphonesPro = (minor: number): ProductSeed => ({
  handle: 'over-ear-headphones-pro',
  title: 'Over-ear headphones Pro',
  descriptionHtml: '<p>The larger model: noise cancelling, forty hours of battery, memory-foam cushions.</p>',
  productType: 'Headphones',
  tags: ['over-ear'],
  picture: 'headphones-pro',
  specification: null,
  prices: [{ variant: 'Default Title', minor }],
})

export const travelPillow = (minor: number): ProductSeed => ({
  handle: 'travel-pillow',
  title: 'Travel pillow',
  descriptionHtml: '<p>Memory foam that holds your head on long crossings. Washable cover.</p>',
  productType: 'Travel',
  tags: ['travel'],
  picture: 'pillow',
  specification: null,
  prices: [{ variant: 'Default Title', minor }],
})
