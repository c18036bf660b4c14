import { z } from 'zod'
import { json } from '../http/respond.ts'
import { get, type Handler, post, type Route } from '../http/router.ts'
import { mailTo } from '../mail/mail-server.ts'
import { adminSessionToken, customerSessionToken } from '../oauth/session-token.ts'
import { parseGid } from '../state/gid.ts'
import type { Mail } from '../state/traffic.ts'
import { findShop, type World } from '../world.ts'
import { answering, bodyOf, NotFound } from './answering.ts'
import { faultRoutes } from './fault-routes.ts'
import { shopRoutes } from './shop-routes.ts'

const clockBody = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceDays: z.number().finite() }),
])

/** The sandbox's own API, for tests, the demo and its human pages: JSON in, JSON out, errors name the field. */
export function controlRoutes(world: World): Route[] {
  const now = () => json({ now: world.clock.now().toISOString() })
  const routes: Route[] = [
    get('/__sandbox/clock', now),
    post('/__sandbox/clock', async (request) => {
      const wanted = await bodyOf(request, clockBody)
      if ('to' in wanted) world.clock.set(new Date(wanted.to))
      else world.clock.advanceDays(wanted.advanceDays)
      return now()
    }),
    get('/__sandbox/mail', (request) =>
      json(mailTo(world, new URL(request.url).searchParams.get('to')).map(asControlShows)),
    ),
    get('/__sandbox/token/admin', adminToken(world)),
    get('/__sandbox/token/customer', customerToken(world)),
    ...faultRoutes(world),
    ...shopRoutes(world),
  ]
  return routes.map((route) => ({ ...route, handle: answering(route.handle) }))
}

/** App Bridge in the app's frame asks from another origin. */
const adminToken =
  (world: World): Handler =>
  async (request) => {
    const shop = shopIn(world, request)
    return json({ token: await adminSessionToken(world.options, shop) }, 200, {
      'access-control-allow-origin': '*',
    })
  }

const customerToken =
  (world: World): Handler =>
  async (request) => {
    const query = new URL(request.url).searchParams
    const shop = shopIn(world, request)
    const given = query.get('customer')
    const customer = given === null || parseGid(given) !== null ? given : `gid://shopify/Customer/${given}`
    const aud = query.get('aud')
    const token = await customerSessionToken(world.options, shop, customer, {
      ...(aud === null ? {} : { aud }),
      expired: query.get('expired') === '1',
    })
    return json({ token }, 200, { 'access-control-allow-origin': '*' })
  }

const asControlShows = (mail: Mail) => ({ ...mail, to: mail.to.join(', '), html: mail.html ?? '' })

function shopIn(world: World, request: Request) {
  const name = new URL(request.url).searchParams.get('shop') ?? ''
  const shop = findShop(world, name)
  if (shop === null) throw new NotFound('shop', `there is no shop "${name}"`)
  return shop
}
