import type { BoundClause } from './clause.ts'
import type { Citation } from './decision.ts'
import type { Covers } from './scope-covers.ts'

/** A clause as it stands in one document or in one country's law: bound to its numbers, goods and label. */
export interface Instance extends BoundClause {
  citation: Citation
  covers: Covers
  /** Its place in the order in which its layer is settled: whoever defeats comes before who is defeated. */
  rank: number
}

/** A total order of citations, the contract first, so that the order of clauses in a document never matters. */
export const compareCitations = (a: Citation, b: Citation): number => {
  if (a === b) return 0
  if (a.layer !== b.layer) return a.layer === 'contract' ? -1 : 1
  const [placeA, placeB] = [placeOf(a), placeOf(b)]
  // A7 and A07 are two labels.
  return compareText(placeA.padded, placeB.padded) || compareText(placeA.text, placeB.text)
}

interface Place {
  text: string
  /** Numbers are padded so that A10 follows A9. */
  padded: string
}

const PLACES = new WeakMap<Citation, Place>()

const placeOf = (citation: Citation): Place => {
  const known = PLACES.get(citation)
  if (known) return known
  const text = citation.layer === 'contract' ? `${citation.ref} ${citation.clause}` : citation.provision
  const place = { text, padded: text.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0')) }
  PLACES.set(citation, place)
  return place
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isSameCitation = (a: Citation, b: Citation): boolean => compareCitations(a, b) === 0

export const uniqueCitations = (citations: readonly Citation[]): Citation[] =>
  citations
    .toSorted(compareCitations)
    .filter(
      (citation, index, sorted) => index === 0 || !isSameCitation(citation, sorted[index - 1] as Citation),
    )
