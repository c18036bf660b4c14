/** The decision taken again by a day of delivery that the shop can prove. */
import type { Day, Facts, Outcome } from '../../engine/index.ts'
import { policyOfVersion } from '../../policies/policy-at.ts'
import type { KeptCase } from '../case/case-store.ts'
import { type DecidedAgain, decisionAgain } from './decide-again.ts'
import { remedyOf } from './decision-reading.ts'
import { factsSince } from './facts-since.ts'
import type { StoredDecision } from './stored-decision.ts'

export interface ProvenDelivery {
  /** All that was in the parcel: it came on one day. */
  units: readonly string[]
  on: Day
  /** When the shop said so. */
  at: Date
}

/** @returns with what each line of the case is now; doubtful: those of which that is not what it was */
export async function decidedByDelivery(
  kept: KeptCase,
  inForce: StoredDecision,
  { units, on, at }: ProvenDelivery,
): Promise<DecidedAgain & { outcomes: { key: number; outcome: Outcome }[] }> {
  const facts = deliveredOn(factsSince(inForce.facts, kept.state), units, on)
  const policy = await policyOfVersion(kept.shop, inForce.policyVersion)
  const readAt = at.toISOString()
  const said = units.map((unit) => ({
    ...{ unit, fact: 'delivery', value: on, source: 'case_record' as const, readAt },
  }))
  const again = decisionAgain(kept, inForce, { stage: 'delivery', facts, policy, said })
  const outcomes = kept.state.lines.flatMap(({ key, unit, remedy }) => {
    const outcome = remedyOf(again.decision, unit, remedy)?.outcome
    return outcome === undefined ? [] : [{ key, outcome }]
  })
  return { ...again, outcomes }
}

/** The carrier's word, brought by the shop; what was not shipped came to nobody. */
const deliveredOn = (facts: Facts, units: readonly string[], on: Day): Facts => ({
  ...facts,
  lines: facts.lines.map((line) => {
    const { delivery } = line
    if (!units.includes(line.unit) || delivery.status === 'not_shipped') return line
    const { shippedAt } = delivery
    return { ...line, delivery: { status: 'delivered', shippedAt, possessionOn: on, source: 'carrier' } }
  }),
})
