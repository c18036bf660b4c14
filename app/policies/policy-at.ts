import type { PolicyVersion } from '@prisma/client'
import { db } from '../db.server.ts'
import type { Decide, PolicyDocument } from '../engine/index.ts'
import { compile, parsePolicy } from '../engine/index.ts'

export interface PolicyInForce {
  version: number
  preset: string
  document: PolicyDocument
  compiled: Decide
}

/**
 * The version in force at an instant; for an order older than the first version that one, for a buyer
 * must never fall between two documents.
 * @throws when the shop is not installed: an installed one has a first version.
 */
export async function policyAt(shop: string, instant: Date): Promise<PolicyInForce> {
  const inForce = await db.policyVersion.findFirst({
    where: { shop, inForceFrom: { lte: instant } },
    orderBy: { version: 'desc' },
  })
  const row =
    inForce ?? (await db.policyVersion.findFirstOrThrow({ where: { shop }, orderBy: { version: 'asc' } }))
  return { version: row.version, preset: row.preset, ...compiledOnce(row) }
}

/** A version that something was decided under before. */
export async function policyOfVersion(shop: string, version: number): Promise<PolicyInForce> {
  const row = await db.policyVersion.findUniqueOrThrow({ where: { shop_version: { shop, version } } })
  return { version: row.version, preset: row.preset, ...compiledOnce(row) }
}

type Compiled = Pick<PolicyInForce, 'document' | 'compiled'>

/** Enough for every shop that a process is likely to serve at a time; a policy compiles in milliseconds. */
const MOST_KEPT = 500

// The key holds the text's hash: what was published cannot change, so nothing here can be stale.
const kept = new Map<string, Compiled>()

function compiledOnce({ sha256, version, document: text }: PolicyVersion): Compiled {
  const key = `${sha256}@${version}`
  const known = kept.get(key)
  if (known) return known
  const document = documentOf(text)
  const fresh = { document, compiled: compile(document, { policyVersion: `${document.id}@${version}` }) }
  const oldest = kept.keys().next().value
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, fresh)
  return fresh
}

/** @throws when a stored text is no policy: it was checked before it was stored. */
export function documentOf(text: string): PolicyDocument {
  const parsed = parsePolicy(JSON.parse(text))
  if (!parsed.ok) throw new Error(`A stored policy is none: ${JSON.stringify(parsed.problems)}`)
  return parsed.document
}
