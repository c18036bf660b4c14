import { UNKNOWN_CALENDAR } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import type { Clause } from './clause.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import { defeatOrder } from './defeat.ts'
import type { Instance } from './instance.ts'
import type { Unsure } from './join.ts'
import { provisionName } from './law/index.ts'
import type { FloorClause, Jurisdiction } from './law/jurisdiction.ts'
import type { Problem } from './policy.ts'
import { PolicyError, problemsOf } from './policy.ts'
import { reason } from './reason.ts'
import { compileScope } from './scope.ts'

/** A country's law, bound and ready: what it decides, with the day from which it binds contracts. */
export interface Floor {
  jurisdiction: Jurisdiction
  instances: readonly (Instance & { from: Day })[]
}

/** @throws PolicyError naming the country and the place, when the data and the clauses do not fit. */
export const compileFloor = (jurisdiction: Jurisdiction, clauses: readonly Clause[]): Floor => {
  const { rank, problems } = defeatOrder(clauses)
  const bound = jurisdiction.floor.map((rule, index) => bind(rule, jurisdiction, clauses, `${jurisdiction.country}.floor.${index}`))
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
  return { instance: { ...result.bound, citation, covers: compileScope(rule.scope), from: provision.inForce.from } }
}

export interface LawOfCase {
  version: string
  calendar: Calendar
  instances: readonly Instance[]
  unsure?: Unsure
}

interface Case {
  buyer: 'consumer' | 'business'
  country: string
  concludedOn: (calendar: Calendar) => Day
  statedOn: (calendar: Calendar) => Day
}

/** Which law a case falls under, and whether it can be relied on. A business buyer has the contract alone. */
export const lawFor = (floor: Floor | undefined, of: Case, maxAgeDays: number): LawOfCase => {
  const calendar = floor?.jurisdiction.calendar ?? UNKNOWN_CALENDAR
  const version = `${of.country}@${floor?.jurisdiction.asOf ?? 'none'}`
  if (of.buyer === 'business') return { version, calendar, instances: [] }
  const instances = (floor?.instances ?? []).filter(({ from }) => from <= of.concludedOn(calendar))
  const unsure = doubtOf(floor, instances, of, maxAgeDays)
  return { version, calendar, instances, ...(unsure && { unsure }) }
}

const doubtOf = (
  floor: Floor | undefined,
  binding: readonly Instance[],
  of: Case,
  maxAgeDays: number,
): Unsure | undefined => {
  if (!floor || binding.length < floor.instances.length) {
    const citation = { layer: 'law', provision: provisionName(of.country, 'unknown') } as const
    return { given: reason('law-unknown', { country: of.country }), citation }
  }
  const { asOf, calendar } = floor.jurisdiction
  if (daysBetween(asOf, of.statedOn(calendar)) <= maxAgeDays) return undefined
  const citation = { layer: 'law', provision: provisionName(of.country, 'outdated') } as const
  return { given: reason('law-outdated', { country: of.country, asOf }), citation }
}
