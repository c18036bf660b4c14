import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery, printSchema } from 'graphql'

export type PublishedApi = 'admin' | 'customer'

const folder = path.resolve(import.meta.dirname, '../../.cache/shopify-schema')

/** Shopify's published introspection of one API, with `requiredAccess` on types and fields, from the cache. */
export function readIntrospection(api: PublishedApi): IntrospectionQuery {
  const text = gunzipSync(readFileSync(path.join(folder, `${api}_2026-10.json.gz`))).toString()
  return (JSON.parse(text) as { data: IntrospectionQuery }).data
}

/** The published schema, as graphql-js knows it. */
export function publishedSchema(api: PublishedApi): GraphQLSchema {
  return buildClientSchema(readIntrospection(api))
}

/** The published schema as SDL. */
export function printPublishedSchema(api: PublishedApi): string {
  return printSchema(publishedSchema(api))
}
