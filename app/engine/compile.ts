import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import { compileFloor } from './compile-floor.ts'
import type { Compiled } from './decide.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { defeatOrder } from './defeat.ts'
import type { NeededFor } from './explain.ts'
import { explained } from './explain.ts'
import type { Facts } from './facts.ts'
import type { Floor } from './floor.ts'
import { lawFor, placeOf } from './floor.ts'
import { LAW_CLAUSES } from './law/eu/index.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import { layerOf } from './layer.ts'
import { checkPolicy } from './parse-policy.ts'
import type { PolicyDocument } from './policy.ts'
import { PolicyError } from './policy.ts'
import { readOrder } from './read-facts.ts'

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
  const checked = checkPolicy(document, clauses, jurisdictions)
  if ('problems' in checked) throw new PolicyError(checked.problems)
  const compiled: Compiled = {
    policyVersion: options.policyVersion,
    contract: layerOf('contract', checked.instances),
    conflicts: checked.document.conflicts ?? 'better_for_buyer',
    floors: floorsOf(jurisdictions),
    noFloor: new Set(checked.document.noFloor),
    maxAgeDays: options.lawMaxAgeDays ?? LAW_MAX_AGE_DAYS,
  }
  if (!options.explain) return (facts) => decide(compiled, facts)
  return explained((facts, only) => decide(compiled, facts, only), neededIn(compiled))
}

/** What the covering clauses of contract and law read, remedy by remedy. */
const neededIn =
  (compiled: Compiled): NeededFor =>
  (facts) => {
    const place = placeOf(compiled, facts.order.place)
    const order = readOrder(facts, place.calendars.buyer, place.calendars.shop)
    const { layer } = lawFor(compiled, place, order)
    const members = [...compiled.contract.members, ...layer.members]
    return (line, remedy) => {
      const subject = { line, order: facts.order, concludedOn: order.concludedOn }
      const covering = members.filter(
        ({ clause, covers }) => clause.remedies.includes(remedy) && covers(subject),
      )
      return new Set(covering.flatMap(({ needs }) => needs))
    }
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
