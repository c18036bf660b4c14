import { passOn } from './doors/store/app-proxy.ts'
import { json } from './http/respond.ts'
import { tokenDoor } from './oauth/token-door.ts'
import type { Shop } from './state/model.ts'
import { findShop, type World } from './world.ts'

export type ApiDoor = (shop: Shop, version: string, request: Request) => Promise<Response>

/** What the app reaches as https://<shop>.myshopify.com: the redirect says in a header which host was meant. */
export function shopifyDoor(world: World, admin: ApiDoor, customer: ApiDoor) {
  return async (host: string, request: Request): Promise<Response> => {
    const shop = findShop(world, host)
    const { pathname } = new URL(request.url)
    if (shop === null) return json({ errors: 'Not Found' }, 404)
    const adminApi = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(pathname)
    if (adminApi && request.method === 'POST') return admin(shop, adminApi[1] ?? '', request)
    const customerApi = /^\/customer\/api\/([^/]+)\/graphql(?:\.json)?$/.exec(pathname)
    if (customerApi && request.method === 'POST') return customer(shop, customerApi[1] ?? '', request)
    if (pathname === '/admin/oauth/access_token' && request.method === 'POST')
      return tokenDoor(world, shop, request)
    const proxied = /^(\/apps\/[^/]+)(?:\/(.*))?$/.exec(pathname)
    if (proxied) return passOn(world, shop, request, { at: proxied[1] ?? '', rest: proxied[2] ?? '' })
    return json({ errors: `The sandbox does not model ${request.method} https://${host}${pathname}` }, 404)
  }
}
