/** A clause of a policy as a sentence with its numbers in it, for the merchant. */
import type { PolicyDocument } from '../engine/index.ts'
import { coded, words } from '../locales/admin-words.ts'
import { countryWords, dayWords, moneyWords } from '../locales/format.ts'

export type { PolicyDocument }
export type PolicyClause = PolicyDocument['sections'][number]['clauses'][number]
type Scope = NonNullable<PolicyClause['scope']>

/**
 * The rule that is applied: "Withdrawal within 14 days of receiving the goods". Where the sentence itself
 * depends on a choice, that choice is its context (`rule.return-cost_unstated`).
 */
export const ruleOf = ({ clause, params }: PolicyClause): string => {
  const readable = Object.entries(params).map(([name, value]) => [name, wordsOf(clause, name, value)])
  const context = Object.values(params).find((value) => typeof value === 'string')
  return coded('rule', clause, {
    ...UNSAID,
    ...Object.fromEntries(readable),
    ...(context !== undefined && { context }),
  })
}

/** What a sentence leaves out where its parameter is not there. */
const UNSAID = { beyondLaw: '' }

/** A number as it is; a named choice in words; several joined as the clause means them, by "and" or by "or". */
function wordsOf(clause: string, name: string, value: unknown): string | number {
  if (typeof value === 'number') return value
  const values = Array.isArray(value) ? value : [value]
  return values.map((it) => coded(`param.${name}`, String(it))).join(coded('join', clause))
}

/** Which goods it covers: "For products that are made to order". */
export const scopeOf = (scope: Scope | undefined): string =>
  scope === undefined ? words('scope.everything') : words('scope.only', { what: listOf(scope) })

function listOf(scope: Scope): string {
  if ('not' in scope) return words('scope.not', { what: listOf(scope.not) })
  if ('and' in scope) return scope.and.map(listOf).join(words('scope.and'))
  if ('or' in scope) return scope.or.map(listOf).join(words('scope.or'))
  if ('category' in scope)
    return joined(scope.category.map((category) => words(`scope.category.${category}`)))
  if ('kind' in scope) return joined(scope.kind.map((kind) => words(`scope.kind.${kind}`)))
  return namesOf(scope)
}

type Named = Exclude<
  Scope,
  { not: Scope } | { and: Scope[] } | { or: Scope[] } | { category: unknown } | { kind: unknown }
>

function namesOf(scope: Named): string {
  if ('product' in scope) return words('scope.product', { count: scope.product.length })
  if ('variant' in scope) return words('scope.variant', { count: scope.variant.length })
  if ('country' in scope)
    return words('scope.country', { names: joined(scope.country.map((one) => countryWords(one, 'en'))) })
  if ('discounted' in scope) return words(scope.discounted ? 'scope.discounted' : 'scope.fullPrice')
  if ('price' in scope) return priceOf(scope.price)
  if ('orderedOn' in scope) return orderedOf(scope.orderedOn)
  if ('type' in scope) return words('scope.type', { names: joined(scope.type) })
  if ('tag' in scope) return words('scope.tag', { names: joined(scope.tag) })
  if ('collection' in scope) return words('scope.collection', { names: joined(scope.collection) })
  if ('channel' in scope) return words('scope.channel', { names: joined(scope.channel) })
  if ('customerTag' in scope) return words('scope.customerTag', { names: joined(scope.customerTag) })
  return words('scope.discount', { names: joined(scope.discount) })
}

function priceOf({ min, max, currency }: Extract<Scope, { price: unknown }>['price']): string {
  const amount = (minor = 0) => moneyWords({ minor, currency }, 'en')
  if (max === undefined) return words('scope.priceFrom', { min: amount(min) })
  return min === undefined
    ? words('scope.priceUntil', { max: amount(max) })
    : words('scope.priceBetween', { min: amount(min), max: amount(max) })
}

function orderedOf({ from, until }: Extract<Scope, { orderedOn: unknown }>['orderedOn']): string {
  const [first, last] = [from && dayWords(from, 'en'), until && dayWords(until, 'en')]
  if (!last) return words('scope.orderedFrom', { from: first })
  return first
    ? words('scope.orderedBetween', { from: first, until: last })
    : words('scope.orderedUntil', { until: last })
}

const joined = (names: readonly string[]): string => names.join(words('scope.or'))
