import type { Day } from './day.ts'
import type { LineFacts, OrderFacts } from './facts.ts'
import type { DayRange, PriceRange, Scope } from './scope.ts'

/** What a scope is asked about: one unit, its order, and the day of the contract in the consumer's place. */
export interface Subject {
  line: LineFacts
  order: OrderFacts
  concludedOn: Day
}

export type Covers = (subject: Subject) => boolean

/** What a clause without a scope covers. */
export const EVERYTHING: Covers = () => true

/**
 * Closures once, so that deciding only calls them. Types, tags, discounts and customer tags compare
 * without case, as on Shopify; ids, collections, countries and channels to the letter.
 */
export const compileScope = (scope: Scope | undefined): Covers => {
  if (scope === undefined) return EVERYTHING
  if ('not' in scope) return negated(compileScope(scope.not))
  if ('and' in scope) return allOf(scope.and.map(compileScope))
  if ('or' in scope) return anyOf(scope.or.map(compileScope))
  return predicate(scope)
}

const negated =
  (covers: Covers): Covers =>
  (subject) =>
    !covers(subject)

const allOf =
  (parts: readonly Covers[]): Covers =>
  (subject) => {
    for (const covers of parts) if (!covers(subject)) return false
    return true
  }

const anyOf =
  (parts: readonly Covers[]): Covers =>
  (subject) => {
    for (const covers of parts) if (covers(subject)) return true
    return false
  }

type Predicate = Exclude<Scope, { not: unknown } | { and: unknown } | { or: unknown }>

const predicate = (scope: Predicate): Covers => {
  if ('discounted' in scope) return ({ line }) => (line.discounted ?? false) === scope.discounted
  if ('price' in scope) return ({ line }) => isPriced(line.product.price, scope.price)
  if ('orderedOn' in scope) return ({ concludedOn }) => isWithin(concludedOn, scope.orderedOn)
  if ('type' in scope) return is(folded(scope.type), ({ line }) => line.product.type?.toLowerCase())
  if ('tag' in scope) return has(folded(scope.tag), ({ line }) => line.product.tags)
  if ('customerTag' in scope) return has(folded(scope.customerTag), ({ order }) => order.customerTags)
  if ('discount' in scope) return has(folded(scope.discount), ({ order }) => order.discounts)
  return named(scope)
}

const named = (scope: Exclude<Predicate, { type: unknown } | { tag: unknown }>): Covers => {
  if ('category' in scope) return is(scope.category, ({ line }) => line.product.category ?? 'standard')
  if ('kind' in scope) return is(scope.kind, ({ line }) => line.kind ?? 'goods')
  if ('product' in scope) return is(scope.product, ({ line }) => line.product.id)
  if ('variant' in scope) return is(scope.variant, ({ line }) => line.product.variant)
  if ('country' in scope) return is(scope.country, ({ order }) => order.place.country)
  if ('channel' in scope) return is(scope.channel, ({ order }) => order.channel)
  if ('collection' in scope) return belongs(scope.collection, ({ line }) => line.product.collections)
  throw new RangeError(`No such predicate: ${Object.keys(scope).join()}`)
}

const folded = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase())

const is = (allowed: readonly string[], of: (subject: Subject) => string | undefined): Covers => {
  const wanted: ReadonlySet<string | undefined> = new Set(allowed)
  return (subject) => wanted.has(of(subject))
}

const belongs = (allowed: readonly string[], of: (subject: Subject) => readonly string[] | undefined) => {
  const wanted = new Set(allowed)
  return (subject: Subject): boolean => of(subject)?.some((one) => wanted.has(one)) ?? false
}

const has = (allowed: readonly string[], of: (subject: Subject) => readonly string[] | undefined) => {
  const wanted = new Set(allowed)
  return (subject: Subject): boolean => of(subject)?.some((one) => wanted.has(one.toLowerCase())) ?? false
}

const isPriced = (price: LineFacts['product']['price'], { min, max, currency }: PriceRange): boolean =>
  price !== undefined &&
  price.currency === currency &&
  (min === undefined || price.minor >= min) &&
  (max === undefined || price.minor <= max)

/** ISO days sort as text. */
const isWithin = (day: Day, { from, until }: DayRange): boolean =>
  (from === undefined || day >= from) && (until === undefined || day <= until)
