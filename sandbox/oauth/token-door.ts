import { z } from 'zod'
import { json } from '../http/respond.ts'
import { install } from '../shop/installation.ts'
import type { Shop } from '../state/model.ts'
import type { AccessToken } from '../state/traffic.ts'
import type { World } from '../world.ts'
import { merchantUserId, verifiedClaims } from './session-token.ts'
import { issueOffline, issueOnline, refreshOffline, secondsLeft } from './tokens.ts'

const TOKEN_TYPE = 'urn:shopify:params:oauth:token-type:'
const exchange = z.object({
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:token-exchange'),
  subject_token: z.string(),
  subject_token_type: z.literal('urn:ietf:params:oauth:token-type:id_token'),
  requested_token_type: z.enum([`${TOKEN_TYPE}offline-access-token`, `${TOKEN_TYPE}online-access-token`]),
  expiring: z.coerce.string().optional(),
})
const refresh = z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() })
const wanted = z.discriminatedUnion('grant_type', [exchange, refresh])
const client = z.object({ client_id: z.string(), client_secret: z.string() })

/** POST /admin/oauth/access_token. Source: https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange */
export async function tokenDoor(world: World, shop: Shop, request: Request): Promise<Response> {
  const body = await readBody(request)
  const known = client.safeParse(body)
  if (
    !known.success ||
    known.data.client_id !== world.options.apiKey ||
    known.data.client_secret !== world.options.apiSecret
  ) {
    return refused('invalid_client', 'Client authentication failed')
  }
  const grant = wanted.safeParse(body)
  if (!grant.success) return refused('invalid_request', z.prettifyError(grant.error))
  return grant.data.grant_type === 'refresh_token'
    ? refreshed(world, shop, grant.data.refresh_token)
    : exchanged(world, shop, grant.data)
}

async function exchanged(world: World, shop: Shop, grant: z.infer<typeof exchange>): Promise<Response> {
  const claims = await verifiedClaims(world.options, grant.subject_token)
  if (claims?.dest !== `https://${shop.domain}`)
    return refused('invalid_subject_token', 'Invalid subject token')
  install(world, shop)
  return grant.requested_token_type === `${TOKEN_TYPE}online-access-token`
    ? json(onlineAnswer(world, shop, issueOnline(world, shop)))
    : json(offlineAnswer(world, issueOffline(world, shop, grant.expiring === '1')))
}

function refreshed(world: World, shop: Shop, token: string): Response {
  const pair = shop.installation === null ? null : refreshOffline(world, shop, token)
  return pair === null
    ? refused('invalid_request', 'This request requires an active refresh_token')
    : json(offlineAnswer(world, pair))
}

function offlineAnswer(world: World, token: AccessToken) {
  return {
    access_token: token.token,
    scope: token.scopes.join(','),
    ...(token.expiresAt === null ? {} : { expires_in: secondsLeft(world, token.expiresAt) }),
    ...(token.refresh === null
      ? {}
      : {
          refresh_token: token.refresh.token,
          refresh_token_expires_in: secondsLeft(world, token.refresh.expiresAt),
        }),
  }
}

function onlineAnswer(world: World, shop: Shop, token: AccessToken) {
  const [firstName = '', ...rest] = shop.ownerName.split(' ')
  return {
    access_token: token.token,
    scope: token.scopes.join(','),
    expires_in: secondsLeft(world, token.expiresAt ?? new Date(world.options.realNow()).toISOString()),
    associated_user_scope: token.scopes.join(','),
    associated_user: {
      id: merchantUserId(shop),
      first_name: firstName,
      last_name: rest.join(' '),
      email: shop.email,
      email_verified: true,
      account_owner: true,
      locale: 'en',
      collaborator: false,
    },
  }
}

const refused = (error: string, description: string) => json({ error, error_description: description }, 400)

async function readBody(request: Request): Promise<unknown> {
  const raw = await request.text()
  if (!request.headers.get('content-type')?.includes('json'))
    return Object.fromEntries(new URLSearchParams(raw))
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}
