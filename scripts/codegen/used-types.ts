import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers'
import * as typescript from '@graphql-codegen/typescript'
import {
  type GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** The `typescript` plugin, shown only the enums that operations select and the types of their variables. */
export const usedTypes: CodegenPlugin = {
  plugin: (schema, documents, config) => typescript.plugin(onlyUsed(schema, documents), [], config),
}

function onlyUsed(schema: GraphQLSchema, documents: Types.DocumentFile[]): GraphQLSchema {
  const types = new Set<GraphQLNamedType>()
  const info = new TypeInfo(schema)
  const note = (type: GraphQLNamedType | undefined) => {
    if (isEnumType(type) || isInputObjectType(type)) types.add(type)
  }
  const visitor = visitWithTypeInfo(info, {
    Field: () => note(getNamedType(info.getType()) ?? undefined),
    VariableDefinition: ({ type }) => note(getNamedType(typeFromAST(schema, type as never))),
  })
  for (const { document } of documents) if (document) visit(document, visitor)
  const query = new GraphQLObjectType({ name: 'QueryRoot', fields: { unused: { type: GraphQLString } } })
  return new GraphQLSchema({ query, types: [...types] })
}
