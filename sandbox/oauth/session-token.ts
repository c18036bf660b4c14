import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { SandboxOptions } from '../options.ts'
import type { Shop } from '../state/model.ts'

const secret = (options: SandboxOptions) => new TextEncoder().encode(options.apiSecret)

/** What App Bridge gives the app: one minute, for one user of one shop. Source: https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens */
export function adminSessionToken(options: SandboxOptions, shop: Shop): Promise<string> {
  return new SignJWT({
    iss: `https://${shop.domain}/admin`,
    dest: `https://${shop.domain}`,
    aud: options.apiKey,
    sub: String(merchantUserId(shop)),
    sid: randomUUID(),
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('1m')
    .sign(secret(options))
}

/**
 * What a customer-account extension gets: five minutes, `dest` without a scheme, `sub` only for a signed-in customer.
 * Source: https://shopify.dev/docs/api/customer-account-ui-extensions/latest/apis/session-token
 */
export function customerSessionToken(
  options: SandboxOptions,
  shop: Shop,
  customer: string | null,
  { aud = options.apiKey, expired = false }: { aud?: string; expired?: boolean } = {},
): Promise<string> {
  const now = Math.floor(options.realNow() / 1000)
  const issuedAt = expired ? now - 3600 : now
  return new SignJWT({
    dest: shop.domain,
    aud,
    ...(customer === null ? {} : { sub: customer }),
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + 300)
    .sign(secret(options))
}

/** Claims of a token that this app's secret signed for this app, and that is in force; null for any other. */
export async function verifiedClaims(
  options: SandboxOptions,
  token: string,
): Promise<{ dest: string; sub?: string } | null> {
  try {
    const { payload } = await jwtVerify(token, secret(options), {
      audience: options.apiKey,
      algorithms: ['HS256'],
    })
    if (typeof payload.dest !== 'string') return null
    return { dest: payload.dest, ...(payload.sub === undefined ? {} : { sub: payload.sub }) }
  } catch {
    return null
  }
}

/** The one member of staff of each shop. */
export const merchantUserId = (shop: Shop): number => shop.id + 900_000
