/**
 * Under which version of the shop's policy an order is decided (docs/decisions/0021): the one that its buyer was shown. Where
 * that is not proven, the one that was published when they ordered; and that too where it gives them more, and in nothing less.
 */
import type { Decision, Facts } from '../../engine/index.ts'
import { type PolicyInForce, policyAt } from '../../policies/policy-at.ts'
import { type NotShown, policyShown } from '../../policies/policy-shown.ts'
import type { OrderContent } from '../../shopify/order.ts'
import type { FactSource } from './fact-source.ts'
import { givesMore } from './gives-more.ts'

type Because = NotShown | 'shown_in_force' | 'shown_earlier' | 'better_than_shown'

export interface DecidedByPolicy {
  decision: Decision
  policy: PolicyInForce
  /** Which one was taken, and why: kept beside the decision with the sources of its facts. */
  source: FactSource
}

export async function decideByPolicy(
  shop: string,
  { createdAt, policyShown: mark }: Pick<OrderContent, 'createdAt' | 'policyShown'>,
  facts: Facts,
  readAt: Date,
): Promise<DecidedByPolicy> {
  const orderedAt = new Date(createdAt)
  const inForce = await policyAt(shop, orderedAt)
  const shown = await policyShown(shop, mark, orderedAt)
  const by = (policy: PolicyInForce, decision: Decision, because: Because) => ({
    ...{ policy, decision },
    source: sourceOf(policy, because, readAt),
  })
  const today = inForce.compiled(facts)
  if (shown.policy === undefined) return by(inForce, today, shown.why)
  if (shown.policy.version === inForce.version) return by(inForce, today, 'shown_in_force')
  const promised = shown.policy.compiled(facts)
  if (givesMore(today, promised)) return by(inForce, today, 'better_than_shown')
  return by(shown.policy, promised, 'shown_earlier')
}

const sourceOf = ({ version }: PolicyInForce, because: Because, readAt: Date): FactSource => ({
  fact: 'policyVersion',
  value: version,
  source: because === 'shown_in_force' || because === 'shown_earlier' ? 'policy_shown' : 'policy_in_force',
  detail: because,
  readAt: readAt.toISOString(),
})
