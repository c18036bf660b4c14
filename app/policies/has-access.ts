/** Whether a shop has the app, as Shopify says it: by taking the token that we hold. */
import { HttpResponseError } from '@shopify/shopify-api'
import { AccessLost, Unavailable } from '../errors.ts'
import { adminFor } from '../shopify/admin.ts'
import { readShop } from '../shopify/shop.ts'

/**
 * @returns false when we hold no token, or none that Shopify knows: it has void them all
 * @throws Unavailable when Shopify does not say, or the shop is frozen, which tells nothing about the app
 */
export async function hasAccess(shop: string): Promise<boolean> {
  try {
    await readShop(await adminFor(shop))
    return true
  } catch (error) {
    if (!(error instanceof AccessLost)) throw error
    if (isShut(error.cause))
      throw new Unavailable('the shop is shut: whether it has the app is not to be known', { cause: error })
    return false
  }
}

const isShut = (cause: unknown) =>
  cause instanceof HttpResponseError && [402, 403, 423].includes(cause.response.code)
