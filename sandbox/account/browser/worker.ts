/**
 * What runs in the extension's Web Worker before its bundle: the remote elements, and the globals of
 * https://shopify.dev/docs/api/customer-account-ui-extensions. The bundle itself is the one Shopify's tool built.
 */
import '@remote-dom/core/polyfill'
import { retain, ThreadWebWorker } from '@quilted/threads'
import type { RemoteConnection } from '@remote-dom/core'
import { BatchingRemoteConnection, type RemoteRootElement } from '@remote-dom/core/elements'
import { extensionFetch } from './extension-fetch.ts'
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
      fetch: extensionFetch(started, globalThis.fetch.bind(globalThis)),
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

export type WorkerCalls = typeof exported
new ThreadWebWorker<HostCalls, WorkerCalls>(self as unknown as Worker, { exports: exported })
