/**
 * Stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js, served into the app's pages. It does what the
 * app relies on: session tokens on same-origin fetches, navigation menu, title bar, save bar, modal, toast,
 * the picker of variants.
 * Source: https://shopify.dev/docs/api/app-bridge-library
 */
import { watchChrome } from './chrome.ts'
import { defineElements, openOverlay } from './elements.ts'
import { leaveConfirmationFor } from './leave-confirmation.ts'
import { tellAdmin } from './messages.ts'
import { pickerFor } from './resource-picker.ts'
import { authenticateFetch, idTokenFor, reloadWithToken } from './session.ts'

const script = document.currentScript as HTMLScriptElement | null
const origin = new URL(script?.src ?? location.href).origin
const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')
const apiKey = script?.dataset.apiKey ?? meta?.content ?? ''
const query = new URLSearchParams(location.search)
const KEPT = 'sandbox:app-bridge'
const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as { shop?: string; host?: string }
const shop = query.get('shop') ?? kept.shop ?? ''
const host = query.get('host') ?? kept.host ?? ''
sessionStorage.setItem(KEPT, JSON.stringify({ shop, host }))

const realFetch = window.fetch.bind(window)
const idToken = idTokenFor(realFetch, origin, shop)
const tell = tellAdmin(origin)
let toasts = 0

const shopify = {
  config: { apiKey, shop, host, locale: 'en' },
  environment: { embedded: window.top !== window, mobile: false, pos: false, intent: false },
  origin,
  ready: Promise.resolve(),
  idToken,
  toast: {
    show(message: string, options: { isError?: boolean; duration?: number } = {}) {
      const id = String(++toasts)
      tell({
        kind: 'toast',
        id,
        message,
        isError: options.isError ?? false,
        durationMs: options.duration ?? 5000,
      })
      return id
    },
    hide: (id: string) => tell({ kind: 'toast-hide', id }),
  },
  loading: (on?: boolean) => tell({ kind: 'loading', on: on ?? true }),
  modal: {
    show: (id: string) => openOverlay(id, true),
    hide: (id: string) => openOverlay(id, false),
    toggle: (id: string) => openOverlay(id, document.getElementById(id)?.hasAttribute('open') !== true),
  },
  saveBar: {
    show: (id: string) => openOverlay(id, true),
    hide: (id: string) => openOverlay(id, false),
    toggle: (id: string) => openOverlay(id, document.getElementById(id)?.hasAttribute('open') !== true),
    leaveConfirmation: leaveConfirmationFor(tell, origin),
  },
  resourcePicker: pickerFor(tell, origin),
  user: () => Promise.resolve({ accountAccess: 'full' }),
}

Object.assign(window, { shopify })
defineElements()
window.fetch = authenticateFetch(realFetch, idToken)
watchChrome(tell, origin)
reloadWithToken(query, idToken)
