/** A clause of a policy as a sentence with its numbers in it, for the merchant. */
import type { PolicyDocument } from '../engine/index.ts'
import { coded, words } from '../locales/admin-words.ts'

export type { PolicyDocument }
export type PolicyClause = PolicyDocument['sections'][number]['clauses'][number]
type Scope = NonNullable<PolicyClause['scope']>

/** The rule that is applied: "Withdrawal within 14 days of receiving the goods". */
export const ruleOf = ({ clause, params }: PolicyClause): string => {
  const readable = Object.entries(params).map(([name, value]) => [name, wordsOf(clause, name, value)])
  return coded('rule', clause, Object.fromEntries(readable))
}

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
  if ('category' in scope)
    return joined(scope.category.map((category) => words(`scope.category.${category}`)))
  if ('type' in scope) return words('scope.type', { names: joined(scope.type) })
  if ('tag' in scope) return words('scope.tag', { names: joined(scope.tag) })
  if ('product' in scope) return words('scope.product', { count: scope.product.length })
  if ('not' in scope) return words('scope.not', { what: listOf(scope.not) })
  return 'and' in scope
    ? scope.and.map(listOf).join(words('scope.and'))
    : scope.or.map(listOf).join(words('scope.or'))
}

const joined = (names: readonly string[]): string => names.join(words('scope.or'))
