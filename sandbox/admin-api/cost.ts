import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * Points an operation asks for: scalars and enums 0, objects 1, connections by their `first` or `last`, mutations 10.
 * Interfaces and unions cost the most expensive of what may come. Source: https://shopify.dev/docs/api/usage/limits
 */
export const MOST_FOR_ONE_OPERATION = 1000
const MUTATION = 10

interface Counting {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
}

export function requestedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  const root = schema.getRootType(operation.operation)
  if (!root) return 0
  const counting = { schema, fragments, variables }
  const selected = selectionCost(counting, operation.selectionSet, root)
  const fields = operation.selectionSet.selections.length
  return operation.operation === 'mutation' ? selected + fields * MUTATION : Math.max(1, selected)
}

function selectionCost(counting: Counting, selection: SelectionSetNode, parent: GraphQLNamedType): number {
  let cost = 0
  let dearestBranch = 0
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) cost += fieldCost(counting, node, parent)
    else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : counting.fragments.get(node.name.value)
      if (!fragment) continue
      const on = counting.schema.getType(fragment.typeCondition?.name.value ?? parent.name) ?? parent
      const branch = selectionCost(counting, fragment.selectionSet, on)
      if (on.name === parent.name) cost += branch
      else dearestBranch = Math.max(dearestBranch, branch)
    }
  }
  return cost + dearestBranch
}

function fieldCost(counting: Counting, field: FieldNode, parent: GraphQLNamedType): number {
  const definition = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined
  if (!definition || !field.selectionSet) return 0
  const type = getNamedType(definition.type)
  if (!isCompositeType(type)) return 0
  const inside = selectionCost(counting, field.selectionSet, type)
  if (isWrapper(type.name)) return inside
  return type.name.endsWith('Connection') ? pageSize(counting, field) * Math.max(1, inside) : 1 + inside
}

/** A page and its edges are no objects of their own: what is in them is counted. */
const isWrapper = (type: string) => type === 'PageInfo' || type.endsWith('Edge')

function pageSize({ variables }: Counting, field: FieldNode): number {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue
    if (value.kind === Kind.INT) return Number(value.value)
    if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 0)
  }
  return 1
}
