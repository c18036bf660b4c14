import type { Scope } from './scope.ts'
import type { Dimension, Literal } from './scope-dimension.ts'
import { isFree, isOpen, literalOf } from './scope-dimension.ts'

/**
 * Whether anything at all can be in a scope: exact, not by trial, for every name, price and day there is.
 * The scope is taken apart into predicates that must and must not hold, and choices of which one must. What is
 * certain is decided first, and each option that contradicts it falls; then one choice after the other is tried
 * option by option. Choices upon choices can ask for more tries than there is time for: past what the budget of its
 * document allows the answer is `unknown`: the document is taken, and lint names the clause among those that it could
 * not decide.
 */
export const emptinessOf = (scope: Scope, budget: Budget = budgetOfDocument()): Emptiness => {
  const search: Search = { work: 0, most: ALWAYS + budget.left / SHARES }
  const found = canMeet(partsOf(scope, true, freeIn(scope)), [], [], search)
  budget.left -= Math.max(0, Math.min(search.work, search.most) - ALWAYS)
  if (found) return 'fillable'
  return search.work > search.most ? 'unknown' : 'empty'
}

export type Emptiness = 'empty' | 'fillable' | 'unknown'

/** False only where it is certain that nothing can be in it. */
export const isSatisfiable = (scope: Scope, budget?: Budget): boolean =>
  emptinessOf(scope, budget) !== 'empty'

/**
 * What may still be done for the scopes of one document: options looked at, and predicates compared on the way. A
 * scope may take a share of what is left, so that hard ones leave something to each other, and every one may take
 * what nearly all need, so that hard ones never keep an easy one from being decided.
 */
export interface Budget {
  left: number
}

export const budgetOfDocument = (): Budget => ({ left: SHARES * MOST_WORK })

const MOST_WORK = 200_000
const SHARES = 4
const ALWAYS = 500

interface Search {
  work: number
  most: number
}

/** What must hold in any case, and what is left to choose: of each list one. */
interface Parts {
  certain: readonly Literal[]
  choices: readonly Choice[]
}

type Choice = readonly Parts[]

const ANYTHING: Parts = { certain: [], choices: [] }

const partsOf = (scope: Scope, holds: boolean, free: ReadonlySet<Dimension>): Parts => {
  if ('not' in scope) return partsOf(scope.not, !holds, free)
  if ('and' in scope || 'or' in scope) {
    const parts = ('and' in scope ? scope.and : scope.or).map((part) => partsOf(part, holds, free))
    return 'and' in scope === holds ? allOf(parts) : oneOf(parts)
  }
  const literal = literalOf(scope, holds)
  return free.has(literal.dimension) ? ANYTHING : { certain: [literal], choices: [] }
}

const allOf = (parts: readonly Parts[]): Parts => ({
  certain: parts.flatMap(({ certain }) => certain),
  choices: parts.flatMap(({ choices }) => choices),
})

const oneOf = (parts: readonly Parts[]): Parts => {
  const [only] = parts
  if (only && parts.length === 1) return only
  const isMet = parts.some(({ certain, choices }) => certain.length + choices.length === 0)
  return isMet ? ANYTHING : { certain: [], choices: [parts] }
}

/** The dimensions that can stand in nobody's way. */
const freeIn = (scope: Scope): ReadonlySet<Dimension> => {
  const said = new Map<Dimension, Set<boolean>>()
  const hear = (one: Scope, holds: boolean): void => {
    if ('not' in one) hear(one.not, !holds)
    else if ('and' in one || 'or' in one)
      for (const part of 'and' in one ? one.and : one.or) hear(part, holds)
    else {
      const { dimension } = literalOf(one, holds)
      said.set(dimension, (said.get(dimension) ?? new Set()).add(holds))
    }
  }
  hear(scope, true)
  return new Set([...said].filter(([dimension, holds]) => isFree(dimension, holds)).map(([name]) => name))
}

const canMeet = (
  { certain, choices }: Parts,
  others: readonly Choice[],
  met: readonly Literal[],
  search: Search,
): boolean => {
  const all = [...met, ...certain]
  search.work += 1 + all.length + others.length
  const touched = new Set(certain.map(({ dimension }) => dimension))
  if (search.work > search.most || ![...touched].every((one) => isOpen(all, one))) return false
  // The others were held against all that was met before.
  const left = [...pruned(choices, all, search), ...pruned(others, certain, search)]
  const [next, ...rest] = left.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
  return next === undefined || next.some((option) => canMeet(option, rest, all, search))
}

/** What is decided already comes first, then what says the most: that something is, rather than is not. */
const urgencyOf = (choice: Choice): number =>
  choice.length < 2 || choice.some(({ certain }) => certain.some(({ holds }) => holds))
    ? choice.length
    : Number.MAX_SAFE_INTEGER

/** Choices without the options that contradict what is certain. */
const pruned = (choices: readonly Choice[], certain: readonly Literal[], search: Search): readonly Choice[] =>
  choices.map((choice) =>
    choice.filter(
      (option) => !option.certain.some((one) => certain.some((other) => contradict(one, other, search))),
    ),
  )

const contradict = (one: Literal, other: Literal, search: Search): boolean => {
  if (one.dimension !== other.dimension) return false
  search.work += 1
  return !isOpen([one, other], one.dimension)
}

/** How deep and, or and not are nested; a bare predicate is 1. */
export const depthOf = (scope: Scope): number => {
  if ('not' in scope) return 1 + depthOf(scope.not)
  if ('and' in scope || 'or' in scope)
    return 1 + Math.max(...('and' in scope ? scope.and : scope.or).map(depthOf))
  return 1
}
