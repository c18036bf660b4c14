import { countProducts, countWithoutCategory } from '../catalog/list-products.ts'
import { hasChosenPolicy } from './read-policy.ts'
import type { SetupStep } from './setup-steps.ts'
import { openQuestions, readSettings } from './shop-settings.ts'

/** What a merchant has still to do before Recourse decides as they would wish; each with whether it is done. */
export type Setup = Record<SetupStep, boolean>

/** @throws when the shop is not installed. */
export async function readSetup(shop: string): Promise<Setup> {
  const [settings, products, unset, policy] = await Promise.all([
    readSettings(shop),
    countProducts(shop),
    countWithoutCategory(shop),
    hasChosenPolicy(shop),
  ])
  return { settings: openQuestions(settings).length === 0, products: products > 0 && unset === 0, policy }
}
