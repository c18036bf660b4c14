/** POST: something done on a case: 201 new, 200 the same again, 409 not possible any more, with how the case stands. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localeFor, translator } from '../locales/translate.ts'
import { actBody } from '../returns/buyer/act-body.ts'
import { actOnOwnCase } from '../returns/buyer/act-on-own-case.ts'
import { answerBuyer, BuyerProblem, readBody, refuseOthers } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request }: LoaderFunctionArgs) => refuseOthers(request)

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerBuyer(request, 'POST', async (buyer) => {
    const { given, body } = await readBody(request, actBody)
    const result = await actOnOwnCase(buyer, params.caseId ?? '', body, given)
    if (result.kind === 'not_found') throw new BuyerProblem('no_case', {}, body.locale)
    if (result.kind === 'done') return { body: result.told, status: result.isNew ? 201 : 200 }
    const { why, told } = result
    const t = translator(localeFor(body.locale))
    if (why === 'holder' || why === 'iban') throw misfit(why, t(`buyer:field.${why}`), body.locale)
    const message = t(`buyer:can.refused.${why}`)
    throw why === 'nothing_given'
      ? misfit('parcel', message, body.locale)
      : new BuyerProblem('conflict', { message, told }, body.locale)
  })

const misfit = (path: string, message: string, spoken: string | undefined) =>
  new BuyerProblem('invalid', { fields: [{ path, message }] }, spoken)
