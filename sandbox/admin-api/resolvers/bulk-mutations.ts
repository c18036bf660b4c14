import { Refusal } from '../../shop/refusal.ts'
import { gid, idArgument } from '../../state/gid.ts'
import type { BulkOperation } from '../../state/traffic.ts'
import { publishBulkFinish } from '../../webhooks/publish.ts'
import { bulkQuery } from '../bulk/bulk-query.ts'
import { runBulk } from '../bulk/run-bulk.ts'
import type { ApiContext, View } from '../context.ts'
import { answered } from './answered.ts'

/** Of one app in one shop. Source: https://shopify.dev/docs/api/usage/bulk-operations/queries */
const MOST_AT_ONCE = 5
const KEPT = 50

/** `queries` is what a bulk query may ask: given from outside, so that the root and its mutations make no circle. */
export const bulkMutations = (queries: () => View): View => ({
  bulkOperationRunQuery: ({ query }: { query: string }, context: ApiContext) =>
    payload(() => started(context, query, queries())),
  bulkOperationCancel: ({ id }: { id: string }, context: ApiContext) =>
    payload(() => {
      const operation = bulkOperationOf(context, idArgument(id, 'BulkOperation'))
      if (operation === null) throw new Refusal(['id'], 'Bulk operation does not exist.', 'INVALID')
      if (operation.status !== 'RUNNING')
        throw new Refusal(['id'], 'A bulk operation cannot be canceled when it is completed.', 'INVALID')
      operation.status = 'CANCELED'
      operation.completedAt = context.world.clock.iso()
      publishBulkFinish(context.world, context.shop, operation)
      return bulkView(context, operation)
    }),
})

export const bulkOperationOf = ({ world, shop }: ApiContext, id: number): BulkOperation | null =>
  world.state.bulkOperations.find((one) => one.shop === shop.domain && one.id === id) ?? null

export const latestBulkOperation = ({ world, shop }: ApiContext): BulkOperation | null =>
  world.state.bulkOperations.findLast((one) => one.shop === shop.domain) ?? null

export const bulkView = ({ world }: ApiContext, operation: BulkOperation): View => ({
  __typename: 'BulkOperation',
  id: gid('BulkOperation', operation.id),
  type: 'QUERY',
  query: operation.query,
  status: operation.status,
  errorCode: operation.errorCode,
  createdAt: operation.createdAt,
  completedAt: operation.completedAt,
  objectCount: String(operation.objectCount),
  rootObjectCount: String(operation.rootObjectCount),
  fileSize: operation.jsonLines ? String(Buffer.byteLength(operation.jsonLines)) : null,
  url: operation.jsonLines ? `${world.origins.sandbox}/bulk/${operation.id}.jsonl` : null,
  partialDataUrl: null,
})

function started(context: ApiContext, query: string, queries: View): View {
  const { world, shop } = context
  const running = world.state.bulkOperations.filter(
    (one) => one.shop === shop.domain && one.status === 'RUNNING',
  )
  if (running.length >= MOST_AT_ONCE)
    throw new Refusal([], 'Too many bulk operations are in progress.', 'OPERATION_IN_PROGRESS')
  const document = bulkQuery(context.published, query)
  const operation: BulkOperation = {
    id: world.store.newId(),
    shop: shop.domain,
    query,
    status: 'RUNNING',
    createdAt: world.clock.iso(),
    completedAt: null,
    errorCode: null,
    objectCount: 0,
    rootObjectCount: 0,
    jsonLines: null,
  }
  world.state.bulkOperations.push(operation)
  world.state.bulkOperations.splice(0, Math.max(0, world.state.bulkOperations.length - KEPT))
  world.store.changed()
  setTimeout(() => void runBulk(context, queries, operation, document), world.options.jobMs).unref()
  return { ...bulkView(context, operation), status: 'CREATED' }
}

const payload = (act: () => View): View =>
  answered(
    () => ({ bulkOperation: act(), userErrors: [] }),
    (error) => ({ bulkOperation: null, userErrors: [error] }),
  )
