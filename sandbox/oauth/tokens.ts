import { randomBytes } from 'node:crypto'
import type { Shop } from '../state/model.ts'
import type { AccessToken } from '../state/traffic.ts'
import type { World } from '../world.ts'

const HOUR_S = 3600
const ONLINE_S = 24 * HOUR_S
/** Source: https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens */
const REFRESH_S = 90 * 24 * HOUR_S
/** How long a used refresh token may be tried again while its replacement is unused. Source: https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens */
const RETRY_S = 30 * 24 * HOUR_S

const at = (world: World, seconds: number) => new Date(world.options.realNow() + seconds * 1000).toISOString()
const past = (world: World, instant: string | null) =>
  instant !== null && Date.parse(instant) <= world.options.realNow()

/** The previous offline token of the shop stays what it was: only its refresh chain ends when the new one is used. */
export function issueOffline(
  world: World,
  shop: Shop,
  expiring: boolean,
  previous: string | null = null,
): AccessToken {
  return keep(world, {
    token: `shpat_${randomBytes(16).toString('hex')}`,
    shop: shop.domain,
    kind: 'offline',
    scopes: shop.installation?.scopes ?? [],
    expiresAt: expiring ? at(world, HOUR_S) : null,
    revoked: false,
    refresh: expiring
      ? {
          token: `shprt_${randomBytes(16).toString('hex')}`,
          expiresAt: at(world, REFRESH_S),
          firstUsedAt: null,
          retired: false,
          previous,
        }
      : null,
  })
}

export function issueOnline(world: World, shop: Shop): AccessToken {
  return keep(world, {
    token: `shpua_${randomBytes(16).toString('hex')}`,
    shop: shop.domain,
    kind: 'online',
    scopes: shop.installation?.scopes ?? [],
    expiresAt: at(world, ONLINE_S),
    revoked: false,
    refresh: null,
  })
}

/**
 * A new pair for a refresh token. The access token it replaces dies at once; the refresh token itself may be
 * tried again until its replacement is used, so that a lost answer does not lock the app out. Null: refused.
 */
export function refreshOffline(world: World, shop: Shop, refreshToken: string): AccessToken | null {
  const held = world.state.tokens.find(
    (token) => token.shop === shop.domain && token.refresh?.token === refreshToken,
  )
  const refresh = held?.refresh
  if (!held || !refresh || refresh.retired || past(world, refresh.expiresAt)) return null
  if (
    refresh.firstUsedAt !== null &&
    Date.parse(refresh.firstUsedAt) + RETRY_S * 1000 <= world.options.realNow()
  )
    return null
  refresh.firstUsedAt ??= at(world, 0)
  retire(world, refresh.previous)
  held.revoked = true
  return issueOffline(world, shop, true, refresh.token)
}

/** The token when it may be used now. */
export function liveToken(world: World, shop: Shop, token: string | null): AccessToken | null {
  const held = world.state.tokens.find((one) => one.token === token && one.shop === shop.domain)
  return held === undefined || held.revoked || past(world, held.expiresAt) ? null : held
}

export const secondsLeft = (world: World, instant: string): number =>
  Math.round((Date.parse(instant) - world.options.realNow()) / 1000)

function retire(world: World, refreshToken: string | null): void {
  const previous = world.state.tokens.find(
    (token) => token.refresh !== null && token.refresh.token === refreshToken,
  )
  if (previous?.refresh) previous.refresh.retired = true
}

function keep(world: World, token: AccessToken): AccessToken {
  const dead = (one: AccessToken) => one.refresh === null && (one.revoked || past(world, one.expiresAt))
  world.state.tokens = [...world.state.tokens.filter((one) => !dead(one)), token]
  world.store.changed()
  return token
}
