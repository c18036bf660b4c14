import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileOfMessage } from '../returns/merchant/file-of-message.ts'
import { authenticateMerchant } from './app/merchant.server.ts'
import { asPdf } from './app/pdf-answer.ts'

/** The file beside a message, as it was sent. No page of its own. */
export const loader = async ({ request, params }: LoaderFunctionArgs) => {
  const { shop } = await authenticateMerchant(request)
  return asPdf(await fileOfMessage(shop, String(params.id), String(params.messageId)))
}
