/** Where events and cases hold what somebody wrote about a person, or what leads to one. */
const WRITTEN = new Set(['reason', 'note', 'detail'])

/**
 * The same JSON without what people wrote and without the numbers of parcels; ids, amounts, days and codes stay, which is
 * what a case goes on with.
 */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutWord(name, inner)]))
}

function withoutWord(name: string, value: unknown): unknown {
  if (WRITTEN.has(name) && typeof value === 'string') return ''
  if (name === 'tracking' && typeof value === 'object' && value !== null) return { number: '' }
  return withoutWords(value)
}
