import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '../clock.server.ts'
import { readSlipLink } from '../returns/case/slip-link.ts'
import { returnSlip } from '../returns/telling/return-slip.ts'
import { asPdf } from './app/pdf-answer.ts'

/** The slip to print, for whoever has the link that the page of their case gave. 404 for a link that is none, or over. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  const link = readSlipLink(new URL(request.url).searchParams.get('of') ?? '', await now())
  return asPdf(link && (await returnSlip(link.shop, link.caseId)))
}
