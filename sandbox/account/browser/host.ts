/** Runs in the account page: hosts an extension's bundle in a Web Worker and draws what it renders. */
import { ThreadWebWorker } from '@quilted/threads'
import { DOMRemoteReceiver } from '@remote-dom/core/receivers'
import { accountStorage } from './account-storage.ts'
import { knowAddresses } from './addresses.ts'
import { membersOf, TAGS } from './catalogue.ts'
import { defineComponents } from './components/define.ts'
import { PAGE_URL } from './extension-navigation.ts'
import type { HostCalls, Started } from './protocol.ts'
import type { WorkerCalls } from './worker.ts'

interface Mount extends Started {
  /** Selects where the extension is drawn. */
  into: string
  workerUrl: string
  tokenUrl: string
  /** Of what the extension stores: the customer and the extension. */
  storageScope: string
  /** `extension:` and `shopify:` addresses → addresses of this account. */
  addresses: Record<string, string>
}

const policy = Object.fromEntries(
  TAGS.map((tag) => {
    const { properties, events } = membersOf(tag)
    const open = Object.fromEntries(properties.map((name) => [name, {}]))
    return [
      tag,
      {
        properties: open,
        attributes: ['slot', 'id'],
        events: Object.fromEntries(events.map((name) => [name, {}])),
      },
    ]
  }),
)

export async function mount({
  into,
  workerUrl,
  tokenUrl,
  storageScope,
  addresses,
  ...started
}: Mount): Promise<void> {
  const root = document.querySelector(into)
  if (!root) throw new Error(`There is no ${into} to draw the extension into`)
  const resolve = knowAddresses(addresses)
  const receiver = new DOMRemoteReceiver({ root, elements: policy })
  const thread = new ThreadWebWorker<WorkerCalls>(new Worker(workerUrl))
  const host: HostCalls = {
    storage: accountStorage(localStorage, storageScope),
    token: () => freshToken(tokenUrl),
    navigate: async (url, options) =>
      enter(url, { ...options, own: PAGE_URL + started.path.slice(1) }, resolve),
  }
  addEventListener('popstate', ({ state }) => thread.imports.traversed(state))
  await thread.imports.start(receiver.connection, started, host)
  root.removeAttribute('aria-busy')
}

async function freshToken(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The account gave no session token: ${response.status}`)
  const { token } = await response.json()
  return token
}

function enter(
  url: string,
  { state, history, own }: { state?: unknown; history?: string; own: string },
  resolve: (url: string) => string,
) {
  if (url !== own) location.assign(resolve(url))
  else if (history === 'replace') window.history.replaceState(state, '')
  else window.history.pushState(state, '')
}

defineComponents()
const mounts = JSON.parse(document.querySelector('#extensions')?.textContent ?? '[]') as Mount[]
for (const one of mounts) mount(one).catch(showBroken(one.into))

/** A bundle that fails leaves a line that says so, where Shopify would leave nothing: this is a place to find faults. */
function showBroken(into: string) {
  return (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error)
    document.querySelector(into)?.replaceChildren(`The extension failed: ${said}`)
    throw error
  }
}
