import { CLAUSES } from '../../app/engine/clauses/index.ts'
import type { PolicyClause, PolicyDocument, PolicySection, Scope } from '../../app/engine/index.ts'
import { scopeSchema } from '../../app/engine/scope.ts'
import { isSatisfiable } from '../../app/engine/scope-empty.ts'
import { anyOf, anyParams } from './any-params.ts'
import type { Draw } from './draw.ts'
import { maybe, once, pick, shuffled } from './draw.ts'
import { UNKNOWN_COUNTRIES } from './vocabulary.ts'

/** Any scope that something can be in. */
export const anyScope = (draw: Draw): Scope =>
  anyOf(scopeSchema, draw, (value) => {
    const parsed = scopeSchema.safeParse(value)
    return parsed.success && isSatisfiable(parsed.data)
  }) as Scope

/** Some of the registry's clauses, some of them more than once, in any order. */
const anyClauses = (draw: Draw): PolicyClause[] => {
  const most = once(draw, 4) ? CLAUSES.length : 10
  const chosen = shuffled(draw, CLAUSES).slice(0, 1 + draw(most))
  const repeated = [...chosen, ...chosen.filter(() => once(draw, 4))]
  return shuffled(draw, repeated).map((clause, index) => ({
    clause: clause.id,
    ref: `${pick(draw, ['A', 'B', '§'])}${index + 1}`,
    params: anyParams(draw, clause),
    ...maybe(draw, 'scope', () => anyScope(draw), 3),
    words: '',
  }))
}

/** Sections cut anywhere, empty ones too. */
const anySections = (draw: Draw, clauses: readonly PolicyClause[]): PolicySection[] => {
  const sections: PolicySection[] = [{ title: '', clauses: [] }]
  for (const clause of clauses) {
    if (once(draw, 4)) sections.push({ title: 'Next', clauses: [] })
    sections.at(-1)?.clauses.push(clause)
  }
  return sections
}

/** A policy that no one has seen: valid by construction. */
export const drawPolicy = (draw: Draw): PolicyDocument => ({
  id: 'generated',
  title: 'Any policy',
  locale: 'en',
  ...maybe(draw, 'noFloor', () => [pick(draw, UNKNOWN_COUNTRIES)], 3),
  ...maybe(draw, 'conflicts', () => pick(draw, ['better_for_buyer', 'review'] as const)),
  sections: anySections(draw, anyClauses(draw)),
})
