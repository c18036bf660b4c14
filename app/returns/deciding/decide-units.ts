/** Facts → decision, under the policy in force when the contract was concluded. */
import type { Decision } from '../../engine/index.ts'
import { type PolicyInForce, policyAt } from '../../policies/policy-at.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { Circumstances, Said } from './circumstances.ts'
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
  const gathered = gatherFacts(circumstances, units, said, statedAt, stated)
  const policy = await policyAt(shop, new Date(circumstances.order.createdAt))
  return { ...gathered, decision: policy.compiled(gathered.facts), policy }
}
