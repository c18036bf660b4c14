import { z } from 'zod'
import { shopifyId } from './define-topic.ts'

/**
 * How a body names a resource of ours: by number, by global id, or both; returns/update has the latter alone.
 * https://shopify.dev/docs/api/webhooks
 */
export const named = (type: string) =>
  z
    .object({
      id: shopifyId.optional(),
      admin_graphql_api_id: z
        .string()
        .regex(new RegExp(`^gid://shopify/${type}/\\d+$`))
        .optional(),
    })
    .refine(({ id, admin_graphql_api_id }) => id ?? admin_graphql_api_id, { error: 'names nothing' })

export const numberOf = ({ id, admin_graphql_api_id }: z.infer<ReturnType<typeof named>>): string =>
  id ?? admin_graphql_api_id?.split('/').at(-1) ?? ''
