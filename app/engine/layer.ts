import type { Verdict } from './clause.ts'
import { silent } from './clause.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact, Remedy } from './facts.ts'
import type { Instance } from './instance.ts'
import { compareCitations, compareText, isSameCitation } from './instance.ts'
import { EVERYTHING } from './scope-covers.ts'
import type { UnitClass } from './unit-class.ts'

/** Most favourable first. */
export const REMEDIES: readonly Remedy[] = [
  'withdrawal',
  'exchange',
  'goodwill_return',
  'conformity_claim',
  'commercial_guarantee',
  'redemption',
]

/** The facts that a buyer can be asked for, each with a bit of its own. */
export const ASKED = Object.keys(ASKABLE) as readonly BuyerFact[]

/** One clause in its layer, with all that can be known of it before there are facts. */
export interface Member extends Instance {
  /** Its place among the clauses of its layer. */
  index: number
  /** Where its citation comes among all; equal for clauses of one provision. */
  order: number
  /** Which facts it would ask the buyer for, a bit each. */
  asks: number
  /** Whether `covers` need be called. */
  isScoped: boolean
}

/** The clauses of a layer that speak of one remedy, in citation order. */
export interface Slate {
  members: readonly Member[]
  /** Places in `members`, whoever defeats before who is defeated. */
  settling: readonly number[]
  /** By place: the places of the clauses that may defeat it, in citation order. */
  defeaters: readonly (readonly number[])[]
  /** Those that read what a buyer can be asked for. */
  asking: readonly Member[]
}

/** What is left of a layer to hear for units of one class. */
export interface Docket {
  /** By place in the layer: what is said of every unit of the class, `silent` where it must be heard. */
  verdicts: readonly Verdict[]
  /** Those that must be heard. */
  members: readonly Member[]
  /** Of these, those that read what a buyer can be asked for. */
  asking: readonly Member[]
  /** Which facts the clauses that need not be heard would ask the buyer for, a bit each. */
  asks: number
  /** By remedy, without those that say nothing of any unit of the class. */
  slates: readonly (Slate | undefined)[]
}

/** The clauses of the contract or of one country's law, in citation order, ready to be weighed. */
export interface Layer {
  name: 'contract' | 'law'
  members: readonly Member[]
  /** By remedy, in the order of `REMEDIES`; none where no clause speaks of it. */
  slates: readonly (Slate | undefined)[]
  /** All of it, for a unit of which nothing is known beforehand. */
  whole: Docket
  /** What is left to hear by class of unit; filled while deciding. */
  dockets: Map<UnitClass, Docket>
  /** Each docket once, by what is heard and what is said beforehand. */
  alike: Map<string, Docket>
}

const LAW_AFTER_CONTRACT = 1_000_000

/** Clauses that decide nothing are left out; the order in which they come never matters. */
export const layerOf = (name: Layer['name'], instances: readonly Instance[]): Layer => {
  const sorted = instances
    .filter(({ clause }) => clause.effect !== 'informs')
    .toSorted((a, b) => compareCitations(a.citation, b.citation) || compareText(a.clause.id, b.clause.id))
  const members = sorted.map((instance, index): Member => {
    const first = sorted.findIndex(({ citation }) => isSameCitation(citation, instance.citation))
    return {
      ...instance,
      // One object for one provision, so that two can be told apart at a glance.
      citation: (sorted[first] ?? instance).citation,
      index,
      order: first + (name === 'law' ? LAW_AFTER_CONTRACT : 0),
      asks: asksOf(instance),
      isScoped: instance.covers !== EVERYTHING,
    }
  })
  const slates = REMEDIES.map((remedy) =>
    name === 'contract' && !isOffered(members, remedy) ? undefined : slateOf(members, remedy),
  )
  const verdicts = members.map(() => silent)
  const whole = { verdicts, members, asking: members.filter(isAsking), asks: 0, slates }
  return { name, members, slates, whole, dockets: new Map(), alike: new Map() }
}

const asksOf = ({ needs }: Instance): number =>
  ASKED.reduce((bits, fact, at) => (needs.includes(fact) ? bits | (1 << at) : bits), 0)

export const isAsking = ({ asks }: Member): boolean => asks !== 0

/** There only where a shop offers it; the others the law gives, or the sale itself. */
const OFFERED: readonly Remedy[] = ['exchange', 'goodwill_return', 'commercial_guarantee']

/** Of what no clause of it permits a document does not speak, though its conditions would reach it. */
const isOffered = (members: readonly Member[], remedy: Remedy): boolean =>
  !OFFERED.includes(remedy) ||
  members.some(({ clause }) => clause.effect === 'permits' && clause.remedies.includes(remedy))

export const slateOf = (all: readonly Member[], remedy: Remedy): Slate | undefined => {
  const members = all.filter(({ clause }) => clause.remedies.includes(remedy))
  if (members.length === 0) return undefined
  const places = members.map((_, at) => at)
  const rankOf = (at: number): number => members[at]?.rank ?? 0
  return {
    members,
    settling: places.toSorted((a, b) => rankOf(a) - rankOf(b)),
    defeaters: members.map(({ clause }) =>
      places.filter((at) => members[at]?.clause.defeats.includes(clause.id)),
    ),
    asking: members.filter(isAsking),
  }
}
