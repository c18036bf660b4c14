/** The buyer's doors to their cases, as "My returns" and the blocks on an order's page call them. */
import type { BuyerActBody, BuyerActError } from '../../../app/returns/buyer/buyer-wire.ts'
import * as list from '../../../app/routes/buyer.cases._index.tsx'
import * as one from '../../../app/routes/buyer.cases.$caseId._index.tsx'
import * as acts from '../../../app/routes/buyer.cases.$caseId.acts.tsx'
import * as glance from '../../../app/routes/buyer.orders.$orderId.glance.tsx'
import { shopA } from '../../harness/test-environment.ts'
import { ana, tokenOf } from '../stage.ts'

const ROUTES = { acts, one, list, glance }

export interface Door {
  route: keyof typeof ROUTES
  /** Of the case, or of the order. */
  id?: number | string
  method?: string
  body?: unknown
  query?: string
  shop?: string
  who?: string
  token?: string | null
}

export interface Told<T> {
  status: number
  body: T & BuyerActError
}

export async function knock<T>({
  route,
  id = '',
  body,
  query = '?locale=en',
  ...asking
}: Door): Promise<Told<T>> {
  const { shop = shopA, who = ana, method = body === undefined ? 'GET' : 'POST' } = asking
  const token = asking.token === undefined ? await tokenOf(shop, who) : asking.token
  const given = {
    request: new Request(`https://app.example/buyer/${route}/${id}${query}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    params: { caseId: String(id), orderId: String(id) },
    context: {},
  }
  const { loader, action } = ROUTES[route]
  const response = (await (method === 'GET' ? loader(given) : action(given))) as Response
  return { status: response.status, body: await response.json() }
}

type Without<T> = T extends unknown ? Omit<T, 'submissionKey' | 'locale'> : never

let made = 0
/** Something done on a case with a fresh key, in English. */
export const acting = (act: Without<BuyerActBody>, submissionKey = newActKey()) => ({
  locale: 'en',
  submissionKey,
  ...act,
})
export const newActKey = (): string => `10000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
