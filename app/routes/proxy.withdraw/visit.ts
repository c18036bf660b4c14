import { placeOfProxyRequest, shopOfProxyRequest } from '../../proxy-request.server.ts'
import { type GuestsShop, guestsShop } from '../../returns/guest/guests-shop.ts'
import { type Speech, speechFor } from './spoken.ts'

export interface Visit {
  shop: GuestsShop
  speech: Speech
  /** Where on the net they are, if that is known. */
  place: string | undefined
}

/** Whose storefront a request came through, and how to speak; an answer where it came through none. */
export async function visitOf(request: Request): Promise<Visit | Response> {
  const domain = shopOfProxyRequest(request)
  if (domain === null) return new Response(null, { status: 400 })
  const shop = await guestsShop(domain)
  if (shop === null) return new Response(null, { status: 404 })
  return { shop, speech: speechFor(request), place: placeOfProxyRequest(request) }
}
