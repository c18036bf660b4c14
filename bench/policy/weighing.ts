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

/** What became of a claim, as conditions. */
interface Weighed extends Claim {
  stands: Condition
  /** A `granted` that fell, but only to clauses in doubt. */
  inDoubt: Condition
}

const weighed = (told: readonly Told[], remedy: Remedy): Weighed[] => {
  const claims = told
    .filter(({ rule }) => rule.clause.remedies.includes(remedy))
    .flatMap(claimsOf)
    .toSorted((a, b) => a.rule.rank - b.rule.rank)
  const running = whenAny(claims, ['granted', 'mayRun'], ({ when }) => when)
  const done: Weighed[] = []
  for (const claim of claims) {
    const felling = done.filter((other) => defeats(other, claim))
    const force = ({ stands, inDoubt }: Weighed): Condition =>
      claim.value === 'refused' ? any(stands, inDoubt) : stands
    const isTerm = claim.value === 'refused' && claim.rule.clause.effect === 'permits'
    const stands = all(claim.when, ...felling.map(force).map(not), ...(isTerm ? [not(running)] : []))
    const inDoubt =
      claim.value === 'granted'
        ? all(claim.when, whenAny(felling, ['review'], force), not(whenAny(felling, ['refused'], force)))
        : NEVER
    done.push({ ...claim, stands, inDoubt })
  }
  return done
}

const whenAny = <C extends Claim>(
  claims: readonly C[],
  values: readonly Claim['value'][],
  condition: (claim: C) => Condition,
): Condition => any(...claims.filter(({ value }) => values.includes(value)).map(condition))

const standing = (claims: readonly Weighed[], ...values: Claim['value'][]): Condition =>
  whenAny(claims, values, ({ stands }) => stands)

/** One layer's outcomes: exactly one of them is reached, or none. */
const outcomesOf = (claims: readonly Weighed[]): Record<OutcomeRule['outcome'], Condition> => {
  const granted = standing(claims, 'granted')
  const refused = standing(claims, 'refused')
  return {
    granted,
    refused: all(refused, not(granted)),
    review: all(standing(claims, 'review', 'mayRun'), not(granted), not(refused)),
  }
}

/** As `yielding` in app/engine/yielding.ts defines it: on which conditions a claim that restates the law falls to an exception. */
const yields = (claim: Weighed, law: readonly Weighed[], told: readonly Told[]): Condition => {
  if (!claim.rule.bound.restates) return NEVER
  const falls = (exception: Weighed): Condition => {
    const isOwn = any(
      ...told
        .filter(({ rule }) => rule.layer === 'contract' && rule.clause.floor === exception.rule.clause.id)
        .map(({ holds, fails, review }) => any(holds, fails, review)),
    )
    const { stands, inDoubt } = claim
    const meets =
      exception.value === 'refused' ? any(stands, inDoubt) : claim.value === 'granted' ? stands : NEVER
    return all(exception.stands, not(isOwn), meets)
  }
  return any(
    ...law.filter(({ rule, value }) => rule.clause.effect === 'excludes' && value !== 'spared').map(falls),
  )
}

/** There only where a shop offers it, as in app/engine/layer.ts. */
const OFFERED: readonly Remedy[] = ['exchange', 'goodwill_return', 'commercial_guarantee']

const offers = (told: readonly Told[], remedy: Remedy): boolean =>
  !OFFERED.includes(remedy) ||
  told.some(({ rule: { clause } }) => clause.effect === 'permits' && clause.remedies.includes(remedy))

/** Contract and law joined: the better for the buyer. Of the conditions, the first of granted, review, refused counts. */
export const joined = (told: readonly Told[], remedy: Remedy): OutcomeRule[] => {
  const [contract, law] = (['contract', 'law'] as const).map((layer) => {
    const own = told.filter(({ rule }) => rule.layer === layer)
    return layer === 'law' || offers(own, remedy) ? weighed(own, remedy) : []
  }) as [Weighed[], Weighed[]]
  const lawful = outcomesOf(law)
  const promised = promisedBeside(contract, law, lawful, speaking(told, remedy))
  const conditions: Record<OutcomeRule['outcome'], Condition> = {
    granted: any(promised.granted, lawful.granted),
    review: any(all(promised.review, not(all(lawful.refused, not(promised.mayGrant)))), lawful.review),
    refused: any(promised.refused, lawful.refused),
  }
  return (['granted', 'review', 'refused'] as const)
    .map((outcome) => ({ remedy, outcome, when: conditions[outcome] }))
    .filter(({ when }) => when.op !== 'const' || when.value)
}

const speaking = (told: readonly Told[], remedy: Remedy): Told[] =>
  told.filter(({ rule }) => rule.clause.remedies.includes(remedy))

interface Promised extends Record<OutcomeRule['outcome'], Condition> {
  /** There is something for a person to grant. */
  mayGrant: Condition
}

/** The contract once what restates the law has yielded to the law's exceptions. */
const promisedBeside = (
  contract: readonly Weighed[],
  law: readonly Weighed[],
  lawful: Record<OutcomeRule['outcome'], Condition>,
  told: readonly Told[],
): Promised => {
  const whole = outcomesOf(contract)
  const mayYield = all(not(lawful.granted), any(whole.granted, whole.review))
  const fallen = new Map(contract.map((claim) => [claim, all(mayYield, yields(claim, law, told))]))
  const isFallen = (claim: Weighed): Condition => fallen.get(claim) ?? NEVER
  const left = contract.map((claim) => ({
    ...claim,
    stands: all(claim.stands, not(isFallen(claim))),
    inDoubt: all(claim.inDoubt, not(isFallen(claim))),
  }))
  const { granted, refused, review } = outcomesOf(left)
  return {
    granted,
    refused,
    // If a person finds no exception, what yielded is back.
    review: any(review, all(any(...fallen.values()), lawful.review, not(granted))),
    mayGrant: any(standing(left, 'mayRun'), ...left.map(({ inDoubt }) => inDoubt)),
  }
}
