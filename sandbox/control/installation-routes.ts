import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { customersOf } from '../shop/find.ts'
import { install, redeploy, uninstall } from '../shop/installation.ts'
import { Refusal } from '../shop/refusal.ts'
import { publishCompliance } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { bodyOf } from './answering.ts'
import { openApp } from './open-app.ts'
import { shopNamed } from './shop-lookup.ts'

const compliance = z.strictObject({
  topic: z.enum(['customers/data_request', 'customers/redact', 'shop/redact']),
  customer: z.email().optional(),
})

/** The app in a shop: installed and opened, removed, deployed anew, asked for what privacy law demands. */
export function installationRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  return [
    post('/__sandbox/shops/:shop/install', async (_, params) => {
      const shop = shopFrom(params)
      install(world, shop)
      return json({ installation: shop.installation, app: await openApp(world, shop) })
    }),
    post('/__sandbox/shops/:shop/uninstall', (_, params) => {
      uninstall(world, shopFrom(params))
      return json({ installation: null })
    }),
    post('/__sandbox/shops/:shop/redeploy', (_, params) => {
      const shop = shopFrom(params)
      redeploy(world, shop)
      return json({ installation: shop.installation })
    }),
    post('/__sandbox/shops/:shop/compliance', async (request, params) => {
      const wanted = await bodyOf(request, compliance)
      const shop = shopFrom(params)
      const customer = customersOf(world, shop).find(({ email }) => email === wanted.customer) ?? null
      if (customer === null && wanted.topic !== 'shop/redact') {
        throw new Refusal(['customer'], `${shop.name} has no customer "${wanted.customer ?? ''}"`)
      }
      publishCompliance(world, shop, wanted.topic, customer)
      return json({ sent: wanted.topic })
    }),
  ]
}
