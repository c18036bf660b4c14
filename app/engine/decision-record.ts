/** A decision with everything that it was made of, so that anyone can make it again and compare the bytes. */
import * as z from 'zod'
import { canonicalJson } from './canonical-json.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import type { PolicyDocument, Problem } from './policy.ts'
import { faultWords } from './schema/fault-words.ts'
import { problemsOf } from './schema/problems.ts'
import { shape } from './schema/shape.ts'

export interface DecisionRecord {
  format: typeof RECORD_FORMAT
  /** Canonical text, exactly as it was hashed. */
  facts: string
  factsSha256: string
  policy: PolicyDocument
  /** Of the policy's canonical text. */
  policySha256: string
  policyVersion: string
  lawVersion: string
  engineVersion: string
  /** Whether what would change each answer was asked for. */
  explained: boolean
  decision: Decision
}

export const RECORD_FORMAT = 'recourse-decision/1'

const sha256 = (of: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Not a sha256: 64 hexadecimal digits, small letters')
    .describe(`The sha256 of ${of}, in hexadecimal.`)

const recordSchema = shape('A decision with everything that it was made of.', {
  format: z.literal(RECORD_FORMAT),
  facts: z.string().min(2),
  factsSha256: sha256('the text in `facts`'),
  policy: z.looseObject({}),
  policySha256: sha256("the policy's canonical text"),
  policyVersion: z.string().min(1),
  lawVersion: z.string().min(1),
  engineVersion: z.string().min(1),
  explained: z.boolean(),
  // Another engine's decision may have another shape; it is compared, not read.
  decision: z.looseObject({ lines: z.array(z.unknown()) }),
})

export type ParsedRecord = { ok: true; record: DecisionRecord } | { ok: false; problems: readonly Problem[] }

/** The shape of a record alone: its hashes, policy and facts are checked by whoever decides again. */
export const parseRecord = (input: unknown): ParsedRecord => {
  const parsed = recordSchema.safeParse(input, { error: faultWords })
  return parsed.success
    ? { ok: true, record: input as DecisionRecord }
    : { ok: false, problems: problemsOf(parsed.error.issues) }
}

/** @param sha256 of a text in UTF-8, in hexadecimal: the engine itself knows no cryptography. */
export const recordOf = (
  made: { facts: Facts; policy: PolicyDocument; decision: Decision; explained: boolean },
  sha256: (text: string) => string,
): DecisionRecord => {
  const { policy, decision, explained } = made
  const { policyVersion, lawVersion, engineVersion } = decision
  const facts = canonicalJson(made.facts)
  return {
    format: RECORD_FORMAT,
    ...{ facts, factsSha256: sha256(facts) },
    ...{ policy, policySha256: sha256(canonicalJson(policy)) },
    ...{ policyVersion, lawVersion, engineVersion, explained, decision },
  }
}
