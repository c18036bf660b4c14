import type { Change } from './decision.ts'

type Told = Change['facts'][number]

/** A beginning that is recorded, and the fact that it never began; who wrote before it wrote when it had not begun. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['serviceStartedAt', 'not_started'],
  ['digitalBegunAt', 'not_begun'],
])

/**
 * Without what another of them says already: of two moments by which it would have had to be said, the later one;
 * and none beside the fact that the service or the content had not begun by then.
 */
export const withoutImplied = (changes: readonly Change[], isWorse: IsWorse): Change[] =>
  changes.filter((one) => !changes.some((other) => other !== one && saysAsMuch(other, one, isWorse)))

type IsWorse = (then: Change['outcome'], than: Change['outcome']) => boolean

const saysAsMuch = (other: Change, one: Change, isWorse: IsWorse): boolean =>
  !isWorse(other.outcome, one.outcome) &&
  other.facts.length === one.facts.length &&
  other.facts.some((told, at) => isImplied(told, one.facts[at])) &&
  other.facts.every((told, at) => isSame(told, one.facts[at]) || isImplied(told, one.facts[at]))

const isSame = (a: Told, b: Told | undefined): boolean =>
  a.fact === b?.fact && JSON.stringify(a.to) === JSON.stringify(b.to)

/** Whether `told` goes without saying once `by` is said. */
const isImplied = (told: Told, by: Told | undefined): boolean => {
  if (by?.fact !== 'statedAt') return false
  if (told.fact === 'statedAt') return momentOf(told.to) > momentOf(by.to)
  return BEGINNINGS.get(told.fact) === told.to && momentOf(told.from) > momentOf(by.to)
}

const momentOf = (at: unknown): number => Date.parse(String(at))
