/** GET: one case of whoever is signed in, and what they can do on it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readOwnCase } from '../returns/buyer/read-own-case.ts'
import { answerBuyer, BuyerProblem, refuseOthers, spokenBy } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerBuyer(request, 'GET', async (buyer) => {
    const found = await readOwnCase(buyer, params.caseId ?? '', spokenBy(request))
    if (found === null) throw new BuyerProblem('no_case')
    return { body: found }
  })

export const action = ({ request }: ActionFunctionArgs) => refuseOthers(request)
