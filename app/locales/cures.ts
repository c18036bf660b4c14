/** What a buyer could tell or show that may change an answer: only where that alone could. */
import type { Reason, ReasonCode, RemedyDecision } from '../engine/index.ts'
import { mainReason } from './main-reason.ts'

/** Reasons that turn on the same circumstance: what takes one away takes the others, too. Any other stands alone. */
const CIRCUMSTANCES: readonly (readonly ReasonCode[])[] = [
  ['custom-made-underway', 'own-specification', 'exchange-excluded-custom-made'],
  ['seal-broken', 'package-opened', 'unsealed-not-cleanable', 'exchange-excluded-unsealed', 'media-unsealed'],
  ['too-late', 'not-informed-too-late'],
  ['goods-damaged', 'returned-damaged'],
]

/**
 * The reasons against the buyer that may fall by what the buyer says, the main one first. None where the answer rests
 * on more than one circumstance: then no single thing that is told changes it. Where the law itself refuses, only
 * what it says counts, for the shop's clauses cannot refuse what the law grants. Where `wouldChange` is known and
 * holds no single fact, there is none either.
 */
export const curable = (decision: RemedyDecision): Reason[] => {
  const { outcome, wouldChange } = decision
  if (outcome === 'granted' || wouldChange?.some(({ facts }) => facts.length === 1) === false) return []
  const against = decision.reasons.filter(({ bears }) => bears === 'against')
  const byLaw = against.filter(({ citation }) => citation.layer === 'law')
  const [on, ...more] = new Set((byLaw.length > 0 ? byLaw : against).map(circumstanceOf))
  if (on === undefined || more.length > 0) return []
  const main = mainReason(decision)
  return against
    .filter((reason) => circumstanceOf(reason) === on)
    .toSorted((a, b) => Number(b === main) - Number(a === main))
}

const circumstanceOf = ({ code }: Reason): ReasonCode =>
  CIRCUMSTANCES.find((codes) => codes.includes(code))?.[0] ?? code
