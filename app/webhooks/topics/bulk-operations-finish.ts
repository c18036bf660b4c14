import { z } from 'zod'
import { log } from '../../log.server.ts'
import { bulkOperations } from '../../metrics.server.ts'
import { defineTopic } from '../define-topic.ts'

const STATUSES = ['completed', 'failed', 'canceled', 'expired'] as const

/**
 * The body tells how it ended. Nothing of ours waits for a bulk operation yet (docs/decisions/0015), so that this is
 * where one that fails is seen: counted, and logged with what Shopify says of it.
 */
export const bulkOperationsFinish = defineTopic({
  topic: 'bulk_operations/finish',
  payload: z.object({
    admin_graphql_api_id: z.string().regex(/^gid:\/\/shopify\/BulkOperation\/\d+$/),
    status: z.string().transform((status) => status.toLowerCase()),
    error_code: z.string().max(50).nullish(),
  }),
  act: async (_, shop, { admin_graphql_api_id, status, error_code }) => {
    const known = STATUSES.find((one) => one === status) ?? 'other'
    bulkOperations.inc({ status: known })
    const operation = { shop, operation: admin_graphql_api_id, status, error: error_code ?? undefined }
    log[known === 'completed' ? 'info' : 'warn'](operation, 'a bulk operation ended')
  },
})
