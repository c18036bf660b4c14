import * as z from 'zod'
import type { Category, LineFacts } from './facts.ts'

/** Which lines a clause covers, as data. Lists mean "one of these"; an absent scope covers everything. */
export type Scope =
  | { category: Category[] }
  | { type: string[] }
  | { tag: string[] }
  | { product: string[] }
  | { and: Scope[] }
  | { or: Scope[] }
  | { not: Scope }

type Product = LineFacts['product']

const text = z.array(z.string().trim().min(1)).min(1)

export const scopeSchema: z.ZodType<Scope> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ category: z.array(z.enum(['standard', 'custom_made', 'hygiene_sensitive'])).min(1) }),
      z.strictObject({ type: text }),
      z.strictObject({ tag: text }),
      z.strictObject({ product: text }),
      z.strictObject({ and: z.array(scopeSchema).min(1) }),
      z.strictObject({ or: z.array(scopeSchema).min(1) }),
      z.strictObject({ not: scopeSchema }),
    ],
    { error: 'A scope is one of category, type, tag, product, and, or, not; a list names at least one' },
  ),
)

/** Closures once, so that deciding only calls them. Types and tags compare without case, as on Shopify. */
export const compileScope = (scope: Scope | undefined): ((product: Product) => boolean) => {
  if (scope === undefined) return () => true
  if ('category' in scope) return oneOf(scope.category, (product) => [product.category ?? 'standard'])
  if ('type' in scope) return oneOf(folded(scope.type), (product) => folded([product.type ?? '']))
  if ('tag' in scope) return oneOf(folded(scope.tag), (product) => folded(product.tags ?? []))
  if ('product' in scope) return oneOf(scope.product, (product) => [product.id])
  if ('not' in scope) return negated(compileScope(scope.not))
  const parts = ('and' in scope ? scope.and : scope.or).map(compileScope)
  return 'and' in scope
    ? (product) => parts.every((covers) => covers(product))
    : (product) => parts.some((covers) => covers(product))
}

const folded = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase())

const negated =
  (covers: (product: Product) => boolean) =>
  (product: Product): boolean =>
    !covers(product)

const oneOf = (allowed: readonly string[], of: (product: Product) => readonly string[]) => {
  const wanted = new Set(allowed)
  return (product: Product): boolean => of(product).some((value) => wanted.has(value))
}

/**
 * Whether any product at all can be in the scope. Complete over the values that the scope names, for at
 * most eight tags; with more it answers yes, for it does not know.
 */
export const isSatisfiable = (scope: Scope): boolean => {
  const named = namedIn(scope)
  if (named.tag.length > 8) return true
  const covers = compileScope(scope)
  return productsOver(named).some(covers)
}

interface Named {
  type: string[]
  tag: string[]
  product: string[]
}

const namedIn = (scope: Scope): Named => {
  if ('not' in scope) return namedIn(scope.not)
  const none = { type: [], tag: [], product: [] }
  if ('and' in scope || 'or' in scope) {
    const parts = ('and' in scope ? scope.and : scope.or).map(namedIn)
    const all = (key: keyof Named): string[] => [...new Set(parts.flatMap((part) => part[key]))]
    return { type: all('type'), tag: all('tag'), product: all('product') }
  }
  return { ...none, ...scope }
}

const CATEGORIES: readonly Category[] = ['standard', 'custom_made', 'hygiene_sensitive']
const OTHER = '\u0000 any other'

const productsOver = ({ type, tag, product }: Named): Product[] =>
  CATEGORIES.flatMap((category) =>
    [...type, OTHER].flatMap((ofType) =>
      [...product, OTHER].flatMap((id) => subsets(tag).map((tags) => ({ id, category, type: ofType, tags }))),
    ),
  )

const subsets = ([first, ...rest]: readonly string[]): string[][] => {
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((set) => [set, [first, ...set]])
}
