import type { Standing } from '../../app/engine/declares.ts'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { JURISDICTIONS, PRESETS } from '../../app/engine/index.ts'
import { UNION_FLOOR } from '../../app/engine/law/eu/floor.ts'
import { UNION } from '../../app/engine/law/union.ts'
import type { ClauseModule } from './clause-modules.ts'
import { boundWith } from './clause-modules.ts'

/** A clause as one document uses it. */
interface Use {
  ref: string
  stands: Standing | undefined
}

const MARKS: Readonly<Record<Standing['mark'], string>> = {
  compatible: 'C compatible',
  weaker: 'W weaker than the law',
  stronger: 'S stronger than the law',
  voluntary: 'X voluntary',
  gap: 'G gap that the law fills',
}

/** The labels under which the two policies use it. */
export const usesOf = (module: ClauseModule): Use[] =>
  (Object.values(PRESETS) as PolicyDocument[]).flatMap(({ sections }) =>
    sections
      .flatMap(({ clauses }) => clauses)
      .filter(({ clause }) => clause === module.clause.id)
      .map(({ ref, params }) => ({ ref, stands: boundWith(module, params).declares.stands })),
  )

/** How it stands to the law: as each document uses it, else as its first case does. */
export const marksOf = (module: ClauseModule): string[] => {
  const uses = usesOf(module)
  const first = module.examples[0]
  const stands = boundWith(module, first?.params).declares.stands
  const all = uses.length > 0 ? uses.map((use) => markText(use.stands)) : [markText(stands)]
  return [...new Set(all)]
}

/** @throws when a clause meets a provision that the Union's list does not have. */
const markText = (stands: Standing | undefined): string => {
  if (!stands) throw new Error('A clause does not say how it stands to the law')
  const mark = MARKS[stands.mark]
  return stands.provision === undefined ? mark : `${mark} (${provisionText(stands.provision)})`
}

export const provisionText = (id: string): string => {
  const provision = Object.hasOwn(UNION, id) ? UNION[id as keyof typeof UNION] : undefined
  if (!provision) throw new Error(`There is no provision "${id}"`)
  const { act, article } = provision
  return article.startsWith('Annex') ? `${act}, ${article}` : `${act}, Article ${article}`
}

/** Which provision it carries out, with the values that hold where a country sets no others. */
export const floorOf = ({ clause: { id } }: ClauseModule): string => {
  const rules = UNION_FLOOR.filter(({ clause }) => clause === id)
  if (rules.length === 0) return `national law only: ${countriesWith(id).join(', ')}`
  return rules
    .map(({ provision, params }) => {
      const values = Object.entries(params as object).map(([name, value]) => `${name} ${String(value)}`)
      return `${provisionText(provision)}${values.length > 0 ? ` (${values.join(', ')})` : ''}`
    })
    .join('; ')
}

/** @throws when no country has it either. */
const countriesWith = (id: string): string[] => {
  const countries = Object.values(JURISDICTIONS)
    .filter(({ floor }) => floor.some(({ clause }) => clause === id))
    .map(({ country }) => country)
  if (countries.length === 0) throw new Error(`Nobody's law has the clause "${id}"`)
  return countries
}
