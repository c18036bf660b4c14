/** GET: the order as the buyer may ask about it. POST: the same, with the answers given so far. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answersBody } from '../../returns/buyer/statement-body.ts'
import { viewOrder } from '../../returns/buyer/view-order.ts'
import { answerBuyer, BuyerProblem, readBody, spokenBy } from './answer-buyer.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerBuyer(request, 'GET', async (buyer) => {
    const order = await viewOrder(buyer, params.orderId ?? '', spokenBy(request))
    if (order === null) throw new BuyerProblem('not_found')
    return { body: order }
  })

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerBuyer(request, 'POST', async (buyer) => {
    const { body } = await readBody(request, answersBody)
    const order = await viewOrder(buyer, params.orderId ?? '', body.locale ?? spokenBy(request), body)
    if (order === null) throw new BuyerProblem('not_found')
    return { body: order }
  })
