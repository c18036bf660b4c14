import type { Clause } from './clause.ts'
import { defeatOrder } from './defeat.ts'
import type { Floor } from './floor.ts'
import type { Instance } from './instance.ts'
import type { FloorClause, Jurisdiction } from './law/jurisdiction.ts'
import { provisionName } from './law/provision-name.ts'
import type { Problem } from './policy.ts'
import { PolicyError, problemsOf } from './policy.ts'
import { compileScope } from './scope.ts'

/** @throws PolicyError naming the country and the place, when the data and the clauses do not fit. */
export const compileFloor = (jurisdiction: Jurisdiction, clauses: readonly Clause[]): Floor => {
  const { rank, problems } = defeatOrder(clauses)
  const bound = jurisdiction.floor.map((rule, index) =>
    bind(rule, jurisdiction, clauses, `${jurisdiction.country}.floor.${index}`),
  )
  const faults = [...problems, ...bound.flatMap((result) => ('problems' in result ? result.problems : []))]
  if (faults.length > 0) throw new PolicyError(faults)
  const instances = bound.flatMap((result) => ('instance' in result ? [result.instance] : []))
  const rankOf = ({ clause }: Instance): number => rank.get(clause.id) ?? 0
  return { jurisdiction, instances: instances.toSorted((a, b) => rankOf(a) - rankOf(b)) }
}

const bind = (
  rule: FloorClause,
  { country, provisions }: Jurisdiction,
  clauses: readonly Clause[],
  path: string,
): { instance: Floor['instances'][number] } | { problems: Problem[] } => {
  const provision = provisions[rule.provision]
  const result = clauses.find(({ id }) => id === rule.clause)?.bind(rule.params)
  if (!provision) return { problems: [{ path, message: `There is no provision "${rule.provision}"` }] }
  if (!result) return { problems: [{ path, message: `There is no clause "${rule.clause}"` }] }
  if (!result.ok) return { problems: problemsOf(result.issues, [path, 'params']) }
  const citation = { layer: 'law', provision: provisionName(country, rule.provision) } as const
  return {
    instance: { ...result.bound, citation, covers: compileScope(rule.scope), from: provision.inForce.from },
  }
}
