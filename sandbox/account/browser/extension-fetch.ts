import type { Started } from './protocol.ts'

/** Both ways of writing it are documented: with two strokes, and with none. */
const CUSTOMER_API = /^shopify:(?:\/\/)?customer-account\/api\/([^/]+\/graphql\.json)$/

/**
 * The extension's `fetch`. The Customer Account API has an address of Shopify's own, at which the host says who is signed
 * in; the app's public address is reached through the tunnel, as *.myshopify.com is on the server's side.
 */
export function extensionFetch(
  { appUrl, tunnelUrl, customerApiUrl }: Pick<Started, 'appUrl' | 'tunnelUrl' | 'customerApiUrl'>,
  real: typeof fetch,
): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    const [, customerApi] = CUSTOMER_API.exec(url) ?? []
    if (customerApi) return real(`${customerApiUrl}/${customerApi}`, init)
    if (url.startsWith('shopify:')) throw new TypeError(`The account answers nothing at ${url}`)
    return url.startsWith(`${appUrl}/`) ? real(tunnelUrl + url.slice(appUrl.length), init) : real(input, init)
  }
}
