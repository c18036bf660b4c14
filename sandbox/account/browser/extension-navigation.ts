import type { HostCalls } from './protocol.ts'

interface Change {
  navigationType: 'push' | 'replace' | 'traverse'
  from: Entry
}
interface Entry {
  key: string
  url: string
  getState(): unknown
}
type Listener = (change: Change) => void
interface Options {
  state?: unknown
  history?: 'auto' | 'push' | 'replace'
}

/** The page's own address, as an extension sees it. */
export const PAGE_URL = 'extension:/'

/** The `navigation` global: history entries of a full page, told to listeners as they change. */
export function extensionNavigation() {
  const listeners = new Set<Listener>()
  let entry = entryWith(null)
  const enter = (state: unknown, navigationType: Change['navigationType']) => {
    const from = entry
    entry = entryWith(state)
    for (const listener of listeners) listener({ navigationType, from })
  }
  return {
    traversed: (state: unknown) => enter(state, 'traverse'),
    forExtension: (host: HostCalls) => ({
      get currentEntry() {
        return entry
      },
      navigate(url: string, { state = null, history = 'auto' }: Options = {}) {
        host.navigate(url, { state, history })
        if (url === PAGE_URL) enter(state, history === 'replace' ? 'replace' : 'push')
      },
      updateCurrentEntry({ state }: { state: unknown }) {
        entry = entryWith(state)
        host.navigate(PAGE_URL, { state, history: 'replace' })
      },
      addEventListener: (_type: 'currententrychange', listener: Listener) => listeners.add(listener),
      removeEventListener: (_type: 'currententrychange', listener: Listener) => listeners.delete(listener),
    }),
  }
}

let made = 0
function entryWith(state: unknown): Entry {
  made += 1
  return { key: `entry-${made}`, url: PAGE_URL, getState: () => structuredClone(state) }
}
