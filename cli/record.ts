import { createHash } from 'node:crypto'
import type { Decide, PolicyDocument } from '../app/engine/index.ts'
import { canonicalJson, compile } from '../app/engine/index.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A document read from a file has no version but what it says: the beginning of its hash. */
export const versionOf = (policy: PolicyDocument): string =>
  `${policy.id}@${sha256(canonicalJson(policy)).slice(0, 12)}`

/** @param explain whether each refusal, question and review says what would change it */
export const compileNamed = (
  policy: PolicyDocument,
  explain: boolean,
  policyVersion = versionOf(policy),
): Decide => {
  const options = { policyVersion, explain }
  return compile(policy, options)
}
