import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  isCompositeType,
} from 'graphql'
import type { PublishedSchema } from '../schema/load-schema.ts'
import { isSatisfied } from '../schema/required-access.ts'
import type { ApiContext, View } from './context.ts'
import { notModelled } from './not-modelled.ts'

const INJECTED = { field: null, message: 'The sandbox was told to refuse this mutation.', code: 'INVALID' }

/** The one way a field gets its value: access first, then what the view has; what it lacks fails loudly. */
export function fieldResolver(published: PublishedSchema): GraphQLFieldResolver<View, ApiContext> {
  return (source, args, context, info) => {
    demandAccess(published, context, info)
    if (context.refuseMutations && info.parentType.name === 'Mutation') return refusedPayload(info)
    const { fieldName } = info
    if (!Object.hasOwn(source, fieldName)) throw notModelled(`${info.parentType.name}.${fieldName}`)
    const held = source[fieldName]
    const value: unknown = typeof held === 'function' ? held(args, context, info) : held
    context.cost += objectsIn(value, info)
    return value
  }
}

function demandAccess(published: PublishedSchema, { token }: ApiContext, info: GraphQLResolveInfo): void {
  const keys = [`${info.parentType.name}.${info.fieldName}`, getNamedType(info.returnType).name]
  for (const key of keys) {
    const required = published.access.get(key)
    if (required && !isSatisfied(required.requirement, token.scopes))
      throw accessDenied(info.fieldName, required.words)
  }
}

export function accessDenied(field: string, words: string): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${words}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: words,
    },
  })
}

function objectsIn(value: unknown, info: GraphQLResolveInfo): number {
  const type = getNamedType(info.returnType)
  const isWrapper = type.name === 'PageInfo' || /(Edge|Connection)$/.test(type.name)
  if (value === null || value === undefined || !isCompositeType(type) || isWrapper) return 0
  return Array.isArray(value) ? value.length : 1
}

function refusedPayload(info: GraphQLResolveInfo): View {
  const type = getNamedType(info.returnType)
  const fields = 'getFields' in type ? Object.keys(type.getFields()) : []
  return {
    ...Object.fromEntries(
      fields.map((name) => [name, /userErrors$/i.test(name) ? [{ ...INJECTED, elementIndex: null }] : null]),
    ),
  }
}
