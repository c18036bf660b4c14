import type { Verdict } from './clause.ts'
import type { FactValues } from './fact-register.ts'
import type { Docket, Slate } from './layer.ts'
import type { Subject } from './scope-covers.ts'

/** What each clause of a layer said about one unit, by its place in the layer; `silent` where it does not cover it. */
export interface Hearing {
  verdicts: Verdict[]
  /** Which facts the clauses that cover the unit would ask the buyer for, a bit each. */
  asks: number
}

/** Each clause once, however many remedies it speaks of, and only where it is not known what it says. */
export const hear = (docket: Docket, subject: Subject, facts: FactValues): Hearing => {
  const verdicts = docket.verdicts.slice()
  let { asks } = docket
  for (const member of docket.members) {
    if (member.isScoped && !member.covers(subject)) continue
    asks |= member.asks
    verdicts[member.index] = member.decide(facts)
  }
  return { verdicts, asks }
}

/** The same unit with other answers: only what reads an answer is heard again. The same hearing, if nothing changes. */
export const hearAgain = (docket: Docket, subject: Subject, facts: FactValues, before: Hearing): Hearing => {
  let verdicts: Verdict[] | undefined
  for (const { index, isScoped, covers, decide } of docket.asking) {
    if (isScoped && !covers(subject)) continue
    const verdict = decide(facts)
    if (verdict === before.verdicts[index]) continue
    verdicts ??= before.verdicts.slice()
    verdicts[index] = verdict
  }
  return verdicts ? { verdicts, asks: before.asks } : before
}

/** Whether all that speak of a remedy said the same both times. */
export const isSameHearing = (slate: Slate | undefined, a: Hearing, b: Hearing): boolean =>
  a === b || slate === undefined || slate.asking.every(({ index }) => a.verdicts[index] === b.verdicts[index])
