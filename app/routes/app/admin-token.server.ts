import { decodeJwt, errors } from 'jose'
import { z } from 'zod'

/**
 * What the session token of a member of staff claims. A token of a customer's account carries the same signature, but
 * a customer's id as `sub` and no issuer.
 * Source: https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens
 */
const staffClaims = z
  .object({
    sub: z.string().regex(/^\d+$/),
    iss: z.string(),
    dest: z.string().regex(/^https:\/\/[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  })
  .refine(({ iss, dest }) => iss === `${dest}/admin`)

/**
 * Lets through a request without a token and one whose tokens are those of staff. Shopify's library, which comes
 * next, checks the signature, the times and the audience, but takes any kind of token.
 * @throws Response 401
 */
export function refuseTokensOfOthers(request: Request): void {
  // Where, and in which way, the library looks for them.
  const given = [
    request.headers.get('authorization')?.replace('Bearer ', ''),
    new URL(request.url).searchParams.get('id_token'),
  ]
  for (const token of given) {
    if (token && !staffClaims.safeParse(claimsOf(token)).success) throw new Response(null, { status: 401 })
  }
}

function claimsOf(token: string): unknown {
  try {
    return decodeJwt(token)
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined
    throw error
  }
}
