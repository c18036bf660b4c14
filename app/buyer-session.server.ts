/**
 * Who a buyer is, from the session token of their customer account. Shopify's library checks a token's
 * signature and, for these, not its audience; we require audience, expiry, shop and customer as well.
 * https://shopify.dev/docs/api/customer-account-ui-extensions/latest/apis/session-token
 */
import { type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { env } from './env.server.ts'

export interface BuyerSession {
  /** e.g. `pinhole-audio.myshopify.com` */
  shop: string
  /** The customer's numeric id. */
  customerId: string
}

const CLOCK_TOLERANCE_SECONDS = 10

const claims = z.object({
  dest: z
    .string()
    .transform((dest) => dest.replace(/^https:\/\//, ''))
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/)),
  // A global id: the tokens of the admin are signed alike and name a member of staff by number alone.
  sub: z
    .string()
    .regex(/^gid:\/\/shopify\/Customer\/\d+$/)
    .transform((sub) => sub.slice(sub.lastIndexOf('/') + 1)),
})

/** @returns null for a token that is absent, forged, expired, or made for another app, or that names no customer */
export async function readBuyerSession(request: Request): Promise<BuyerSession | null> {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return null
  const known = claims.safeParse(await payloadOf(token))
  return known.success ? { shop: known.data.dest, customerId: known.data.sub } : null
}

/** While a secret is being replaced, Shopify still signs with the one before. */
async function payloadOf(token: string): Promise<JWTPayload | undefined> {
  for (const secret of [env.SHOPIFY_API_SECRET, ...env.SHOPIFY_API_SECRETS_RETIRED]) {
    const verified = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: env.SHOPIFY_API_KEY,
      requiredClaims: ['exp', 'aud', 'dest', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch(() => undefined)
    if (verified !== undefined) return verified.payload
  }
  return undefined
}
