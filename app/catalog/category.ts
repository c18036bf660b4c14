import type { Category } from '../engine/index.ts'

export type { Category }

/** Every kind of product that a decision tells apart, in the order to offer them. */
export const CATEGORIES = [
  'standard',
  'custom_made',
  'hygiene_sensitive',
] as const satisfies readonly Category[]

/** @returns the category of that name, or undefined: a metafield may hold anything. */
export const parseCategory = (value: unknown): Category | undefined =>
  CATEGORIES.find((known) => known === value)
