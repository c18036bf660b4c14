import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import { compileFloor } from './compile-floor.ts'
import type { Compiled } from './decide.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { defeatOrder } from './defeat.ts'
import type { Facts } from './facts.ts'
import type { Floor } from './floor.ts'
import type { Instance } from './instance.ts'
import { compareCitations } from './instance.ts'
import { LAW_CLAUSES } from './law/eu/index.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import type { Parsed, PolicyClause, PolicyDocument, Problem } from './policy.ts'
import { PolicyError, policySchema, problemsOf } from './policy.ts'
import { compileScope, isSatisfiable } from './scope.ts'

export type Decide = (facts: Facts) => Decision

export interface CompileOptions {
  /** Stored with every decision: which document, in which version, was applied. */
  policyVersion: string
  /** The law we hold, by country; the case's place chooses. */
  jurisdictions?: Readonly<Record<string, Jurisdiction>>
  /** Older law data refuses nothing: a person looks. */
  lawMaxAgeDays?: number
  /** The clauses a document may name. */
  clauses?: readonly Clause[]
}

/** Law data is read again at least once a year. */
const LAW_MAX_AGE_DAYS = 366

/** A document, checked whole: shape, clauses, parameters, scopes, labels. Every fault with its place. */
export const parsePolicy = (input: unknown, clauses: readonly Clause[] = CLAUSES): Parsed => {
  const parsed = policySchema.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) }
  const { problems } = bindAll(parsed.data, clauses)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data }
}

/**
 * Turns a policy document into a function from facts to a decision. The law's floor is joined to it by
 * the place of each order.
 * @throws PolicyError with every fault of the document, the clauses or the law data, by place.
 */
export const compile = (document: PolicyDocument, options: CompileOptions): Decide => {
  const clauses = options.clauses ?? CLAUSES
  const parsed = parsePolicy(document, clauses)
  if (!parsed.ok) throw new PolicyError(parsed.problems)
  const { rank, problems } = defeatOrder(clauses)
  if (problems.length > 0) throw new PolicyError(problems)
  const rankOf = ({ clause }: Instance): number => rank.get(clause.id) ?? 0
  const compiled: Compiled = {
    policyVersion: options.policyVersion,
    contract: bindAll(parsed.document, clauses).instances.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || compareCitations(a.citation, b.citation),
    ),
    floors: floorsOf(options.jurisdictions ?? JURISDICTIONS),
    lawMaxAgeDays: options.lawMaxAgeDays ?? LAW_MAX_AGE_DAYS,
  }
  return (facts) => decide(compiled, facts)
}

const floorsOf = (jurisdictions: Readonly<Record<string, Jurisdiction>>): ReadonlyMap<string, Floor> =>
  new Map(Object.entries(jurisdictions).map(([country, data]) => [country, compileFloor(data, LAW_CLAUSES)]))

interface Bound {
  instances: Instance[]
  problems: Problem[]
}

const bindAll = (document: PolicyDocument, clauses: readonly Clause[]): Bound => {
  const placed = document.sections.flatMap((section, s) =>
    section.clauses.map((entry, c) => ({ entry, path: ['sections', s, 'clauses', c] })),
  )
  const bound = placed.map(({ entry, path }) => bindOne(entry, path, clauses))
  const repeated = placed.filter(
    ({ entry }, index) => placed.findIndex((other) => other.entry.ref === entry.ref) < index,
  )
  return {
    instances: bound.flatMap(({ instances }) => instances),
    problems: [
      ...bound.flatMap(({ problems }) => problems),
      ...repeated.map(({ entry, path }) => at([...path, 'ref'], `"${entry.ref}" labels two clauses`)),
    ],
  }
}

const at = (path: readonly PropertyKey[], message: string): Problem => ({
  path: path.map(String).join('.'),
  message,
})

const bindOne = (entry: PolicyClause, path: readonly PropertyKey[], clauses: readonly Clause[]): Bound => {
  const known = clauses.find(({ id }) => id === entry.clause)
  if (!known)
    return { instances: [], problems: [at([...path, 'clause'], `There is no clause "${entry.clause}"`)] }
  const result = known.bind(entry.params)
  const problems = [
    ...(result.ok ? [] : problemsOf(result.issues, [...path, 'params'])),
    ...(entry.scope && !isSatisfiable(entry.scope)
      ? [at([...path, 'scope'], 'No product can be in this scope')]
      : []),
  ]
  if (!result.ok || problems.length > 0) return { instances: [], problems }
  const citation = { layer: 'contract', clause: entry.clause, ref: entry.ref } as const
  return { instances: [{ ...result.bound, citation, covers: compileScope(entry.scope) }], problems: [] }
}
