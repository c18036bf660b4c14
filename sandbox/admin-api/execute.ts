import {
  type DocumentNode,
  execute,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { GraphqlFaultKind } from '../faults.ts'
import type { PublishedSchema } from '../schema/load-schema.ts'
import type { ApiContext, View } from './context.ts'
import { MOST_FOR_ONE_OPERATION, requestedCost } from './cost.ts'
import { fieldResolver } from './resolve-field.ts'
import { asShopifySays } from './shopify-errors.ts'
import type { Bucket } from './throttle.ts'

export interface Operation {
  query: string
  variables: Record<string, unknown>
  operationName: string | null
}

export interface Answer {
  data?: unknown
  errors?: unknown[]
  extensions?: Record<string, unknown>
}

export interface Parsed {
  document: DocumentNode
  operation: OperationDefinitionNode
}

/** An app asks few questions, often. */
const MOST_KEPT = 1_000
const valid = new WeakMap<PublishedSchema, Map<string, DocumentNode>>()

/** A document that the schema allows, examined once; else what is wrong with it, in Shopify's words. */
function validDocument(published: PublishedSchema, query: string): DocumentNode | Answer {
  const kept = valid.get(published) ?? new Map<string, DocumentNode>()
  valid.set(published, kept)
  const known = kept.get(query)
  if (known) return known
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] }
  }
  const invalid = validate(published.schema, document, specifiedRules)
  if (invalid.length > 0) return { errors: invalid.map(asShopifySays) }
  if (kept.size < MOST_KEPT) kept.set(query, document)
  return document
}

/** Errors of the request itself come without data and without cost, as from Shopify. */
export function parseOperation(
  published: PublishedSchema,
  { query, operationName }: Operation,
): Parsed | Answer {
  const document = validDocument(published, query)
  if (!('kind' in document)) return document
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const operation =
    operationName === null ? operations[0] : operations.find(({ name }) => name?.value === operationName)
  if (!operation || (operationName === null && operations.length > 1)) {
    return {
      errors: [
        {
          message:
            operationName === null
              ? 'An operation name is required'
              : `No operation named "${operationName}"`,
        },
      ],
    }
  }
  return { document, operation }
}

export interface Execution {
  published: PublishedSchema
  parsed: Parsed
  variables: Record<string, unknown>
  context: ApiContext
  root: View
  bucket: Bucket
  fault: GraphqlFaultKind | null
}

/** Pays the requested cost first and gets back what was not used. */
export async function runOperation({
  published,
  parsed,
  variables,
  context,
  root,
  bucket,
  fault,
}: Execution): Promise<Answer> {
  const requested = requestedCost(published.schema, parsed.document, parsed.operation, variables)
  const cost = (actual: number | null) => ({
    cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: bucket.status() },
  })
  if (requested > MOST_FOR_ONE_OPERATION) return { errors: [tooDear(requested)], extensions: cost(null) }
  if (fault === 'throttled' || !bucket.take(requested)) return { errors: [THROTTLED], extensions: cost(null) }
  const result = await execute({
    schema: published.schema,
    document: parsed.document,
    operationName: parsed.operation.name?.value ?? null,
    rootValue: root,
    contextValue: context,
    variableValues: variables,
    fieldResolver: fieldResolver(published),
    typeResolver: (value: View) => String(value.__typename),
  })
  const spent = parsed.operation.operation === 'mutation' ? context.cost + 10 : context.cost
  const actual = Math.min(requested, Math.max(1, spent))
  bucket.giveBack(requested - actual)
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors === undefined ? {} : { errors: result.errors.map(asShopifySays) }),
    extensions: cost(actual),
  }
}

const THROTTLED = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
}

const tooDear = (requested: number) => ({
  message: `Query cost is ${requested}, which exceeds the single query max cost limit ${MOST_FOR_ONE_OPERATION}.`,
  extensions: { code: 'MAX_COST_EXCEEDED', cost: requested, maxCost: MOST_FOR_ONE_OPERATION },
})

export const isAnswer = (value: Parsed | Answer): value is Answer => !('document' in value)
