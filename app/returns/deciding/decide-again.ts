/** A decision taken again: the intake's facts, and what has become known since, of the goods most of all. */
import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '../../db.server.ts'
import { canonicalJson, type Decision, type Facts } from '../../engine/index.ts'
import { type PolicyInForce, policyOfVersion } from '../../policies/policy-at.ts'
import { outstandingQuantity } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import { remedyOf } from './decision-reading.ts'
import type { FactSource } from './fact-source.ts'
import { factsSince } from './facts-since.ts'
import type { StoredDecision } from './stored-decision.ts'

export interface DecidedAgain {
  decisionId: string
  decision: Decision
  facts: Facts
  /** Lines that it no longer grants as it was: a person looks, whatever was accepted stays so. */
  doubtful: number[]
  /** Stores it, in the transaction that records the event. */
  store: (tx: Tx, at: Date) => Promise<void>
}

/** @returns undefined when nothing has become known that the decision in force does not know */
export async function decideAgain(
  kept: KeptCase,
  inForce: StoredDecision,
): Promise<DecidedAgain | undefined> {
  const facts = factsSince(inForce.facts, kept.state)
  if (canonicalJson(facts) === canonicalJson(inForce.facts)) return undefined
  const policy = await policyOfVersion(kept.shop, inForce.policyVersion)
  const said = [...sourcesOf(kept), ...pricesIn(facts, inForce, kept)]
  const again = decisionAgain(kept, inForce, { stage: 'inspection', facts, policy, said })
  return { ...again, doubtful: again.doubtful.filter((key) => isOutstanding(kept, key)) }
}

const isOutstanding = ({ state }: KeptCase, key: number): boolean =>
  state.lines.some((line) => line.key === key && outstandingQuantity(state, line) > 0)

interface Known {
  stage: 'inspection' | 'delivery'
  facts: Facts
  policy: PolicyInForce
  /** Sources of what has become known. */
  said: readonly FactSource[]
}

/** Decided by the version that was decided by before: when it is about to be stored, it is in force. */
export function decisionAgain(
  kept: KeptCase,
  inForce: StoredDecision,
  { stage, facts, policy, said }: Known,
): DecidedAgain {
  const text = canonicalJson(facts)
  const decision = policy.compiled(facts)
  const decisionId = randomUUID()
  const row = {
    ...{ shop: kept.shop, id: decisionId, caseId: kept.id, stage, facts: text },
    factsSha256: createHash('sha256').update(text).digest('hex'),
    sources: canonicalJson([...inForce.sources, ...said]),
    decision: canonicalJson(decision),
    ...{ policyVersion: policy.version, lawVersion: decision.lawVersion },
    engineVersion: decision.engineVersion,
  }
  const store = async (tx: Tx, at: Date) => {
    await tx.caseDecision.create({ data: { ...row, decidedAt: at } })
  }
  return { decisionId, decision, facts, doubtful: doubtfulOf(kept, inForce.decision, decision), store }
}

const doubtfulOf = ({ state }: KeptCase, before: Decision, after: Decision): number[] =>
  state.lines
    .filter(
      ({ unit, remedy }) =>
        remedyOf(before, unit, remedy)?.outcome !== remedyOf(after, unit, remedy)?.outcome,
    )
    .map(({ key }) => key)

/** Of what goes out, as it was when somebody chose it. */
const pricesIn = (facts: Facts, inForce: StoredDecision, { events }: KeptCase): FactSource[] =>
  facts.lines.flatMap(({ unit, exchange }): FactSource[] => {
    const before = inForce.facts.lines.find((line) => line.unit === unit)?.exchange
    const chosen = events.findLast(({ event }) => event.type === 'replacement_chosen')
    const value = exchange?.replacementPrice?.minor
    if (value === undefined || chosen === undefined || value === before?.replacementPrice?.minor) return []
    const readAt = chosen.at.toISOString()
    return [{ unit, fact: 'replacementPrice', value, source: 'case_record', readAt }]
  })

/** Whoever recorded it at the shop, or read it in Shopify. */
function sourcesOf({ state }: KeptCase): FactSource[] {
  const unitOf = (key: number) => state.lines.find((line) => line.key === key)?.unit ?? ''
  const came = state.arrivals.map(({ key, arrivedAt }) => ({
    ...{
      unit: unitOf(key),
      fact: 'receivedAt',
      value: arrivedAt,
      source: 'case_record' as const,
      readAt: arrivedAt,
    },
  }))
  const sent = state.shipments.flatMap(({ keys, sentAt, proof }) =>
    keys.map((key) => ({
      ...{ unit: unitOf(key), fact: 'sentAt', value: sentAt, source: 'case_record' as const, readAt: sentAt },
      detail: proof,
    })),
  )
  return [...came, ...sent]
}
