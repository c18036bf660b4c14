import type { Placed } from './bind-policy.ts'
import { clauseSchema } from './policy.ts'
import { scopeSchema } from './scope.ts'

const nameAndNumbers = clauseSchema.pick({ clause: true, ref: true, params: true }).strip()

/**
 * Of a document that is wrong somewhere, the clauses that can be read all the same, so that what is wrong with them
 * is said with the rest. A scope that is none is left out: it has been said.
 */
export const readableClauses = (input: unknown): Placed[] =>
  entriesOf(input, 'sections').flatMap((section, s) =>
    entriesOf(section, 'clauses').flatMap((entry, c) => {
      const parsed = nameAndNumbers.safeParse(entry)
      if (!parsed.success) return []
      const scope = scopeSchema.safeParse((entry as { scope?: unknown }).scope)
      const read = { ...parsed.data, words: '', ...(scope.success && { scope: scope.data }) }
      return [{ entry: read, path: ['sections', s, 'clauses', c] }]
    }),
  )

const entriesOf = (holder: unknown, name: 'sections' | 'clauses'): readonly unknown[] => {
  const found: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
  return Array.isArray(found) ? found : []
}
