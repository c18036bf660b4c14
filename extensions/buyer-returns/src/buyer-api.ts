import { type Answer, type Asking, serverAt } from './ask-server.ts'
import { sendPhoto } from './send-photo.ts'
import type {
  AnswersBody,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  PhotoBody,
  PhotoTarget,
  StatementBody,
} from './wire.ts'

export type { Answer, Refusal } from './ask-server.ts'

export interface BuyerApi {
  /** As it is when the page opens, or under the answers given so far. */
  order(said: Required<Pick<AnswersBody, 'answers' | 'arrivedOn'>>): Promise<Answer<BuyerOrder>>
  preview(body: StatementBody): Promise<Answer<BuyerPreview>>
  state(body: StatementBody): Promise<Answer<BuyerReceipt>>
  /** Where to send a photo; `invalid`: it is not taken, and why. */
  photoPlace(body: PhotoBody): Promise<Answer<PhotoTarget>>
  /** Whether it has arrived there. */
  sendPhoto(place: PhotoTarget, file: File): Promise<boolean>
}

interface Circumstances extends Asking {
  /** Numeric. */
  orderId: string
}

export function buyerApi({ orderId, locale, token }: Circumstances): BuyerApi {
  const { get, post } = serverAt(`/buyer/orders/${orderId}`, { locale, token })
  return {
    order: (said) =>
      Object.keys({ ...said.answers, ...said.arrivedOn }).length === 0 ? get() : post('', said),
    preview: (body) => post('/preview', body),
    state: (body) => post('/statements', body),
    photoPlace: (body) => post('/photos', body),
    sendPhoto,
  }
}
