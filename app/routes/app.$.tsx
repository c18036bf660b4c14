import type { LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { RouteError } from '../ui/route-error.tsx'
import { authenticateMerchant } from './app/merchant.server.ts'

/** Any other address below the app: told inside the admin, with a way on. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  await authenticateMerchant(request)
  throw data(null, { status: 404 })
}

export default function Nowhere() {
  return null
}

export const ErrorBoundary = RouteError
