import type { DayRange, PriceRange, Scope } from './scope.ts'

type Predicate = Exclude<Scope, { not: unknown } | { and: unknown } | { or: unknown }>

/** Of a line's properties, the one that a predicate is about; they do not touch one another. */
export type Dimension = Predicate extends infer P ? (P extends P ? keyof P : never) : never

/** A predicate that must hold, or must not. */
export interface Literal {
  dimension: Dimension
  value: unknown
  /** Of a list: in the letters that count. */
  names: ReadonlySet<string>
  holds: boolean
}

export const literalOf = (predicate: Predicate, holds: boolean): Literal => {
  const [[dimension, value]] = Object.entries(predicate) as [[Dimension, unknown]]
  const list: readonly string[] = Array.isArray(value) ? value : []
  const names = new Set(CASELESS.has(dimension) ? list.map((name) => name.toLowerCase()) : list)
  return { dimension, value, names, holds }
}

const CLOSED: Readonly<Partial<Record<Dimension, ReadonlySet<string>>>> = {
  category: new Set(['standard', 'custom_made', 'hygiene_sensitive']),
  kind: new Set(['goods', 'service', 'voucher', 'digital_content']),
}

/** A line may have several of these at once, so each list is met by itself. */
const MANY: ReadonlySet<Dimension> = new Set(['tag', 'collection', 'customerTag', 'discount'])
const CASELESS: ReadonlySet<Dimension> = new Set(['type', 'tag', 'customerTag', 'discount'])

/** Whether all that a scope says of it can be met together, whatever it says, as long as it says it in these ways. */
export const isFree = (dimension: Dimension, ways: ReadonlySet<boolean>): boolean => {
  if (ways.size !== 1 || dimension === 'discounted' || dimension === 'orderedOn') return false
  // Of an open set there is always another name, and there may be no price at all.
  return ways.has(true) ? MANY.has(dimension) : CLOSED[dimension] === undefined
}

/** Whether it still has a value that meets every literal about it. */
export const isOpen = (literals: readonly Literal[], dimension: Dimension): boolean => {
  const about = literals.filter((one) => one.dimension === dimension)
  if (dimension === 'discounted') return new Set(about.map(({ value, holds }) => value === holds)).size === 1
  if (dimension === 'price') return hasPrice(about as unknown as Said<PriceRange>[])
  if (dimension === 'orderedOn') return hasDay(about as unknown as Said<DayRange>[])
  return hasName(about, dimension)
}

interface Said<T> {
  value: T
  holds: boolean
}

const hasName = (said: readonly Literal[], dimension: Dimension): boolean => {
  const barred = said.filter(({ holds }) => !holds)
  const wanted = said.flatMap(({ names, holds }) => (holds ? [names] : []))
  const isLeft = (one: string): boolean => !barred.some(({ names }) => names.has(one))
  if (MANY.has(dimension)) return wanted.every((names) => holdsOne(names, isLeft))
  const closed = CLOSED[dimension]
  const [first, ...others] = closed ? [closed, ...wanted] : wanted
  // Of an open set there is always another name.
  if (!first) return true
  return holdsOne(first, (one) => isLeft(one) && others.every((names) => names.has(one)))
}

const holdsOne = (names: ReadonlySet<string>, test: (name: string) => boolean): boolean => {
  for (const name of names) if (test(name)) return true
  return false
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
