/** POST: a place to send one photo to, or why there is none. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { offerPhotoPlace } from '../returns/buyer/offer-photo-place.ts'
import { photoBody } from '../returns/buyer/statement-body.ts'
import { answerBuyer, BuyerProblem, readBody, refuseOthers } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request }: LoaderFunctionArgs) => refuseOthers(request)

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerBuyer(request, 'POST', async (buyer) => {
    const { body } = await readBody(request, photoBody)
    const result = await offerPhotoPlace(buyer, params.orderId ?? '', body)
    if (result.kind === 'not_found') throw new BuyerProblem('not_found', {}, body.locale)
    if (result.kind === 'refused')
      throw new BuyerProblem('invalid', { fields: [{ path: 'photo', message: result.message }] }, body.locale)
    return { body: result.target, status: 201 }
  })
