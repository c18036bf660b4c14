import type { LoaderFunctionArgs } from '@remix-run/node'
import { returnSlip } from '../returns/telling/return-slip.ts'
import { authenticateMerchant } from './app/merchant.server.ts'
import { asPdf } from './app/pdf-answer.ts'

/** The slip for the parcel of a case. No page of its own. */
export const loader = async ({ request, params }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  return asPdf(await returnSlip(shop, String(params.id)))
}
