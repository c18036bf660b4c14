/** GET: every case of whoever is signed in, newest first, a page at a time. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listOwnCases } from '../returns/buyer/list-own-cases.ts'
import { answerBuyer, refuseOthers, spokenBy } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request }: LoaderFunctionArgs) =>
  answerBuyer(request, 'GET', async (buyer) => {
    const after = new URL(request.url).searchParams.get('after') ?? undefined
    return { body: await listOwnCases(buyer, spokenBy(request), after) }
  })

export const action = ({ request }: ActionFunctionArgs) => refuseOthers(request)
