import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isSatisfied, type Requirement } from '../../sandbox/schema/required-access.ts'

export type Need = { place: string; words: string; requirement: Requirement }
type Access = ReadonlyMap<string, { requirement: Requirement; words: string }>

/** What the published schema requires for each type and field that a document selects. */
export function needsOf(document: DocumentNode, schema: GraphQLSchema, access: Access): Need[] {
  const needs = new Map<string, Need>()
  const note = (place: string) => {
    const found = access.get(place)
    if (found) needs.set(place, { place, ...found })
  }
  const info = new TypeInfo(schema)
  const Field = () => {
    const [parent, field, type] = [info.getParentType(), info.getFieldDef(), info.getType()]
    if (parent && field) note(`${parent.name}.${field.name}`)
    if (type) note(getNamedType(type).name)
  }
  visit(document, visitWithTypeInfo(info, { Field }))
  return [...needs.values()]
}

/** The needs that these scopes do not meet. */
export function unmet(needs: readonly Need[], scopes: readonly string[]): string[] {
  return needs
    .filter(({ requirement }) => !isSatisfied(requirement, scopes))
    .map(({ place, words }) => `${place}: ${words}`)
}

/** The scopes that no need names, or only beside another that is asked for as well. */
export function unused(needs: readonly Need[], scopes: readonly string[]): string[] {
  const isMet = ({ requirement }: Need, granted: readonly string[]) =>
    requirement.every((alternatives) => alternatives.some((scope) => granted.includes(scope)))
  return scopes.filter((scope) => {
    const others = scopes.filter((other) => other !== scope)
    return !needs.some((need) => isMet(need, scopes) && !isMet(need, others))
  })
}

/** The schema's requirements, and those that it states only in prose. */
export function withProse(access: Access, prose: Record<string, string[]>): Access {
  const all = new Map(access)
  for (const [place, scopes] of Object.entries(prose)) {
    const known = access.get(place)
    const requirement = [...(known?.requirement ?? []), ...scopes.map((scope) => [scope])]
    all.set(place, { requirement, words: [known?.words, ...scopes].filter(Boolean).join(' ') })
  }
  return all
}
