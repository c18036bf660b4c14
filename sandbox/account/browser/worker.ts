/**
 * What runs in the extension's Web Worker before its bundle: the remote elements, and the globals of
 * https://shopify.dev/docs/api/customer-account-ui-extensions. The bundle itself is the one Shopify's tool built.
 */
import '@remote-dom/core/polyfill'
import { retain, ThreadWebWorker } from '@quilted/threads'
import type { RemoteConnection } from '@remote-dom/core'
import { BatchingRemoteConnection, type RemoteRootElement } from '@remote-dom/core/elements'
import { extensionNavigation } from './extension-navigation.ts'
import type { HostCalls, Started } from './protocol.ts'
import { defineRemoteElements } from './remote-elements.ts'
import { shopifyGlobal } from './shopify-global.ts'

declare function importScripts(url: string): void

const root = defineRemoteElements() as RemoteRootElement
let path = '/'
const navigation = extensionNavigation(() => path)

const exported = {
  async start(connection: RemoteConnection, started: Started, host: HostCalls): Promise<void> {
    path = started.path
    retain(connection)
    retain(host)
    const targets: Record<string, () => unknown> = {}
    const extend = (target: string, run: () => unknown) => {
      targets[target] = run
    }
    Object.assign(globalThis, {
      shopify: shopifyGlobal(started, host, extend),
      navigation: navigation.forExtension(host),
      fetch: redirecting(started),
    })
    root.connect(new BatchingRemoteConnection(connection))
    importScripts(started.bundle)
    const run = targets[started.target]
    if (!run) throw new Error(`The bundle ${started.bundle} registers no ${started.target}`)
    await run()
  },
  async traversed(state: unknown): Promise<void> {
    navigation.traversed(state)
  },
}

/** The app's public address is reached through the tunnel, as *.myshopify.com is on the server's side. */
function redirecting({ appUrl, tunnelUrl }: Started): typeof fetch {
  const real = globalThis.fetch.bind(globalThis)
  return (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    return url.startsWith(`${appUrl}/`) ? real(tunnelUrl + url.slice(appUrl.length), init) : real(input, init)
  }
}

export type WorkerCalls = typeof exported
new ThreadWebWorker<HostCalls, WorkerCalls>(self as unknown as Worker, { exports: exported })
