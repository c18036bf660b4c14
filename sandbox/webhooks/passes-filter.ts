import { matches } from '../search/match-search.ts'
import { parseSearch } from '../search/parse-search.ts'
import type { Payload } from './payload.ts'

/**
 * A filter looks at the whole payload, before fields are left out; `a.b` looks into an object, or into each of a list.
 * Source: https://shopify.dev/docs/apps/build/webhooks/delivery-filtering
 */
export function passesFilter(payload: Payload, filter: string): boolean {
  if (filter.trim() === '') return true
  return matches(parseSearch(filter), {
    hasWord: () => false,
    valuesOf: (field) => valuesAt(payload, field.split('.')),
  })
}

function valuesAt(value: unknown, path: string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  const [name, ...rest] = path
  if (name === undefined) return value === null || value === undefined ? [] : [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return valuesAt((value as Payload)[name], rest)
}
