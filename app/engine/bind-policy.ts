import type { Clause } from './clause.ts'
import { defeatOrder } from './defeat.ts'
import type { Instance } from './instance.ts'
import type { PolicyClause, PolicyDocument, Problem } from './policy.ts'
import { POLICY_LIMITS, problemsOf } from './policy.ts'
import type { Scope } from './scope.ts'
import { SCOPE_LIMITS } from './scope.ts'
import { compileScope } from './scope-covers.ts'
import { depthOf, isSatisfiable } from './scope-empty.ts'

/** What can be bound, and what cannot. */
export interface Bound {
  instances: Instance[]
  problems: Problem[]
}

/** Every clause of a document with its parameters, its goods and its label; every fault with its place. */
export const bindAll = (document: PolicyDocument, clauses: readonly Clause[]): Bound => {
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
