import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { PublishedSchema } from '../../schema/load-schema.ts'
import { Refusal } from '../../shop/refusal.ts'

/** Source: https://shopify.dev/docs/api/usage/bulk-operations/queries */
const MOST_CONNECTIONS = 5
const DEEPEST = 2
export const PAGE = 250

/**
 * A bulk query names no pages: here each connection gets one, the outermost with a cursor `$after` to go on with.
 * Throws a Refusal for a query that Shopify would not run.
 */
export function bulkQuery(published: PublishedSchema, query: string): DocumentNode {
  const document = parsed(query)
  const [invalid] = validate(published.schema, document, specifiedRules)
  if (invalid !== undefined) throw refused(invalid.message)
  const types = new TypeInfo(published.schema)
  const open: FieldNode[] = []
  let connections = 0
  const paged = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          if (!isConnection(types)) return
          connections += 1
          open.push(field)
          if (open.length > DEEPEST)
            throw refused(
              `Bulk queries cannot contain connections with a nesting depth of more than ${DEEPEST}.`,
            )
        },
        leave: (field) => {
          if (!isConnection(types)) return undefined
          open.pop()
          return withPage(field, open.length === 0)
        },
      },
      OperationDefinition: { leave: withCursor },
    }),
  )
  if (connections === 0) throw refused('Bulk queries must contain at least one connection.')
  if (connections > MOST_CONNECTIONS)
    throw refused(`Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`)
  return paged
}

const isConnection = (types: TypeInfo): boolean => {
  const type = types.getType()
  return type ? getNamedType(type).name.endsWith('Connection') : false
}

const refused = (message: string): Refusal => new Refusal(['query'], message, 'INVALID')

function parsed(query: string): DocumentNode {
  try {
    return parse(query)
  } catch (error) {
    throw refused(`Invalid bulk query: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const
const PAGE_ARGUMENTS = new Set(['first', 'last', 'after', 'before'])

function withPage(field: FieldNode, isOutermost: boolean): FieldNode {
  const first: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: named('first'),
    value: { kind: Kind.INT, value: String(PAGE) },
  }
  const after: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: named('after'),
    value: { kind: Kind.VARIABLE, name: named('after') },
  }
  const own = (field.arguments ?? []).filter(({ name }) => !PAGE_ARGUMENTS.has(name.value))
  const page: FieldNode = {
    kind: Kind.FIELD,
    name: named('pageInfo'),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: ['hasNextPage', 'endCursor'].map((name) => ({ kind: Kind.FIELD, name: named(name) })),
    },
  }
  return {
    ...field,
    arguments: [...own, first, ...(isOutermost ? [after] : [])],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(field.selectionSet?.selections ?? []), page],
    },
  }
}

const withCursor = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
  ...operation,
  variableDefinitions: [
    {
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: named('after') },
      type: { kind: Kind.NAMED_TYPE, name: named('String') },
    },
  ],
})
