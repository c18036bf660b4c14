/** What people do to the Returns of an order, drawn at random. */
import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import { fc } from '../harness/property.ts'
import { type Act, ShopifyLife } from './shopify-life.ts'

const of = fc.nat(1)
const line = fc.nat(1)
const quantity = fc.integer({ min: 1, max: 3 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('approve' as const), of }) },
  fc.record({ act: fc.constantFrom('decline' as const, 'cancel' as const), of }),
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('close' as const, 'reopen' as const), of }) },
  fc.record({ act: fc.constant('track' as const), of }),
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('process' as const), of, line, quantity, refunds: fc.boolean() }),
  },
  fc.record({ act: fc.constant('remove' as const), of, line }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('refund' as const), line: fc.nat(2), quantity }) },
)
export const life = fc.array(act, { minLength: 1, maxLength: 14 })

/** What was done, as far as Shopify let it be done. */
export interface Step {
  act: Act
  /** What Shopify says once it is done. */
  said: SaidByShopify
}

/** What Shopify says at first, and step by step, the last one being the present. */
export function lived(acts: readonly Act[]): { first: SaidByShopify; steps: Step[] } {
  const shopify = new ShopifyLife()
  const first = shopify.look()
  return { first, steps: acts.flatMap((act) => (shopify.do(act) ? [{ act, said: shopify.look() }] : [])) }
}

export function sayings(acts: readonly Act[]): SaidByShopify[] {
  const { first, steps } = lived(acts)
  return [first, ...steps.map(({ said }) => said)]
}
