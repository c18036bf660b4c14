import type { Verdict } from '../../../app/engine/clause.ts'
import type { FactName, FactValues } from '../../../app/engine/fact-register.ts'
import type { Citation, Remedy, Scope } from '../../../app/engine/index.ts'

/** A clause as it stands in a document or in a country's law, as plainly as it can be held. */
export interface Rule {
  id: string
  effect: 'permits' | 'excludes' | 'spares' | 'settles' | 'informs'
  remedies: readonly Remedy[]
  defeats: readonly string[]
  floor: string | undefined
  restates: boolean
  citation: Citation
  scope: Scope | undefined
  needs: readonly FactName[]
  decide: (facts: FactValues) => Verdict
}

/** Something that a rule said of one unit. */
export interface Said {
  rule: Rule
  verdict: Exclude<Verdict, { kind: 'silent' }>
}

const places = new WeakMap<Citation, string>()

/** Contract before law; then by label, its numbers as numbers; A7 before A07. */
export const placeOf = (citation: Citation): string => {
  // Said once per citation: it is asked for far more often than anything else here.
  const known = places.get(citation) ?? written(citation)
  places.set(citation, known)
  return known
}

const written = (citation: Citation): string => {
  const place = citation.layer === 'contract' ? `${citation.ref} ${citation.clause}` : citation.provision
  const numbers = place.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'))
  return `${citation.layer === 'contract' ? 0 : 1}\u0001${numbers}\u0001${place}`
}

export const inCitationOrder = <T>(list: readonly T[], citationOf: (one: T) => Citation): T[] =>
  list
    .map((one) => ({ one, place: placeOf(citationOf(one)) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ one }) => one)

export const isSame = (a: Citation, b: Citation): boolean => placeOf(a) === placeOf(b)

export const eachOnce = (citations: readonly Citation[]): Citation[] =>
  inCitationOrder(citations, (one) => one).filter(
    (one, index, all) => index === 0 || !isSame(one, all[index - 1] as Citation),
  )
