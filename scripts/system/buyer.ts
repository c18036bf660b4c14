import type {
  AnswersBody,
  BuyerCaseInFull,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  StatementBody,
} from '../../app/returns/buyer/buyer-wire.ts'
import type { Control } from './control.ts'

export type BuyerAnswer<T> = { status: number; body: T }

type Circumstances = { appUrl: string; control: Control; shop: string; customer: number | string }

/** A signed-in buyer of one shop, as the page in their account speaks to the app. Orders by number. */
export function buyerOf({ appUrl, control, shop, customer }: Circumstances) {
  const send = async <T>(path: string, body: object): Promise<BuyerAnswer<T>> => {
    const headers = {
      Authorization: `Bearer ${await control.customerToken(shop, customer)}`,
      'Content-Type': 'application/json',
      Origin: 'https://extensions.shopifycdn.com',
    }
    const response = await fetch(`${appUrl}/buyer/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  const post = <T>(path: string, body: object) => send<T>(`orders/${path}`, body)
  return {
    post,
    act: (caseId: string, body: object) => send<BuyerCaseInFull>(`cases/${caseId}/acts`, body),
    view: (order: number, answers: AnswersBody['answers'] = {}, locale = 'en') =>
      post<BuyerOrder>(String(order), { locale, answers }),
    preview: (order: number, body: StatementBody) => post<BuyerPreview>(`${order}/preview`, body),
    state: (order: number, body: StatementBody) => post<BuyerReceipt>(`${order}/statements`, body),
  }
}

export type Buyer = ReturnType<typeof buyerOf>
