import type { Remedy } from '../../app/engine/index.ts'
import type { OutcomeRule } from '../peers/peer.ts'
import type { Condition } from './condition.ts'
import { all, any, NEVER, not } from './condition.ts'
import type { StatedRule } from './stated-rules.ts'

/** A rule with the conditions on which it holds, fails, or is for a person. */
export interface Told {
  rule: StatedRule
  holds: Condition
  fails: Condition
  review: Condition
}

interface Claim {
  rule: StatedRule
  /** `mayRun`: the review of a clause that permits. */
  value: 'granted' | 'refused' | 'review' | 'mayRun' | 'spared'
  when: Condition
}

/** As `weigh` in app/engine/weigh.ts defines it, but written out as conditions. */
const claimsOf = ({ rule, holds, fails, review }: Told): Claim[] => {
  const says = (value: Claim['value'], when: Condition): Claim[] =>
    when.op === 'const' && !when.value ? [] : [{ rule, value, when }]
  switch (rule.clause.effect) {
    case 'permits':
      return [...says('granted', holds), ...says('refused', fails), ...says('mayRun', review)]
    case 'excludes':
      return [...says('refused', holds), ...says('review', review)]
    default:
      return says('spared', holds)
  }
}

const contradicts = (attacker: Claim['value'], claim: Claim['value']): boolean => {
  if (attacker === 'granted' || attacker === 'spared') return claim !== 'granted' && claim !== 'spared'
  return claim === (attacker === 'mayRun' ? 'refused' : 'granted')
}

const defeats = (attacker: Claim, claim: Claim): boolean =>
  attacker.rule.clause.defeats.includes(claim.rule.clause.id) && contradicts(attacker.value, claim.value)

/** When each outcome is reached in one layer; several can be, and then the first of granted, refused, review counts. */
const layerOutcomes = (told: readonly Told[], remedy: Remedy): Record<OutcomeRule['outcome'], Condition> => {
  const claims = told
    .filter(({ rule }) => rule.clause.remedies.includes(remedy))
    .flatMap(claimsOf)
    .toSorted((a, b) => a.rule.rank - b.rule.rank)
  const mayRun = claims.filter(({ value }) => value === 'granted' || value === 'mayRun')
  const running = any(...mayRun.map(({ when }) => when))
  const standing = new Map<Claim, Condition>()
  for (const claim of claims) {
    const felling = claims
      .filter((other) => defeats(other, claim))
      .map((other) => standing.get(other) ?? NEVER)
    const isTerm = claim.value === 'refused' && claim.rule.clause.effect === 'permits'
    standing.set(claim, all(claim.when, ...felling.map(not), ...(isTerm ? [not(running)] : [])))
  }
  const reached = (...values: Claim['value'][]): Condition =>
    any(...claims.filter(({ value }) => values.includes(value)).map((claim) => standing.get(claim) ?? NEVER))
  return { granted: reached('granted'), refused: reached('refused'), review: reached('review', 'mayRun') }
}

/** There only where a shop offers it, as in app/engine/layer.ts. */
const OFFERED: readonly Remedy[] = ['exchange', 'goodwill_return', 'commercial_guarantee']

const offers = (told: readonly Told[], remedy: Remedy): boolean =>
  !OFFERED.includes(remedy) ||
  told.some(({ rule: { clause } }) => clause.effect === 'permits' && clause.remedies.includes(remedy))

/** Contract and law joined: the better for the buyer. Of the conditions, the first of granted, review, refused counts. */
export const joined = (told: readonly Told[], remedy: Remedy): OutcomeRule[] => {
  const layers = (['contract', 'law'] as const).map((layer) => {
    const own = told.filter(({ rule }) => rule.layer === layer)
    return layerOutcomes(layer === 'law' || offers(own, remedy) ? own : [], remedy)
  })
  const conditions: Record<OutcomeRule['outcome'], Condition> = {
    granted: any(...layers.map(({ granted }) => granted)),
    // Inside a layer one reason to refuse outweighs a doubt.
    review: any(...layers.map(({ review, refused }) => all(review, not(refused)))),
    refused: any(...layers.map(({ refused }) => refused)),
  }
  return (['granted', 'review', 'refused'] as const)
    .map((outcome) => ({ remedy, outcome, when: conditions[outcome] }))
    .filter(({ when }) => when.op !== 'const' || when.value)
}
