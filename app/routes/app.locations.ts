import type { LoaderFunctionArgs } from '@remix-run/node'
import { stockLocations } from '../returns/merchant/put-away.ts'
import { authenticateMerchant } from './app/merchant.server.ts'

/** Where the shop keeps goods, for a form that asks where something goes back into stock. No page of its own. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  const locations = await stockLocations(shop)
  return typeof locations === 'string'
    ? { ok: false as const, why: locations }
    : { ok: true as const, locations }
}
