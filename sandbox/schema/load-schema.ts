import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'
import { parseRequirement, type Requirement } from './required-access.ts'

export type ApiName = 'admin' | 'customer'

export interface PublishedSchema {
  schema: GraphQLSchema
  /** Keyed `Type` and `Type.field`; what is absent requires nothing. */
  access: ReadonlyMap<string, { requirement: Requirement; words: string }>
}

interface WithAccess {
  name: string
  requiredAccess?: string | null
}

const loaded = new Map<string, PublishedSchema>()

/** The schema as Shopify publishes it, from the gzipped introspection in the cache folder; read once per process. */
export function loadSchema(folder: string, api: ApiName): PublishedSchema {
  const file = `${folder}/${api}_2026-10.json.gz`
  const schema = loaded.get(file) ?? read(file)
  loaded.set(file, schema)
  return schema
}

function read(file: string): PublishedSchema {
  const content = JSON.parse(gunzipSync(readOrExplain(file)).toString('utf8')) as {
    data?: IntrospectionQuery
  } & IntrospectionQuery
  const introspection = content.data ?? content
  return { schema: buildClientSchema(introspection), access: accessOf(introspection) }
}

function accessOf(introspection: IntrospectionQuery): PublishedSchema['access'] {
  const access = new Map<string, { requirement: Requirement; words: string }>()
  const note = (key: string, words: string | null | undefined) => {
    const requirement = parseRequirement(words ?? '')
    if (words && requirement.length > 0) access.set(key, { requirement, words: words.trim() })
  }
  for (const type of introspection.__schema.types as readonly (WithAccess & {
    fields?: readonly WithAccess[] | null
  })[]) {
    note(type.name, type.requiredAccess)
    for (const field of type.fields ?? []) note(`${type.name}.${field.name}`, field.requiredAccess)
  }
  return access
}

function readOrExplain(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Error(
      `The published schema is not in ${file}; the set-up fetches it (scripts/fetch-schema.ts).`,
      { cause: error },
    )
  }
}
