import { Unavailable } from '../errors.ts'
import { words } from '../locales/admin-words.ts'
import type { MetafieldChange } from '../shopify/product.ts'

/** Shopify's silence as one of its answers: it is told beside the field, and nothing that was typed is lost. */
export async function orSilence(change: Promise<MetafieldChange>): Promise<MetafieldChange> {
  try {
    return await change
  } catch (error) {
    if (error instanceof Unavailable) return { done: false, userErrors: [{ message: words('error.silent') }] }
    throw error
  }
}
