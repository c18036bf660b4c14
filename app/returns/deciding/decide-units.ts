/** Facts → decision, under the policy that the contract was concluded on. */
import type { Decision } from '../../engine/index.ts'
import type { PolicyInForce } from '../../policies/policy-at.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { Circumstances, Said } from './circumstances.ts'
import { decideByPolicy } from './decide-by-policy.ts'
import { type GatheredFacts, gatherFacts, type Stated } from './gather-facts.ts'

export interface Decided extends GatheredFacts {
  decision: Decision
  policy: PolicyInForce
}

/** @param said and `stated`: see {@link gatherFacts} */
export async function decideUnits(
  shop: string,
  circumstances: Circumstances,
  units: readonly OrderUnit[],
  said: ReadonlyMap<string, Said>,
  statedAt: Date,
  stated: Stated = {},
): Promise<Decided> {
  const { facts, sources } = gatherFacts(circumstances, units, said, statedAt, stated)
  const { order, readAt } = circumstances
  const { decision, policy, source } = await decideByPolicy(shop, order, facts, readAt)
  return { facts, sources: [...sources, source], decision, policy }
}
