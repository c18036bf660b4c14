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

/** The page's own addresses, as an extension sees them, begin so. */
export const PAGE_URL = 'extension:/'

/** The `navigation` global: history entries of a full page, told to listeners as they change. */
/** @param path the one that it opens with, e.g. `/` */
export function extensionNavigation(path: () => string = () => '/') {
  const urlOf = () => PAGE_URL + path().slice(1)
  const listeners = new Set<Listener>()
  let entry: Entry | undefined
  const current = () => (entry ??= entryWith(urlOf(), null))
  const enter = (state: unknown, navigationType: Change['navigationType']) => {
    const from = current()
    entry = entryWith(from.url, state)
    for (const listener of listeners) listener({ navigationType, from })
  }
  return {
    traversed: (state: unknown) => enter(state, 'traverse'),
    forExtension: (host: HostCalls) => ({
      get currentEntry() {
        return current()
      },
      navigate(url: string, { state = null, history = 'auto' }: Options = {}) {
        host.navigate(url, { state, history })
        if (url === current().url) enter(state, history === 'replace' ? 'replace' : 'push')
      },
      updateCurrentEntry({ state }: { state: unknown }) {
        entry = entryWith(current().url, state)
        host.navigate(current().url, { state, history: 'replace' })
      },
      addEventListener: (_type: 'currententrychange', listener: Listener) => listeners.add(listener),
      removeEventListener: (_type: 'currententrychange', listener: Listener) => listeners.delete(listener),
    }),
  }
}

let made = 0
function entryWith(url: string, state: unknown): Entry {
  made += 1
  return { key: `entry-${made}`, url, getState: () => structuredClone(state) }
}
