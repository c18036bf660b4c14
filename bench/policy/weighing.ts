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

/**
 * As `yielding` in app/engine/yielding.ts defines it: when an exception of the law stands on which the document has no
 * rule of its own. That the law must not grant need not be said: where it does, the outcome is granted anyway.
 */
const excepted = (law: readonly Weighed[], told: readonly Told[], value: 'refused' | 'review'): Condition =>
  any(
    ...law
      .filter((claim) => claim.rule.clause.effect === 'excludes' && claim.value === value)
      .map(({ stands, rule }) => all(stands, not(isOwnMatter(rule.clause.id, told)))),
  )

const isOwnMatter = (exception: string, told: readonly Told[]): Condition =>
  any(
    ...told
      .filter(({ rule }) => rule.layer === 'contract' && rule.clause.floor === exception)
      .map(({ holds, fails, review }) => any(holds, fails, review)),
  )

/** There only where a shop offers it, as in app/engine/layer.ts. */
const OFFERED: readonly Remedy[] = ['exchange', 'goodwill_return', 'commercial_guarantee']

const offers = (told: readonly Told[], remedy: Remedy): boolean =>
  !OFFERED.includes(remedy) ||
  told.some(({ rule: { clause } }) => clause.effect === 'permits' && clause.remedies.includes(remedy))

/**
 * Contract and law joined: the better for the buyer. Of the conditions, the first of granted, review, refused counts, so
 * none of them repeats what comes before it.
 */
export const joined = (told: readonly Told[], remedy: Remedy): OutcomeRule[] => {
  const [contract, law] = (['contract', 'law'] as const).map((layer) => {
    const own = told.filter(({ rule }) => rule.layer === layer)
    return layer === 'law' || offers(own, remedy) ? weighed(own, remedy) : []
  }) as [Weighed[], Weighed[]]
  const speaking = told.filter(({ rule }) => rule.clause.remedies.includes(remedy))
  const refusing = excepted(law, speaking, 'refused')
  const excepting = any(refusing, excepted(law, speaking, 'review'))
  /** Without those that restate the law where it excepts. */
  const left = (
    values: Claim['value'][],
    exception: Condition,
    of: (claim: Weighed) => Condition,
  ): Condition => {
    const restating = contract.filter(({ rule }) => rule.bound.restates)
    const others = contract.filter(({ rule }) => !rule.bound.restates)
    return any(whenAny(others, values, of), all(whenAny(restating, values, of), not(exception)))
  }
  const mayRun = left(['mayRun'], refusing, ({ stands }) => stands)
  const inDoubt = left(['granted'], refusing, (claim) => claim.inDoubt)
  const [refused, unlawful] = [standing(contract, 'refused'), standing(law, 'refused')]
  const open = all(any(standing(contract, 'review'), mayRun), not(refused))
  const conditions: Record<OutcomeRule['outcome'], Condition> = {
    granted: any(
      left(['granted'], excepting, ({ stands }) => stands),
      standing(law, 'granted'),
    ),
    // Inside a layer one reason to refuse outweighs a doubt; beside a law that refuses, so does a doubt about nothing.
    review: any(
      all(any(standing(law, 'review', 'mayRun'), open), not(unlawful)),
      all(open, any(mayRun, inDoubt)),
    ),
    refused: any(refused, unlawful),
  }
  return (['granted', 'review', 'refused'] as const)
    .map((outcome) => ({ remedy, outcome, when: conditions[outcome] }))
    .filter(({ when }) => when.op !== 'const' || when.value)
}
