/** The intake decision of a case as it was stored, with the document it was made under. */
import { db } from '../../db.server.ts'
import type { Decision, Facts, PolicyDocument } from '../../engine/index.ts'
import { policyOfVersion } from '../../policies/policy-at.ts'
import type { FactSource } from './fact-source.ts'

export interface StoredDecision {
  id: string
  facts: Facts
  factsSha256: string
  sources: FactSource[]
  decision: Decision
  document: PolicyDocument
  policyVersion: number
  lawVersion: string
  engineVersion: string
  decidedAt: Date
}

export async function readDecision(shop: string, id: string): Promise<StoredDecision> {
  const row = await db.caseDecision.findUniqueOrThrow({ where: { shop_id: { shop, id } } })
  const policy = await policyOfVersion(shop, row.policyVersion)
  const { factsSha256, policyVersion, lawVersion, engineVersion, decidedAt } = row
  return {
    ...{ id, factsSha256, policyVersion, lawVersion, engineVersion, decidedAt },
    // Written by decide-case.ts, by nobody else.
    facts: JSON.parse(row.facts) as Facts,
    sources: JSON.parse(row.sources) as FactSource[],
    decision: JSON.parse(row.decision) as Decision,
    document: policy.document,
  }
}
