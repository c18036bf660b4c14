import { createRemoteElement, RemoteRootElement } from '@remote-dom/core/elements'
import { membersOf, TAGS } from './catalogue.ts'

/** Fields tell what they hold with each event; the remote element then holds the same. */
interface Held {
  value?: string
  values?: string[]
  files?: File[]
  checked?: boolean
}

/** Defines the components inside the worker and makes the remote root its document's body. Returns the root. */
export function defineRemoteElements(): HTMLElement {
  for (const tag of TAGS) customElements.define(tag, remoteElement(tag))
  customElements.define('remote-root', RemoteRootElement)
  const root = document.createElement('remote-root')
  Object.defineProperty(document, 'body', { get: () => root, configurable: true })
  return root
}

function remoteElement(tag: (typeof TAGS)[number]): CustomElementConstructor {
  const { properties, events } = membersOf(tag)
  const element = createRemoteElement<Record<string, unknown>>({
    properties: Object.fromEntries(properties.map((name) => [name, {}])),
    events: Object.fromEntries(events.map((name) => [name, { dispatchEvent: hold }])),
  })
  // Preact listens to `click` and not to `Click` only where the element says that it knows `onclick`.
  for (const name of events)
    Object.defineProperty(element.prototype, `on${name}`, { value: null, writable: true })
  return element
}

function hold(this: EventTarget, detail?: Held): void {
  if (detail) Object.assign(this, detail)
}
