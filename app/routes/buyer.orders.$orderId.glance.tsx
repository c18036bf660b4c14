/** GET: what is possible with an order, in a sentence, for the blocks on its page. Nothing is asked of Shopify for it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { glanceAtOrder } from '../returns/buyer/glance-at-order.ts'
import { answerBuyer, BuyerProblem, refuseOthers, spokenBy } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerBuyer(request, 'GET', async (buyer) => {
    const glance = await glanceAtOrder(buyer, params.orderId ?? '', spokenBy(request))
    if (glance === null) throw new BuyerProblem('not_found')
    return { body: glance }
  })

export const action = ({ request }: ActionFunctionArgs) => refuseOthers(request)
