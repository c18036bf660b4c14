/** POST: what would happen, in words and amounts. Nothing is written. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { mismatchFields } from '../returns/buyer/mismatch-fields.ts'
import { previewStatement } from '../returns/buyer/preview-statement.ts'
import { statementBody } from '../returns/buyer/statement-body.ts'
import { wishFields } from '../returns/buyer/wishes.ts'
import { answerBuyer, BuyerProblem, readBody, refuseOthers } from './buyer.orders.$orderId/answer-buyer.ts'

export const loader = ({ request }: LoaderFunctionArgs) => refuseOthers(request)

export const action = ({ request, params }: ActionFunctionArgs) =>
  answerBuyer(request, 'POST', async (buyer) => {
    const { body } = await readBody(request, statementBody)
    const result = await previewStatement(buyer, params.orderId ?? '', body)
    if (result.kind === 'not_found') throw new BuyerProblem('not_found', {}, body.locale)
    if (result.kind === 'mismatch') {
      throw new BuyerProblem(
        'invalid',
        { fields: mismatchFields(result.mismatches, body.locale) },
        body.locale,
      )
    }
    if (result.kind === 'wishes') {
      throw new BuyerProblem('invalid', { fields: wishFields(result.faults, body.locale) }, body.locale)
    }
    return { body: result.preview }
  })
