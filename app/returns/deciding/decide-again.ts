/** The decision of the inspection: the intake's facts, and what has become known of the goods since. */
import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '../../db.server.ts'
import { canonicalJson, type Decision, type Facts } from '../../engine/index.ts'
import { policyOfVersion } from '../../policies/policy-at.ts'
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
  const text = canonicalJson(facts)
  if (text === canonicalJson(inForce.facts)) return undefined
  const policy = await policyOfVersion(kept.shop, inForce.policyVersion)
  const decision = policy.compiled(facts)
  const decisionId = randomUUID()
  const row = {
    ...{ shop: kept.shop, id: decisionId, caseId: kept.id, stage: 'inspection', facts: text },
    factsSha256: createHash('sha256').update(text).digest('hex'),
    sources: canonicalJson([...inForce.sources, ...sourcesOf(kept), ...pricesIn(facts, inForce, kept)]),
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
    .filter((line) => outstandingQuantity(state, line) > 0)
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
