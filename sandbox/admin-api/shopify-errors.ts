import type { GraphQLError } from 'graphql'

/**
 * Shopify's server words the same mistakes in its own way; programs that look at `extensions.code` must find it.
 * Only the kinds that the app could meet are reworded, the others keep graphql-js's words.
 */
export function asShopifySays(error: GraphQLError): {
  message: string
  locations?: unknown
  path?: unknown
  extensions?: unknown
} {
  const unknownField = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message)
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  }
  if (unknownField) {
    const [, fieldName, typeName] = unknownField
    return {
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      ...place,
      extensions: { code: 'undefinedField', typeName, fieldName },
    }
  }
  if (/^Variable "\$\w+"/.test(error.message)) {
    return { message: error.message.replaceAll('"', ''), ...place, extensions: { code: 'INVALID_VARIABLE' } }
  }
  const extensions = Object.keys(error.extensions).length > 0 ? { extensions: error.extensions } : {}
  return { message: error.message, ...place, ...extensions }
}
