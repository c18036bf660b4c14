import type { DayRange, PriceRange, Scope } from './scope.ts'

/**
 * Whether anything at all can be in a scope: exact, not by trial, for every name, price and day there is.
 * The scope is taken apart into ways of meeting it, each a list of predicates that must and must not
 * hold; a way is open when each predicate's own dimension leaves something. Work is bounded: past
 * `MOST_WORK` the answer is `unknown`.
 */
export const emptinessOf = (scope: Scope): 'empty' | 'fillable' | 'unknown' => {
  const search = { work: 0 }
  const found = canMeet([{ scope, holds: true }], [], search)
  if (found) return 'fillable'
  return search.work > MOST_WORK ? 'unknown' : 'empty'
}

/** False only where it is certain that nothing can be in it. */
export const isSatisfiable = (scope: Scope): boolean => emptinessOf(scope) !== 'empty'

/** Steps taken and predicates compared on the way. */
const MOST_WORK = 200_000

interface Wanted {
  scope: Scope
  holds: boolean
}

type Literal = { predicate: Predicate; holds: boolean }
type Predicate = Exclude<Scope, { not: unknown } | { and: unknown } | { or: unknown }>

const canMeet = (todo: readonly Wanted[], met: readonly Literal[], search: { work: number }): boolean => {
  search.work += 1 + met.length
  if (search.work > MOST_WORK) return false
  const [next, ...rest] = todo
  if (!next) return true
  const { scope, holds } = next
  if ('not' in scope) return canMeet([{ scope: scope.not, holds: !holds }, ...rest], met, search)
  if ('and' in scope || 'or' in scope) {
    const parts = ('and' in scope ? scope.and : scope.or).map((part) => ({ scope: part, holds }))
    return 'and' in scope === holds
      ? canMeet([...parts, ...rest], met, search)
      : parts.some((part) => canMeet([part, ...rest], met, search))
  }
  const all = [...met, { predicate: scope, holds }]
  return isOpen(all, nameOf(scope)) && canMeet(rest, all, search)
}

const nameOf = (predicate: Predicate): Name => Object.keys(predicate)[0] as Name
type Name = Predicate extends infer P ? (P extends P ? keyof P : never) : never

/** Whether one dimension still has a value that meets every literal about it; the dimensions do not touch. */
const isOpen = (literals: readonly Literal[], name: Name): boolean => {
  const about = literals.filter(({ predicate }) => name in predicate)
  const values = about.map(({ predicate, holds }) => ({
    value: (predicate as Record<Name, unknown>)[name],
    holds,
  }))
  if (name === 'discounted') return new Set(values.map(({ value, holds }) => value === holds)).size === 1
  if (name === 'price') return hasPrice(values as Said<PriceRange>[])
  if (name === 'orderedOn') return hasDay(values as Said<DayRange>[])
  return hasName(values as Said<string[]>[], name)
}

interface Said<T> {
  value: T
  holds: boolean
}

const CLOSED: Readonly<Partial<Record<Name, readonly string[]>>> = {
  category: ['standard', 'custom_made', 'hygiene_sensitive'],
  kind: ['goods', 'service', 'voucher', 'digital_content'],
}

/** A line may have several of these at once, so each list is met by itself. */
const MANY: ReadonlySet<Name> = new Set(['tag', 'collection', 'customerTag', 'discount'])
const CASELESS: ReadonlySet<Name> = new Set(['type', 'tag', 'customerTag', 'discount'])

const hasName = (said: readonly Said<string[]>[], name: Name): boolean => {
  const read = CASELESS.has(name) ? (text: string) => text.toLowerCase() : (text: string) => text
  const lists = said.map(({ value, holds }) => ({ names: new Set(value.map(read)), holds }))
  const barred = new Set(lists.flatMap(({ names, holds }) => (holds ? [] : [...names])))
  const wanted = lists.flatMap(({ names, holds }) => (holds ? [names] : []))
  const isLeft = (one: string): boolean => !barred.has(one)
  if (MANY.has(name)) return wanted.every((names) => [...names].some(isLeft))
  const closed = CLOSED[name]
  const [first, ...others] = closed ? [new Set(closed), ...wanted] : wanted
  // Of an open set there is always another name.
  if (!first) return true
  return [...first].some((one) => isLeft(one) && others.every((names) => names.has(one)))
}

/** A line may have no price at all, so only what must hold can be contradicted. */
const hasPrice = (said: readonly Said<PriceRange>[]): boolean => {
  const [first] = said.filter(({ holds }) => holds)
  if (!first) return true
  const { currency } = first.value
  if (said.some(({ value, holds }) => holds && value.currency !== currency)) return false
  const ranges = said
    .filter(({ value }) => value.currency === currency)
    .map(({ value, holds }) => ({
      from: value.min ?? 0,
      until: value.max ?? Number.POSITIVE_INFINITY,
      holds,
    }))
  return hasRoom([{ from: 0, until: Number.POSITIVE_INFINITY, holds: true }, ...ranges])
}

const hasDay = (said: readonly Said<DayRange>[]): boolean =>
  hasRoom(
    said.map(({ value, holds }) => ({
      from: value.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(value.from),
      until: value.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(value.until),
      holds,
    })),
  )

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

interface Span {
  from: number
  until: number
  holds: boolean
}

/** Whether a whole number lies in every span that must hold and in none that must not. */
const hasRoom = (spans: readonly Span[]): boolean => {
  const within = spans.filter(({ holds }) => holds)
  const start = Math.max(Number.NEGATIVE_INFINITY, ...within.map(({ from }) => from))
  const end = Math.min(Number.POSITIVE_INFINITY, ...within.map(({ until }) => until))
  let next = start
  for (const { from, until } of spans.filter(({ holds }) => !holds).toSorted((a, b) => a.from - b.from)) {
    if (from > until) continue
    if (from > next) break
    if (until >= next) next = until + 1
  }
  return next <= end && next !== Number.POSITIVE_INFINITY
}

/** How deep and, or and not are nested; a bare predicate is 1. */
export const depthOf = (scope: Scope): number => {
  if ('not' in scope) return 1 + depthOf(scope.not)
  if ('and' in scope || 'or' in scope)
    return 1 + Math.max(...('and' in scope ? scope.and : scope.or).map(depthOf))
  return 1
}
