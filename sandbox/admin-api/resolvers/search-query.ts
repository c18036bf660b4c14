import { GraphQLError } from 'graphql'
import { matches } from '../../search/match-search.ts'
import { parseSearch, type Search } from '../../search/parse-search.ts'
import { notModelled } from '../not-modelled.ts'

const parsed = new Map<string, Search>()
const KEPT = 200

/** A field's value or values; a function where it costs something to find out. */
export type SearchField = string | readonly string[] | (() => string)

/** Fields that the sandbox does not know are said aloud, where Shopify ignores them with a warning. */
export function matchesQuery(
  query: string | null | undefined,
  fields: Record<string, SearchField>,
  words: string,
): boolean {
  if ((query ?? '').trim() === '') return true
  return matches(searchFor(query ?? ''), {
    hasWord: (word) => words.toLowerCase().includes(word.toLowerCase().replace(/\*$/, '')),
    valuesOf: (name) => {
      const field = fields[name]
      if (field === undefined) throw notModelled(`search by "${name}"`)
      if (typeof field === 'function') return [field()]
      return typeof field === 'string' ? [field] : field
    },
  })
}

/** Parsed once, as one query is asked of every object. */
function searchFor(query: string): Search {
  const known = parsed.get(query)
  if (known !== undefined) return known
  if (parsed.size >= KEPT) parsed.clear()
  try {
    const search = parseSearch(query)
    parsed.set(query, search)
    return search
  } catch (error) {
    throw new GraphQLError(error instanceof Error ? error.message : String(error), {
      extensions: { code: 'BAD_REQUEST' },
    })
  }
}
