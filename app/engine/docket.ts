import type { Verdict } from './clause.ts'
import { silent } from './clause.ts'
import type { FactName, FactValues } from './fact-register.ts'
import type { Remedy } from './facts.ts'
import type { Docket, Layer, Member } from './layer.ts'
import { isAsking, REMEDIES, slateOf } from './layer.ts'
import type { UnitClass } from './unit-class.ts'
import { factsSaidBy } from './unit-class.ts'
import { watched } from './watched-facts.ts'

/**
 * A clause that has spoken, or been silent, having looked only at facts which are the same for a whole class of
 * units says the same of each of them, for it is a function: that is kept, and it is not asked again. No
 * clause need declare anything, and none can be left out that could have spoken.
 */
export const docketOf = (layer: Layer, unitClass: UnitClass, facts: FactValues): Docket => {
  const { whole, dockets } = layer
  const known = dockets.get(unitClass)
  if (known !== undefined && known !== whole) return known
  // A class that is seen but once is not worth the trouble, nor more of them than shops have.
  if (known === undefined) {
    if (dockets.size < MOST_CLASSES) dockets.set(unitClass, whole)
    return whole
  }
  const docket = docketFor(layer, factsSaidBy(unitClass), facts)
  dockets.set(unitClass, docket)
  return docket
}

const MOST_CLASSES = 1_000

/** Classes of which the same is left to hear share one, so that what is read often stays at hand. */
const docketFor = (layer: Layer, said: ReadonlySet<FactName>, facts: FactValues): Docket => {
  const verdicts = layer.members.map((): Verdict => silent)
  const members: Member[] = []
  const speaking: Member[] = []
  let asks = 0
  for (const member of layer.members) {
    const verdict = isSettled(member, said, facts)
    if (verdict === undefined) members.push(member)
    else {
      verdicts[member.index] = verdict
      asks |= member.asks
    }
    if (verdict?.kind !== 'silent') speaking.push(member)
  }
  const alike = `${members.map(({ index }) => index)} ${JSON.stringify(verdicts)}`
  const known = layer.alike.get(alike)
  if (known !== undefined) return known
  const slates = layer.slates.map((slate, at) => slate && slateOf(speaking, REMEDIES[at] as Remedy))
  const docket = { verdicts, members, asking: members.filter(isAsking), asks, slates }
  layer.alike.set(alike, docket)
  return docket
}

/** What a clause says of all units of whom these facts are the same; undefined: it must be heard. */
const isSettled = (member: Member, said: ReadonlySet<FactName>, facts: FactValues): Verdict | undefined => {
  let isSettled = true
  const onRead = (fact: FactName): void => {
    if (!said.has(fact)) isSettled = false
  }
  const verdict = member.decide(watched(facts, onRead))
  if (!isSettled) return undefined
  // Whom a scope covers, no class says: what covers nobody is as silent, but asks nothing.
  return member.isScoped && (verdict.kind !== 'silent' || member.asks !== 0) ? undefined : verdict
}
