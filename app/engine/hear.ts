import type { Verdict } from './clause.ts'
import { silent } from './clause.ts'
import type { FactValues } from './fact-register.ts'
import type { Layer } from './layer.ts'
import type { Subject } from './scope-covers.ts'

/** What each clause of a layer said about one unit, by its place in the layer; `silent` where it does not cover it. */
export type Hearing = Verdict[]

/** Each clause once, however many remedies it speaks of. Returns which facts they would ask the buyer for. */
export const hear = (layer: Layer, subject: Subject, facts: FactValues, into: Hearing): number => {
  let asks = 0
  for (const { index, covers, decide, asks: own } of layer.members) {
    if (!covers(subject)) {
      into[index] = silent
      continue
    }
    asks |= own
    into[index] = decide(facts)
  }
  return asks
}

/** The same unit with other answers: only what reads an answer is heard again. */
export const hearAgain = (layer: Layer, subject: Subject, facts: FactValues, before: Hearing): Hearing => {
  const hearing = before.slice()
  for (const { index, covers, decide, asks } of layer.members)
    if (asks !== 0 && covers(subject)) hearing[index] = decide(facts)
  return hearing
}
