import type { Installation, Shop } from '../state/model.ts'
import { publishShop } from '../webhooks/publish.ts'
import type { World } from '../world.ts'

/**
 * Managed installation: Shopify grants what the app's toml declares and registers the toml's webhooks, without
 * asking the app. Source: https://shopify.dev/docs/apps/build/authentication-authorization/app-installation
 */
export function install(world: World, shop: Shop): Installation {
  if (shop.installation) return shop.installation
  const config = world.appConfig()
  shop.installation = {
    id: world.store.newId(),
    installedAt: world.clock.iso(),
    scopes: config.scopes,
    subscriptions: config.subscriptions,
  }
  world.store.changed()
  return shop.installation
}

/** Tokens die at once, those for refreshing too; app/uninstalled is the last webhook. */
export function uninstall(world: World, shop: Shop): void {
  if (!shop.installation) return
  publishShop(world, shop, 'app/uninstalled')
  for (const token of world.state.tokens) {
    if (token.shop !== shop.domain) continue
    token.revoked = true
    if (token.refresh) token.refresh.retired = true
  }
  shop.installation = null
  world.store.changed()
}

/** A new version of the toml was deployed: scopes and webhooks follow it. Sends app/scopes_update when scopes changed. */
export function redeploy(world: World, shop: Shop): void {
  if (!shop.installation) return
  const { scopes, subscriptions } = world.appConfig()
  const previous = shop.installation.scopes
  shop.installation.scopes = scopes
  shop.installation.subscriptions = subscriptions
  for (const token of world.state.tokens) if (token.shop === shop.domain) token.scopes = scopes
  world.store.changed()
  if (previous.toSorted().join() !== scopes.toSorted().join())
    publishShop(world, shop, 'app/scopes_update', { previous, current: scopes })
}
