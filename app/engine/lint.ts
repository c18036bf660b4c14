import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/index.ts'
import type { Category, Kind, Remedy } from './facts.ts'
import { compareText } from './instance.ts'
import { JURISDICTIONS } from './law/index.ts'
import type { Jurisdiction } from './law/jurisdiction.ts'
import { contradictionsIn } from './lint/contradictions.ts'
import type { Entry, Finding } from './lint/finding.ts'
import { gapsAgainst, unnamedIn, unreachableIn } from './lint/gaps.ts'
import { askable } from './lint/scope-questions.ts'
import { weakerThanLaw } from './lint/weaker.ts'
import type { PolicyDocument } from './policy.ts'
import { PolicyError } from './policy.ts'
import { problemsOf } from './schema/problems.ts'

export interface LintOptions {
  /** The countries whose law the document is held against; absent: the document's own, else all that we hold. */
  countries?: readonly string[]
  clauses?: readonly Clause[]
  jurisdictions?: Readonly<Record<string, Jurisdiction>>
}

export interface LintReport {
  findings: readonly Finding[]
  /**
   * Over which classes of cases nothing was left out: every combination of these, with any product, price, day and
   * name that a scope can speak of. Not over what a clause does not declare.
   */
  complete: {
    kinds: readonly Kind[]
    categories: readonly Category[]
    remedies: readonly Remedy[]
    countries: readonly string[]
    /** Clauses that declare nothing: only their effect and scope were looked at. */
    undeclared: readonly string[]
    /** Clauses whose scope, alone or beside another, has too many parts to tell what it leaves open: taken to meet it. */
    undecided: readonly string[]
  }
}

const KINDS: readonly Kind[] = ['goods', 'service', 'voucher', 'digital_content']
const CATEGORIES: readonly Category[] = ['standard', 'custom_made', 'hygiene_sensitive']

/**
 * A policy against itself and against the law, by what its clauses declare, their scopes and the numbers
 * in the law's data; no clause is run. Complete over `complete`: within it, two clauses that declare a
 * contradiction, and a clause that declares less than the law, are always found.
 * @throws PolicyError for a clause or parameters that do not compile, by place.
 */
export const lint = (document: PolicyDocument, options: LintOptions = {}): LintReport => {
  const jurisdictions = options.jurisdictions ?? JURISDICTIONS
  const entries = entriesOf(document, options.clauses ?? CLAUSES)
  const wanted =
    options.countries ?? (document.jurisdiction ? [document.jurisdiction] : Object.keys(jurisdictions))
  const laws = wanted.flatMap((country) =>
    Object.hasOwn(jurisdictions, country) ? (jurisdictions[country] ?? []) : [],
  )
  const findings = [
    ...contradictionsIn(entries),
    ...unreachableIn(entries),
    ...unnamedIn(entries),
    ...laws.flatMap((law) => [...weakerThanLaw(entries, law), ...gapsAgainst(entries, law)]),
  ]
  const order = new Map(entries.map(({ ref }, index) => [ref, index]))
  return {
    findings: findings.toSorted((a, b) => compareFindings(a, b, order)),
    complete: {
      kinds: KINDS,
      categories: CATEGORIES,
      remedies: [...new Set(entries.flatMap(({ bound }) => bound.clause.remedies))].toSorted(),
      countries: laws.map(({ country }) => country),
      undeclared: entries
        .filter(({ bound }) => Object.keys(bound.declares).length === 0)
        .map(({ ref }) => ref),
      undecided: entries.filter(({ path, questions }) => questions.undecided.has(path)).map(({ ref }) => ref),
    },
  }
}

const entriesOf = (document: PolicyDocument, clauses: readonly Clause[]): Entry[] => {
  const entries = document.sections.flatMap((section, s) =>
    section.clauses.map(({ clause, ref, params, scope }, c) => {
      const path = `sections.${s}.clauses.${c}`
      const result = clauses.find(({ id }) => id === clause)?.bind(params)
      if (!result)
        throw new PolicyError([{ path: `${path}.clause`, message: `There is no clause "${clause}"` }])
      if (!result.ok) throw new PolicyError(problemsOf(result.issues, [path, 'params']))
      return { ref, path, bound: result.bound, scope }
    }),
  )
  return askable(entries)
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'note']

/** The worst first; then as the document stands; then by country. */
const compareFindings = (a: Finding, b: Finding, order: ReadonlyMap<string, number>): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  placeOf(a, order) - placeOf(b, order) ||
  compareText(textOf(a), textOf(b))

const placeOf = ({ refs: [first] }: Finding, order: ReadonlyMap<string, number>): number =>
  first === undefined ? Number.MAX_SAFE_INTEGER : (order.get(first) ?? 0)

const textOf = ({ code, refs, jurisdiction, provision, params }: Finding): string =>
  JSON.stringify([code, refs, jurisdiction, provision, params])
