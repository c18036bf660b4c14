import { existsSync } from 'node:fs'
import { adminDoor } from './admin-api/admin-door.ts'
import { readAppConfig } from './app-config.ts'
import { sandboxClock } from './clock.ts'
import { controlRoutes } from './control/control-routes.ts'
import { customerDoor } from './customer-api/customer-door.ts'
import { humanDoors } from './doors/human-doors.ts'
import { createFaults } from './faults.ts'
import { text } from './http/respond.ts'
import { get, router } from './http/router.ts'
import { serve } from './http/serve.ts'
import { startMailServer } from './mail/mail-server.ts'
import { DEFAULT_OPTIONS, type SandboxOptions } from './options.ts'
import { loadSchema } from './schema/load-schema.ts'
import { seededState } from './seed.ts'
import { resumeJobs } from './shop/cancel-order.ts'
import { type ApiDoor, shopifyDoor } from './shopify-door.ts'
import { openStore } from './state/store.ts'
import { startTunnel } from './tunnel.ts'
import { Webhooks } from './webhooks/webhooks.ts'
import type { World } from './world.ts'

export interface Sandbox {
  /** Human doors, control API and everything that is Shopify's. */
  readonly url: string
  /** The app's public address. */
  readonly tunnelUrl: string
  readonly smtpPort: number
  readonly world: World
  /** Where the app listens, when that is known only after the sandbox started. */
  pointAt(appOrigin: string | null): void
  close(): Promise<void>
}

type Given = Partial<SandboxOptions> & Pick<SandboxOptions, 'apiKey' | 'apiSecret'>

/** Ports 0 take free ones; `dataFolder: null` keeps everything in memory. */
export async function startSandbox(given: Given): Promise<Sandbox> {
  const options: SandboxOptions = { ...DEFAULT_OPTIONS, ...given }
  const world = await createWorld(options)
  const { main, tunnel, mail } = await listen(world)
  Object.assign(world.origins, {
    sandbox: `http://localhost:${main.port}`,
    tunnel: `http://localhost:${tunnel.port}`,
  })
  world.webhooks.resume()
  resumeJobs(world)
  return {
    url: world.origins.sandbox,
    tunnelUrl: world.origins.tunnel,
    smtpPort: mail.port,
    world,
    pointAt: (appOrigin) => {
      options.appOrigin = appOrigin
    },
    close: async () => {
      world.webhooks.stop()
      await Promise.all([main.close(), tunnel.close(), mail.close()])
      await world.store.flush()
    },
  }
}

/** All three or none: a port that is taken leaves nothing listening. */
async function listen(world: World) {
  const open: { close(): Promise<void> }[] = []
  const kept = async <T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const started = await starting
    open.push(started)
    return started
  }
  try {
    const main = await kept(serve(await answering(world), world.options.port))
    const tunnel = await kept(startTunnel(world))
    const mail = await kept(startMailServer(world))
    return { main, tunnel, mail }
  } catch (error) {
    await Promise.all(open.map((one) => one.close()))
    throw error
  }
}

async function createWorld(options: SandboxOptions): Promise<World> {
  const store = await openStore(options.dataFolder, () => seededState(options.realNow()))
  const clock = sandboxClock(store, options.realNow)
  const faults = createFaults()
  return {
    options,
    store,
    state: store.state,
    clock,
    faults,
    webhooks: new Webhooks(store, clock, faults, options),
    appConfig: () => readAppConfig(options.appConfigFile),
    origins: { sandbox: '', tunnel: '' },
  }
}

async function answering(world: World): Promise<(request: Request) => Promise<Response>> {
  const admin = adminDoor(world, loadSchema(world.options.schemaFolder, 'admin'))
  const customer = customerDoor(world, loadSchema(world.options.schemaFolder, 'customer'))
  const shopify = shopifyDoor(world, admin, customer)
  const doors = router([...controlRoutes(world), ...humanDoors(world), get('/healthz', () => text('ok'))])
  const account = await accountDoor(world, customer)
  return async (request) => {
    const asShopify = request.headers.get('x-sandbox-host')
    if (asShopify !== null) return shopify(asShopify, request)
    return (
      (await doors(request)) ?? (await account(request)) ?? text('There is no such page.', 'text/plain', 404)
    )
  }
}

/** The buyer's account pages host the extension; they live in a room of their own. */
async function accountDoor(
  world: World,
  customer: ApiDoor,
): Promise<(request: Request) => Promise<Response | null>> {
  const entry = new URL('./account/index.ts', import.meta.url)
  if (!existsSync(entry)) return async () => null
  const { accountPages } = (await import(entry.href)) as {
    accountPages: (world: World, customer: ApiDoor) => (request: Request) => Promise<Response | null>
  }
  return accountPages(world, customer)
}
