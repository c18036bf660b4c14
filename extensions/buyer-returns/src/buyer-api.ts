import { type Answer, type Asking, serverAt } from './ask-server.ts'
import type { AnswersBody, BuyerOrder, BuyerPreview, BuyerReceipt, StatementBody } from './wire.ts'

export type { Answer, Refusal } from './ask-server.ts'

export interface BuyerApi {
  /** As it is when the page opens, or under the answers given so far. */
  order(answers: AnswersBody['answers']): Promise<Answer<BuyerOrder>>
  preview(body: StatementBody): Promise<Answer<BuyerPreview>>
  state(body: StatementBody): Promise<Answer<BuyerReceipt>>
}

interface Circumstances extends Asking {
  /** Numeric. */
  orderId: string
}

export function buyerApi({ orderId, locale, token }: Circumstances): BuyerApi {
  const { get, post } = serverAt(`/buyer/orders/${orderId}`, { locale, token })
  return {
    order: (answers) => (Object.keys(answers).length === 0 ? get() : post('', { answers })),
    preview: (body) => post('/preview', body),
    state: (body) => post('/statements', body),
  }
}
