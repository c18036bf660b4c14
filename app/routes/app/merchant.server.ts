import { now } from '../../clock.server.ts'
import type { InstalledShop } from '../../policies/install-shop.ts'
import { ensureShop } from '../../policies/install-shop.ts'
import { authenticate } from '../../shopify.server.ts'
import { refuseTokensOfOthers } from './admin-token.server.ts'

export interface Merchant extends InstalledShop {
  /** Who acts, as events record it. */
  actor: `merchant:${string}`
  /** Domain time. */
  now: Date
}

/**
 * Who is asking, from the session token, with their shop installed. Loaders run side by side, so each
 * asks for itself: none may count on the layout's having installed the shop first.
 * @throws Response when the request is not authenticated.
 */
export async function authenticateMerchant(request: Request): Promise<Merchant> {
  refuseTokensOfOthers(request)
  const { session, sessionToken } = await authenticate.admin(request)
  const shop = await ensureShop(session.shop)
  return { ...shop, actor: `merchant:${sessionToken.sub}`, now: await now() }
}
