import type { LoaderFunctionArgs } from '@remix-run/node'
import { words } from '../locales/admin-words.ts'
import { authenticate } from '../shopify.server.ts'
import { Door } from '../ui/door.tsx'
import { refuseTokensOfOthers } from './app/admin-token.server.ts'

/**
 * Where Shopify's library answers for itself: the page that fetches a session token and comes back. It sends whoever
 * names no shop to /auth/login; but nobody types a shop here, because the admin is the only way in.
 */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  if (new URL(request.url).pathname === '/auth/login') return null
  refuseTokensOfOthers(request)
  await authenticate.admin(request)
  return null
}

export const meta = () => [{ title: words('door.title') }]

export default Door
