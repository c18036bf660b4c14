import type { Clause } from './clause.ts'
import { defeatOrder } from './defeat.ts'
import type { Instance } from './instance.ts'
import { nearestName } from './nearest-name.ts'
import type { PolicyClause, PolicyDocument, Problem } from './policy.ts'
import { POLICY_LIMITS } from './policy.ts'
import { problemsOf } from './schema/problems.ts'
import type { Scope } from './scope.ts'
import { SCOPE_LIMITS } from './scope.ts'
import { compileScope } from './scope-covers.ts'
import type { Budget } from './scope-empty.ts'
import { budgetOfDocument, depthOf, isSatisfiable } from './scope-empty.ts'

/** What can be bound, and what cannot. */
export interface Bound {
  instances: Instance[]
  problems: Problem[]
}

/** Every clause of a document with its parameters, its goods and its label; every fault with its place. */
export const bindAll = (document: PolicyDocument, clauses: readonly Clause[]): Bound =>
  bindPlaced(
    document.sections.flatMap((section, s) =>
      section.clauses.map((entry, c) => ({ entry, path: ['sections', s, 'clauses', c] })),
    ),
    clauses,
  )

/** A clause of a document with its place in it. */
export interface Placed {
  entry: PolicyClause
  path: readonly PropertyKey[]
}

export const bindPlaced = (placed: readonly Placed[], clauses: readonly Clause[]): Bound => {
  if (placed.length > POLICY_LIMITS.clauses)
    return { instances: [], problems: [at(['sections'], `More than ${POLICY_LIMITS.clauses} clauses`)] }
  const shared: Shared = { rank: defeatOrder(clauses).rank, budget: budgetOfDocument() }
  const known = new Map(clauses.map((clause) => [clause.id, clause]))
  const bound = placed.map(({ entry, path }) => {
    const clause = known.get(entry.clause)
    return clause
      ? bindOne(entry, path, clause, shared)
      : { instances: [], problems: [noClause(entry, path, known)] }
  })
  return {
    instances: bound.flatMap(({ instances }) => instances),
    problems: [...bound.flatMap(({ problems }) => problems), ...repeatedLabels(placed)],
  }
}

const repeatedLabels = (placed: readonly Placed[]): Problem[] => {
  const first = new Map<string, string>()
  return placed.flatMap(({ entry: { ref }, path }) => {
    const other = first.get(ref)
    if (other !== undefined) return [at([...path, 'ref'], `"${ref}" is also the label of ${other}`)]
    first.set(ref, path.map(String).join('.'))
    return []
  })
}

const noClause = (
  { clause }: PolicyClause,
  path: Placed['path'],
  known: ReadonlyMap<string, Clause>,
): Problem => {
  const near = nearestName(clause, [...known.keys()])
  const hint = near === undefined ? '' : `; did you mean "${near}"?`
  return at([...path, 'clause'], `There is no clause "${clause}"${hint}`)
}

const at = (path: readonly PropertyKey[], message: string): Problem => ({
  path: path.map(String).join('.'),
  message,
})

/** What all clauses of a document are bound with. */
interface Shared {
  rank: ReadonlyMap<string, number>
  budget: Budget
}

const bindOne = (
  entry: PolicyClause,
  path: readonly PropertyKey[],
  known: Clause,
  { rank, budget }: Shared,
): Bound => {
  const result = known.bind(entry.params)
  const problems = [
    ...(result.ok ? [] : problemsOf(result.issues, [...path, 'params'])),
    ...scopeProblems(entry.scope, [...path, 'scope'], budget),
  ]
  if (!result.ok || problems.length > 0) return { instances: [], problems }
  const citation = Object.freeze({ layer: 'contract', clause: entry.clause, ref: entry.ref } as const)
  const covers = compileScope(entry.scope)
  return {
    instances: [{ ...result.bound, citation, covers, rank: rank.get(known.id) ?? 0 }],
    problems: [],
  }
}

const scopeProblems = (scope: Scope | undefined, path: readonly PropertyKey[], budget: Budget): Problem[] => {
  if (scope === undefined) return []
  if (depthOf(scope) > SCOPE_LIMITS.depth)
    return [at(path, `The scope is nested deeper than ${SCOPE_LIMITS.depth} levels`)]
  return isSatisfiable(scope, budget) ? [] : [at(path, 'No product can be in this scope')]
}
