import { gid } from '../state/gid.ts'

/** Webhook bodies keep the shape of the REST resources. Source: https://shopify.dev/docs/api/webhooks */
export type Payload = Record<string, unknown>

/** How every resource names itself: its number, and its global id in the Admin API. */
export const named = (type: string, id: number) => ({ id, admin_graphql_api_id: gid(type, id) })
