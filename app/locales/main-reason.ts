import type { Citation, Reason, RemedyDecision } from '../engine/index.ts'

const BEARS = { granted: 'for', refused: 'against', review: 'open', asks: 'open' } as const

/**
 * The reason to give when there is room for one: among those that bear the way the decision went and
 * come from what it cites, what the thing is (made for you, unsealed) before when it was asked for; of
 * two days the one that counts; the law's finding before the shop's.
 */
export const mainReason = (decision: RemedyDecision): Reason => {
  const { outcome, reasons, citations, remedy, deadline } = decision
  const weightOf = ({ bears, citation, params }: Reason): number =>
    (bears === BEARS[outcome] && citations.some((cited) => isSame(cited, citation)) ? 8 : 0) +
    ('lastDay' in params ? 0 : 4) +
    (isSame(deadline?.citation, citation) ? 2 : 0) +
    (citation.layer === 'law' ? 1 : 0)
  const [main] = reasons.toSorted((a, b) => weightOf(b) - weightOf(a))
  if (!main) throw new RangeError(`No reason was given for ${remedy}`)
  return main
}

const isSame = (a: Citation | undefined, b: Citation): boolean => JSON.stringify(a) === JSON.stringify(b)
