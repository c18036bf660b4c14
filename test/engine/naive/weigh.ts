import type { Outcome, Remedy } from '../../../app/engine/index.ts'
import type { Said } from './rule.ts'

export type Value = 'granted' | 'refused' | 'review' | 'spared'

/** What a rule says on whether, and which rule took its force. */
export interface Claim extends Said {
  value: Value
  by: Said | undefined
  /** It fell only because another term still runs. */
  isOver: boolean
  /** It grants, and nothing but doubts stand against it. */
  isDoubted: boolean
}

/** One layer on one remedy. */
export interface Weighed {
  outcome: Exclude<Outcome, 'asks'> | undefined
  said: readonly Said[]
  claims: readonly Claim[]
  conflict: readonly Claim[]
}

/** 1. Claims. */
const claimed = ({ rule: { effect }, verdict: { kind } }: Said): Value | undefined => {
  if (effect === 'permits') {
    if (kind === 'holds') return 'granted'
    if (kind === 'fails') return 'refused'
    if (kind === 'review') return 'review'
  }
  if (effect === 'excludes') {
    if (kind === 'holds') return 'refused'
    if (kind === 'review') return 'review'
  }
  if (effect === 'spares' && kind === 'holds') return 'spared'
  return undefined
}

export const speaksAgainst = (value: Value): boolean => value === 'refused' || value === 'review'

/** A permission that may still run, as only a person can say. */
const mayRun = ({ rule: { effect }, value }: Bare): boolean => effect === 'permits' && value === 'review'

/** 2. Contradiction. */
const contradicts = (one: Bare, other: Bare): boolean => {
  if (!speaksAgainst(one.value)) return speaksAgainst(other.value)
  return mayRun(one) ? other.value === 'refused' : other.value === 'granted'
}

interface Bare extends Said {
  value: Value
}

/**
 * 3. A claim falls iff a standing claim contradicts it whose clause names this one; a refusal also to a grant that only
 * doubts stand against.
 */
const defeatersOf = (claim: Bare, claims: readonly Bare[]): Bare[] =>
  claims
    .filter((other) => other.rule.defeats.includes(claim.rule.id) && contradicts(other, claim))
    .filter((other) => stands(other, claims) || (claim.value === 'refused' && isDoubted(other, claims)))

const isDoubted = (claim: Bare, claims: readonly Bare[]): boolean => {
  const defeaters = defeatersOf(claim, claims)
  return (
    claim.value === 'granted' && defeaters.length > 0 && !defeaters.some(({ value }) => value === 'refused')
  )
}

/** 4. A term that is over takes nothing from one that still runs. */
const runningInsteadOf = (claim: Bare, claims: readonly Bare[]): Bare | undefined =>
  claim.rule.effect === 'permits' && claim.value === 'refused'
    ? (claims.find(({ value }) => value === 'granted') ?? claims.find(mayRun))
    : undefined

/** A claim stands if no standing claim defeats it, and it is not a term that is over while another runs. */
const stands = (claim: Bare, claims: readonly Bare[]): boolean =>
  defeatersOf(claim, claims).length === 0 && runningInsteadOf(claim, claims) === undefined

/** Weighs what was said, in citation order. */
export const weighed = (all: readonly Said[], remedy: Remedy, toAPerson: boolean): Weighed => {
  const said = all.filter(({ rule }) => rule.remedies.includes(remedy))
  const bare = said.flatMap((one): Bare[] => {
    const value = claimed(one)
    return value === undefined ? [] : [{ ...one, value }]
  })
  const claims = bare.map((claim): Claim => {
    const [defeater] = defeatersOf(claim, bare)
    const running = runningInsteadOf(claim, bare)
    const isOver = defeater === undefined && running !== undefined
    return { ...claim, by: defeater ?? running, isOver, isDoubted: isDoubted(claim, bare) }
  })
  // 5. Outcome.
  const has = (value: Value): boolean => claims.some((claim) => claim.value === value && !claim.by)
  const outcome = has('granted')
    ? 'granted'
    : has('refused')
      ? 'refused'
      : has('review')
        ? 'review'
        : undefined
  // 6. Conflict.
  const opposed = claims.filter(
    (claim) => speaksAgainst(claim.value) && !mayRun(claim) && (!claim.by || claim.isOver),
  )
  if (toAPerson && outcome === 'granted' && opposed.length > 0) {
    const conflict = claims.filter(
      (claim) => opposed.includes(claim) || (claim.value === 'granted' && !claim.by),
    )
    return { outcome: 'review', said, claims, conflict }
  }
  return { outcome, said, claims, conflict: [] }
}

const endIn = ({ verdict: { until } }: Said): string | undefined =>
  until === 'open' ? 'open' : until?.endsAt

/** 7. Whether another clause of the layer that names this one has put another end in its place. */
export const isOutlasted = (one: Said, said: readonly Said[]): boolean => {
  const end = endIn(one)
  return (
    end !== undefined &&
    said.some((other) => {
      const its = endIn(other)
      const names = other.rule.defeats.includes(one.rule.id)
      return names && its !== undefined && its !== end && !isOutlasted(other, said)
    })
  )
}
