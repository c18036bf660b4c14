import type { PolicyDocument, Remedy } from '../../app/engine/index.ts'
import { REMEDIES } from '../../app/engine/index.ts'
import type { Program } from '../peers/peer.ts'
import type { Condition } from './condition.ts'
import { ALWAYS, all, any, before, factsIn, is, NEVER, not, oneOf } from './condition.ts'
import type { StatedRule } from './stated-rules.ts'
import { rulesOfCountry, rulesOfDocument } from './stated-rules.ts'
import type { ToldClause } from './told.ts'
import { TOLD_CONTRACT } from './told-contract.ts'
import { TOLD_LAW } from './told-law.ts'
import type { Told } from './weighing.ts'
import { joined } from './weighing.ts'

/** A policy joined with one country's law, or alone (a business buyer), with all that its facts are read by. */
export interface Encoded extends Program {
  told: readonly Told[]
  /** Facts that its rules read. */
  facts: readonly string[]
  /** Clauses whose verdict the peers are given, for nobody has written down its conditions. */
  given: readonly string[]
}

/** Every order is concluded on this day or later, so that one set of provisions binds them all. */
export const FIRST_CONCLUDED = '2026-08-03'

export const programName = (policy: string, country: string, buyer: 'consumer' | 'business'): string =>
  `${policy}_${buyer === 'business' ? 'business' : country}`.replaceAll(/\W/g, '_')

export const dateFact = ({ label }: StatedRule, name: string): string => `${name}_${label}`
export const verdictFact = ({ label }: StatedRule): string => `verdict_${label}`
export const coversFact = ({ label }: StatedRule): string => `covers_${label}`

export const encode = (id: string, document: PolicyDocument, country: string | undefined): Encoded => {
  const rules = [...rulesOfDocument(document), ...(country ? rulesOfCountry(country, FIRST_CONCLUDED) : [])]
  const told = rules.map(toldOf)
  const outcomes = REMEDIES.flatMap((remedy) => unlessUnsure(joined(told, remedy), remedy, country))
  return {
    name: programName(id, country ?? '', country ? 'consumer' : 'business'),
    rules: outcomes,
    told,
    facts: [...new Set(outcomes.flatMap(({ when }) => factsIn(when)))],
    given: rules.filter((rule) => !toldClause(rule)).map(({ clause }) => clause.id),
  }
}

export const toldClause = ({ layer, clause }: StatedRule): ToldClause | undefined =>
  (layer === 'law' ? TOLD_LAW : TOLD_CONTRACT)[clause.id]

const toldOf = (rule: StatedRule): Told => {
  const date = (name: string): string => dateFact(rule, name)
  const given = {
    holds: is(verdictFact(rule), 'holds'),
    fails: is(verdictFact(rule), 'fails'),
    review: is(verdictFact(rule), 'review'),
  }
  const terms = { inTime: before('stated', date('end')), date }
  const said = toldClause(rule)?.says(rule.params, terms) ?? given
  const { holds = NEVER, fails = NEVER, review = NEVER } = said
  const covers = coverOf(rule)
  return { rule, holds: all(covers, holds), fails: all(covers, fails), review: all(covers, review) }
}

/** What most scopes say, in conditions; tags, prices and the like are looked up beforehand. */
const coverOf = (rule: StatedRule): Condition => {
  const { scope } = rule
  if (!scope) return ALWAYS
  if ('category' in scope) return oneOf('category', scope.category)
  if ('kind' in scope) return oneOf('kind', scope.kind)
  return is(coversFact(rule))
}

const NEVER_SILENT: readonly Remedy[] = ['withdrawal', 'conformity_claim']

/** Where the law's data has grown old, nothing is refused on it: a person looks. */
const unlessUnsure = (
  outcomes: Program['rules'],
  remedy: Remedy,
  country: string | undefined,
): Program['rules'] => {
  if (!country || outcomes.length === 0) return outcomes
  const isUnsure = is('lawUnsure')
  const refused = outcomes.find(({ outcome }) => outcome === 'refused')?.when ?? NEVER
  const reviewed = outcomes.find(({ outcome }) => outcome === 'review')?.when ?? NEVER
  const asked = NEVER_SILENT.includes(remedy) ? ALWAYS : refused
  return [
    ...outcomes.filter(({ outcome }) => outcome === 'granted'),
    { remedy, outcome: 'review', when: any(reviewed, all(isUnsure, asked)) },
    ...(refused === NEVER
      ? []
      : [{ remedy, outcome: 'refused' as const, when: all(refused, not(isUnsure)) }]),
  ]
}
