import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticate } from '../shopify.server.ts'

/** Where Shopify's library answers for itself: the page that fetches a session token and comes back. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  await authenticate.admin(request)
  return null
}
