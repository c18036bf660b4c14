import type { Bound } from './bind-policy.ts'
import { bindAll, bindPlaced } from './bind-policy.ts'
import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import { sizeProblem } from './document-size.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import type { Parsed, PolicyDocument, Problem } from './policy.ts'
import { policySchema } from './policy.ts'
import { readableClauses } from './readable-clauses.ts'
import { faultWords } from './schema/fault-words.ts'
import { problemsOf } from './schema/problems.ts'
import { withPrototypeKeys } from './schema/prototype-keys.ts'

type Laws = Readonly<Record<string, Jurisdiction>>

/** A document, checked whole: size, shape, clauses, parameters, scopes, labels. Every fault with its place. */
export const parsePolicy = (
  input: unknown,
  clauses: readonly Clause[] = CLAUSES,
  jurisdictions: Laws = JURISDICTIONS,
): Parsed => {
  const checked = checkPolicy(input, clauses, jurisdictions)
  return 'problems' in checked
    ? { ok: false, problems: checked.problems }
    : { ok: true, document: checked.document }
}

/** The same, with what was bound on the way. */
export const checkPolicy = (
  input: unknown,
  clauses: readonly Clause[],
  jurisdictions: Laws,
): { document: PolicyDocument; instances: Bound['instances'] } | { problems: readonly Problem[] } => {
  const tooLarge = sizeProblem(input)
  if (tooLarge) return { problems: [tooLarge] }
  const parsed = policySchema.safeParse(input, { error: faultWords })
  if (!parsed.success) {
    const others = bindPlaced(readableClauses(input), clauses).problems
    return { problems: withPrototypeKeys([...problemsOf(parsed.error.issues), ...others], input) }
  }
  const bound = bindAll(parsed.data, clauses)
  const problems = withPrototypeKeys([...floorProblems(parsed.data, jurisdictions), ...bound.problems], input)
  return problems.length > 0 ? { problems } : { document: parsed.data, instances: bound.instances }
}

/** An empty floor can only be declared where we hold no law. */
const floorProblems = ({ noFloor = [] }: PolicyDocument, jurisdictions: Laws): Problem[] =>
  noFloor.flatMap((country, index) =>
    Object.hasOwn(jurisdictions, country)
      ? [
          {
            path: `noFloor.${index}`,
            message: `The law of ${country} stands beneath every contract with a consumer there`,
          },
        ]
      : [],
  )
