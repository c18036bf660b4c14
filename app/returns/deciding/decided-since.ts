import { canonicalJson } from '../../engine/index.ts'
import { policyOfVersion } from '../../policies/policy-at.ts'
import type { KeptCase } from '../case/case-store.ts'
import { factsSince } from './facts-since.ts'
import type { StoredDecision } from './stored-decision.ts'

type Decided = Pick<StoredDecision, 'decision' | 'facts'>

/** What would be decided now that something is known of the goods' way back; for showing, nothing is kept. */
export async function decidedSince(
  kept: Pick<KeptCase, 'shop' | 'state'>,
  inForce: StoredDecision,
): Promise<Decided> {
  const facts = factsSince(inForce.facts, kept.state)
  if (canonicalJson(facts) === canonicalJson(inForce.facts)) return inForce
  const { compiled } = await policyOfVersion(kept.shop, inForce.policyVersion)
  return { facts, decision: compiled(facts) }
}
