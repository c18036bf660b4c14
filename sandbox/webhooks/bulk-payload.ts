import { gid } from '../state/gid.ts'
import type { BulkOperation } from '../state/traffic.ts'
import type { Payload } from './payload.ts'

export const bulkFinishPayload = (operation: BulkOperation): Payload => ({
  admin_graphql_api_id: gid('BulkOperation', operation.id),
  completed_at: operation.completedAt,
  created_at: operation.createdAt,
  error_code: operation.errorCode?.toLowerCase() ?? null,
  status: operation.status.toLowerCase(),
  type: 'query',
})
