import { CATEGORIES, type ProductCategory } from '../shopify/product-metafields.ts'

/** Every kind of product that is told apart, in the order to offer them. */
export { CATEGORIES }
export type Category = ProductCategory

/** @returns the category of that name, or undefined: a metafield may hold anything. */
export const parseCategory = (value: unknown): Category | undefined =>
  CATEGORIES.find((known) => known === value)
