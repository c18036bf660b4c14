import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import { compileFloor } from './compile-floor.ts'
import { dayAt } from './day.ts'
import type { Compiled } from './decide.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { defeatOrder } from './defeat.ts'
import { sizeProblem } from './document-size.ts'
import type { NeededFor } from './explain.ts'
import { explained } from './explain.ts'
import type { Facts } from './facts.ts'
import type { Floor } from './floor.ts'
import { lawFor } from './floor.ts'
import type { Instance } from './instance.ts'
import { LAW_CLAUSES } from './law/eu/index.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import { layerOf } from './layer.ts'
import type { Parsed, PolicyClause, PolicyDocument, Problem } from './policy.ts'
import { POLICY_LIMITS, PolicyError, policySchema, problemsOf } from './policy.ts'
import type { Scope } from './scope.ts'
import { SCOPE_LIMITS } from './scope.ts'
import { compileScope } from './scope-covers.ts'
import { depthOf, isSatisfiable } from './scope-empty.ts'

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
  /** Puts `wouldChange` on every remedy that is not granted. It decides a case many times over: off as a rule. */
  explain?: boolean
}

/** Law data is read again at least once a year. */
const LAW_MAX_AGE_DAYS = 366

/** A document, checked whole: size, shape, clauses, parameters, scopes, labels. Every fault with its place. */
export const parsePolicy = (
  input: unknown,
  clauses: readonly Clause[] = CLAUSES,
  jurisdictions: Readonly<Record<string, Jurisdiction>> = JURISDICTIONS,
): Parsed => {
  const tooLarge = sizeProblem(input)
  if (tooLarge) return { ok: false, problems: [tooLarge] }
  const parsed = policySchema.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) }
  const problems = [...floorProblems(parsed.data, jurisdictions), ...bindAll(parsed.data, clauses).problems]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data }
}

/**
 * Turns a policy document into a function from facts to a decision. The law's floor is joined to it by
 * the place of each order.
 * @throws PolicyError with every fault of the document, the clauses or the law data, by place.
 */
export const compile = (document: PolicyDocument, options: CompileOptions): Decide => {
  const clauses = options.clauses ?? CLAUSES
  const jurisdictions = options.jurisdictions ?? JURISDICTIONS
  const { problems } = defeatOrder(clauses)
  if (problems.length > 0) throw new PolicyError(problems)
  const parsed = parsePolicy(document, clauses, jurisdictions)
  if (!parsed.ok) throw new PolicyError(parsed.problems)
  const compiled: Compiled = {
    policyVersion: options.policyVersion,
    contract: layerOf('contract', bindAll(parsed.document, clauses).instances),
    conflicts: parsed.document.conflicts ?? 'better_for_buyer',
    floors: floorsOf(jurisdictions),
    noFloor: new Set(parsed.document.noFloor),
    maxAgeDays: options.lawMaxAgeDays ?? LAW_MAX_AGE_DAYS,
  }
  const decided: Decide = (facts) => decide(compiled, facts)
  return options.explain ? explained(decided, neededIn(compiled)) : decided
}

/** What the covering clauses of contract and law read, remedy by remedy. */
const neededIn =
  (compiled: Compiled): NeededFor =>
  (facts, line, remedy) => {
    const { layer, calendar } = lawFor(compiled, facts)
    const subject = { line, order: facts.order, concludedOn: dayAt(facts.order.concludedAt, calendar.zone) }
    const covering = [...compiled.contract.members, ...layer.members].filter(
      ({ clause, covers }) => clause.remedies.includes(remedy) && covers(subject),
    )
    return new Set(covering.flatMap(({ needs }) => needs))
  }

type Laws = Readonly<Record<string, Jurisdiction>>

/** The law is the same under every document: bound once. */
const floors = new WeakMap<Laws, ReadonlyMap<string, Floor>>()

const floorsOf = (jurisdictions: Laws): ReadonlyMap<string, Floor> => {
  const known = floors.get(jurisdictions)
  if (known) return known
  const bound = new Map(
    Object.entries(jurisdictions).map(([country, data]) => [country, compileFloor(data, LAW_CLAUSES)]),
  )
  floors.set(jurisdictions, bound)
  return bound
}

/** An empty floor can only be declared where we hold no law. */
const floorProblems = (
  { noFloor = [] }: PolicyDocument,
  jurisdictions: Readonly<Record<string, Jurisdiction>>,
): Problem[] =>
  noFloor.flatMap((country, index) =>
    Object.hasOwn(jurisdictions, country)
      ? [at(['noFloor', index], `The law of ${country} stands beneath every contract with a consumer there`)]
      : [],
  )

interface Bound {
  instances: Instance[]
  problems: Problem[]
}

const bindAll = (document: PolicyDocument, clauses: readonly Clause[]): Bound => {
  const placed = document.sections.flatMap((section, s) =>
    section.clauses.map((entry, c) => ({ entry, path: ['sections', s, 'clauses', c] })),
  )
  if (placed.length > POLICY_LIMITS.clauses)
    return { instances: [], problems: [at(['sections'], `More than ${POLICY_LIMITS.clauses} clauses`)] }
  const { rank } = defeatOrder(clauses)
  const known = new Map(clauses.map((clause) => [clause.id, clause]))
  const bound = placed.map(({ entry, path }) => bindOne(entry, path, known.get(entry.clause), rank))
  const labels = new Map<string, number>()
  for (const [index, { entry }] of placed.entries()) if (!labels.has(entry.ref)) labels.set(entry.ref, index)
  const repeated = placed.filter(({ entry }, index) => labels.get(entry.ref) !== index)
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

const bindOne = (
  entry: PolicyClause,
  path: readonly PropertyKey[],
  known: Clause | undefined,
  rank: ReadonlyMap<string, number>,
): Bound => {
  if (!known)
    return { instances: [], problems: [at([...path, 'clause'], `There is no clause "${entry.clause}"`)] }
  const result = known.bind(entry.params)
  const problems = [
    ...(result.ok ? [] : problemsOf(result.issues, [...path, 'params'])),
    ...scopeProblems(entry.scope, [...path, 'scope']),
  ]
  if (!result.ok || problems.length > 0) return { instances: [], problems }
  const citation = { layer: 'contract', clause: entry.clause, ref: entry.ref } as const
  const covers = compileScope(entry.scope)
  return {
    instances: [{ ...result.bound, citation, covers, rank: rank.get(known.id) ?? 0 }],
    problems: [],
  }
}

const scopeProblems = (scope: Scope | undefined, path: readonly PropertyKey[]): Problem[] => {
  if (scope === undefined) return []
  if (depthOf(scope) > SCOPE_LIMITS.depth)
    return [at(path, `The scope is nested deeper than ${SCOPE_LIMITS.depth} levels`)]
  return isSatisfiable(scope) ? [] : [at(path, 'No product can be in this scope')]
}
