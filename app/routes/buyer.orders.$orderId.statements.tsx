/** POST: the buyer's statement. Recorded as given first; 201 new, 200 the same again, 422 kept but not fitting the order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { recordStatement } from '../returns/buyer/record-statement.ts'
import { statementBody } from '../returns/buyer/statement-body.ts'
import { answerBuyer, BuyerProblem, readBody, refuseOthers } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request }: LoaderFunctionArgs) => refuseOthers(request)

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerBuyer(request, 'POST', async (buyer) => {
    const { given, body } = await readBody(request, statementBody)
    const result = await recordStatement(buyer, params.orderId ?? '', body, given)
    if (result.kind === 'not_found') throw new BuyerProblem('not_found', {}, body.locale)
    const { receipt, fields } = result
    if (fields.length === 0) return { body: receipt, status: result.isNew ? 201 : 200 }
    const { reference, received } = receipt
    throw new BuyerProblem('kept', { fields, receipt: { reference, received } }, body.locale)
  })
