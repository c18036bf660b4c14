import type { BoundClause } from '../clause.ts'
import type { Kind, Remedy } from '../facts.ts'
import { compareText } from '../instance.ts'
import type { Jurisdiction } from '../law/jurisdiction.ts'
import { provisionName } from '../law/provision-name.ts'
import type { Scope } from '../scope.ts'
import type { ScopeQuestions } from './scope-questions.ts'
import { emptinessOfAll } from './scope-questions.ts'

/** Words: `admin:lint.<code>`. */
export type LintCode =
  // The document against itself.
  | 'two-triggers'
  | 'condition-and-exemption'
  | 'testing-forbidden'
  | 'terms-differ'
  | 'event-never-happens'
  | 'return-cost-differs'
  | 'refund-terms-differ'
  // The document against the law.
  | 'term-too-short'
  | 'term-kept-by-arrival'
  | 'refund-too-late'
  | 'guarantee-too-short'
  | 'complaint-cut-off'
  | 'condition-not-allowed'
  | 'exclusion-not-in-the-law'
  | 'exclusion-needs-proof'
  | 'guarantee-excluded'
  | 'demand-not-allowed'
  | 'deduction-not-allowed'
  | 'means-not-allowed'
  | 'delivery-not-repaid'
  | 'return-cost-on-buyer'
  | 'return-cost-needs-notice'
  | 'voucher-term-doubtful'
  // What is missing.
  | 'no-refund-term'
  | 'no-return-cost'
  | 'no-model-form'
  | 'no-withdrawal-function'
  | 'not-named'
  // What has no effect.
  | 'never-applies'
  | 'always-defeated'
  | 'nothing-to-exclude'
  | 'nothing-to-spare'

export interface Finding {
  code: LintCode
  /** `error`: the document says two things at once; `warning`: what it says will not be applied; `note`: worth a look. */
  severity: 'error' | 'warning' | 'note'
  /** The clauses that it is about, by label, in their order; where something is missing, those nearest to it. */
  refs: readonly string[]
  /** Where the first of them stands, e.g. `sections.0.clauses.2`; `sections` where none does. */
  path: string
  /** The provision that takes the clause's place, or that asks for what is missing: `RO/crd-13-1`. */
  provision?: string
  jurisdiction?: string
  /** What the words may name, e.g. a term, a condition, a kind of thing. */
  params?: Readonly<Record<string, string | number>>
}

/** A clause of the document as lint sees it: what it declares and where, never what it decides. */
export interface Entry {
  ref: string
  path: string
  bound: BoundClause
  scope: Scope | undefined
  /** What has been asked of the scopes of its document. */
  questions: ScopeQuestions
}

const KINDS: readonly Kind[] = ['goods', 'service', 'voucher', 'digital_content']

export const kindsOf = ({ bound }: Entry): readonly Kind[] => bound.declares.kinds ?? KINDS

/** Whether one unit can be under all of them; where the scopes are too many to tell, it can. */
export const canMeet = (entries: readonly Entry[], kinds: readonly Kind[] = KINDS): boolean => {
  const common = kinds.filter((kind) => entries.every((entry) => kindsOf(entry).includes(kind)))
  if (common.length === 0) return false
  const scopes = entries.flatMap(({ scope }) => scope ?? [])
  // Of a pair it is the same whoever comes first.
  const about = entries.toSorted((a, b) => compareText(a.path, b.path))
  return emptinessOfAll(common.join(), about, { and: [...scopes, { kind: [...common] }] }) !== 'empty'
}

/** Whether every unit under the first is under the second. */
export const isWithin = (inner: Entry, outer: Entry): boolean => {
  if (!kindsOf(inner).every((kind) => kindsOf(outer).includes(kind))) return false
  if (!outer.scope) return true
  const left: Scope = { and: [...(inner.scope ? [inner.scope] : []), { not: outer.scope }] }
  return emptinessOfAll('within', [inner, outer], left) === 'empty'
}

export const speaksOf = ({ bound }: Entry, remedy: Remedy): boolean => bound.clause.remedies.includes(remedy)

export const shareRemedy = (a: Entry, b: Entry): boolean =>
  a.bound.clause.remedies.some((remedy) => speaksOf(b, remedy))

type Detail = Pick<Finding, 'params'>

export const finding = (
  code: LintCode,
  severity: Finding['severity'],
  about: readonly Entry[],
  detail: Detail = {},
): Finding => ({
  code,
  severity,
  refs: about.map(({ ref }) => ref),
  path: about[0]?.path ?? 'sections',
  ...detail,
})

/** The same, of one country's law; nothing where that law holds no such provision. */
export const byLaw = ({ country, provisions }: Jurisdiction, id: string, said: Finding): Finding[] =>
  provisions[id] ? [{ ...said, provision: provisionName(country, id), jurisdiction: country }] : []
