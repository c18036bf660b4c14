import type { AppConfig } from './app-config.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { SandboxOptions } from './options.ts'
import type { Shop, State } from './state/model.ts'
import type { Store } from './state/store.ts'
import type { Webhooks } from './webhooks/webhooks.ts'

/** What every room of the sandbox shares. */
export interface World {
  readonly options: SandboxOptions
  readonly store: Store
  readonly state: State
  readonly clock: Clock
  readonly faults: Faults
  readonly webhooks: Webhooks
  /** The app's own declaration, read anew each time: an edit needs no restart. */
  appConfig(): AppConfig
  /** Where people and the app reach the sandbox; known once it listens. */
  readonly origins: { sandbox: string; tunnel: string }
}

/** By domain (`pinhole-audio.myshopify.com`) or handle (`pinhole-audio`). */
export function findShop(world: World, name: string): Shop | null {
  return world.state.shops.find((shop) => shop.domain === name || shop.handle === name) ?? null
}
