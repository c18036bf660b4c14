import { adminSessionToken } from '../oauth/session-token.ts'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'

export const APP_HANDLE = 'recourse'
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36'

/** Address of the app's page as Shopify's admin first asks for it. `path` is what follows /apps/<handle> in the admin's address. */
export async function embeddedUrl(
  world: World,
  shop: Shop,
  path: string,
  query = new URLSearchParams(),
): Promise<string> {
  const url = new URL(path === '' ? '/' : path, world.origins.tunnel)
  for (const [name, value] of query) url.searchParams.append(name, value)
  const shopify = {
    embedded: '1',
    shop: shop.domain,
    host: Buffer.from(`admin.shopify.com/store/${shop.handle}`).toString('base64').replace(/=+$/, ''),
    locale: 'en',
    id_token: await adminSessionToken(world.options, shop),
  }
  for (const [name, value] of Object.entries(shopify)) url.searchParams.set(name, value)
  return url.href
}

/** What the merchant's browser does right after an installation: open the app, following where it leads. */
export async function openApp(world: World, shop: Shop): Promise<{ status: number; url: string }> {
  const answer = await fetch(await embeddedUrl(world, shop, ''), { headers: { 'user-agent': BROWSER } })
  await answer.arrayBuffer()
  return { status: answer.status, url: answer.url.split('?')[0] ?? '' }
}
