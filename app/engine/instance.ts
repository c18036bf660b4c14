import type { BoundClause } from './clause.ts'
import type { Citation } from './decision.ts'
import type { LineFacts } from './facts.ts'

/** A clause as it stands in one document or in one country's law: bound to its numbers, goods and label. */
export interface Instance extends BoundClause {
  citation: Citation
  covers: (product: LineFacts['product']) => boolean
}

/** A total order of citations, the contract first, so that the order of clauses in a document never matters. */
export const compareCitations = (a: Citation, b: Citation): number => {
  if (a.layer !== b.layer) return a.layer === 'contract' ? -1 : 1
  return compareText(placeIn(a), placeIn(b))
}

const placeIn = (citation: Citation): string =>
  // Numbers are padded so that A10 follows A9.
  (citation.layer === 'contract' ? `${citation.ref} ${citation.clause}` : citation.provision).replaceAll(
    /\d+/g,
    (digits) => digits.padStart(6, '0'),
  )

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isSameCitation = (a: Citation, b: Citation): boolean => compareCitations(a, b) === 0

export const uniqueCitations = (citations: readonly Citation[]): Citation[] =>
  citations
    .toSorted(compareCitations)
    .filter(
      (citation, index, sorted) => index === 0 || !isSameCitation(citation, sorted[index - 1] as Citation),
    )
