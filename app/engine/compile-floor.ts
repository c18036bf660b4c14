import type { Clause } from './clause.ts'
import { defeatOrder } from './defeat.ts'
import type { Binding, Floor } from './floor.ts'
import { floorOf } from './floor.ts'
import type { FloorClause, Jurisdiction } from './law/jurisdiction.ts'
import { provisionName } from './law/provision-name.ts'
import type { Problem } from './policy.ts'
import { PolicyError } from './policy.ts'
import { problemsOf } from './schema/problems.ts'
import { compileScope } from './scope-covers.ts'

/** @throws PolicyError naming the country and the place, when the data and the clauses do not fit. */
export const compileFloor = (jurisdiction: Jurisdiction, clauses: readonly Clause[]): Floor => {
  const { rank, problems } = defeatOrder(clauses)
  const bound = jurisdiction.floor.map((rule, index) =>
    bind(rule, jurisdiction, { clauses, rank }, `${jurisdiction.country}.floor.${index}`),
  )
  const faults = [...problems, ...bound.flatMap((result) => ('problems' in result ? result.problems : []))]
  if (faults.length > 0) throw new PolicyError(faults)
  return floorOf(
    jurisdiction,
    bound.flatMap((result) => ('instance' in result ? [result.instance] : [])),
  )
}

interface Registry {
  clauses: readonly Clause[]
  rank: ReadonlyMap<string, number>
}

const bind = (
  rule: FloorClause,
  { country, provisions }: Jurisdiction,
  { clauses, rank }: Registry,
  path: string,
): { instance: Binding } | { problems: Problem[] } => {
  const provision = provisions[rule.provision]
  const result = clauses.find(({ id }) => id === rule.clause)?.bind(rule.params)
  if (!provision) return { problems: [{ path, message: `There is no provision "${rule.provision}"` }] }
  if (!result) return { problems: [{ path, message: `There is no clause "${rule.clause}"` }] }
  if (!result.ok) return { problems: problemsOf(result.issues, [path, 'params']) }
  const citation = Object.freeze({ layer: 'law', provision: provisionName(country, rule.provision) } as const)
  return {
    instance: {
      ...result.bound,
      citation,
      covers: compileScope(rule.scope),
      rank: rank.get(rule.clause) ?? 0,
      inForce: provision.inForce,
    },
  }
}
