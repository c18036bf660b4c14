/**
 * A request that Shopify passes on from a shop's storefront (app proxy), signed in its query. Checked here and not by
 * Shopify's library, which loads the shop's session, and may ask Shopify for a new token, before it answers: what a guest
 * states must not wait for that, nor be lost with it.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import { z } from 'zod'
import { env } from './env.server.ts'

/** As Shopify's library has it: clocks differ, and a signed address is not good for ever. In seconds, of real time. */
const TOLERANCE = 90

const signed = z.object({
  shop: z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  timestamp: z.coerce.number().refine((at) => Math.abs(Date.now() / 1_000 - at) <= TOLERANCE),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})

/** @returns the shop's domain; null for what Shopify did not sign, not for this app, or too long ago */
export function shopOfProxyRequest(request: Request): string | null {
  const query = new URL(request.url).searchParams
  if (['shop', 'timestamp', 'signature'].some((name) => query.getAll(name).length !== 1)) return null
  const claimed = signed.safeParse(Object.fromEntries(query))
  if (!claimed.success) return null
  const { shop, signature } = claimed.data
  const message = signedPart(query)
  // While a secret is being replaced, Shopify still signs with the one before.
  const secrets = [env.SHOPIFY_API_SECRET, ...env.SHOPIFY_API_SECRETS_RETIRED]
  return secrets.some((secret) => isSigned(secret, message, signature)) ? shop : null
}

/** Every parameter but the signature as `name=value`, several values of a name by commas, sorted and run together. */
function signedPart(query: URLSearchParams): string {
  const names = new Set([...query.keys()].filter((name) => name !== 'signature'))
  return [...names]
    .map((name) => `${name}=${query.getAll(name).join(',')}`)
    .sort()
    .join('')
}

function isSigned(secret: string, message: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(message).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

/**
 * Where on the net a request came from, as Shopify says in front of what proxies of ours add: an address, of IPv6 the network
 * that one household has. For counting alone: it is no part of what is signed, and that Shopify's replaces what the client said is
 * taken for granted (docs/operating.md).
 */
export function placeOfProxyRequest(request: Request): string | undefined {
  const [first = ''] = (request.headers.get('x-forwarded-for') ?? '').split(',')
  const address = first.trim()
  if (isIPv4(address)) return address
  return isIPv6(address) ? networkOf(address) : undefined
}

/** The first four of its eight groups; "::" stands for as many as are missing. */
function networkOf(address: string): string {
  const [head = [], tail] = address.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const missing = tail === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
