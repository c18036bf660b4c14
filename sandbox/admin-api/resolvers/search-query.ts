import { notModelled } from '../not-modelled.ts'

/**
 * Shopify's search syntax, as far as the app uses it: `field:value` terms joined by spaces or AND, a trailing `*`
 * for a prefix, and bare words sought in the title. Source: https://shopify.dev/docs/api/usage/search-syntax
 */
export function matchesQuery(
  query: string | null | undefined,
  fields: Record<string, string | readonly string[]>,
  words: string,
): boolean {
  const terms = (query ?? '').match(/(?:[^\s"]+|"[^"]*")+/g) ?? []
  return terms.filter((term) => term !== 'AND').every((term) => matchesTerm(term, fields, words))
}

function matchesTerm(
  term: string,
  fields: Record<string, string | readonly string[]>,
  words: string,
): boolean {
  if (/^(OR|NOT)$|^[-(]/.test(term)) throw notModelled(`the search connective in "${term}"`)
  const colon = term.indexOf(':')
  const bare = (text: string) => text.replaceAll('"', '').toLowerCase()
  if (colon < 0) return words.toLowerCase().includes(bare(term).replace(/\*$/, ''))
  const name = term.slice(0, colon)
  const field = fields[name]
  if (field === undefined) throw notModelled(`search by "${name}"`)
  const wanted = bare(term.slice(colon + 1))
  if (/^[<>]/.test(wanted)) throw notModelled(`the comparison in "${term}"`)
  const values = (typeof field === 'string' ? [field] : field).map((value) => value.toLowerCase())
  return values.some((value) =>
    wanted.endsWith('*') ? value.startsWith(wanted.slice(0, -1)) : wanted.split(',').includes(value),
  )
}
