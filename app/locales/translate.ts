import i18next from 'i18next'
import deBuyer from './de/buyer.json' with { type: 'json' }
import deDecision from './de/decision.json' with { type: 'json' }
import deGuest from './de/guest.json' with { type: 'json' }
import deMessages from './de/messages.json' with { type: 'json' }
import deReport from './de/report.json' with { type: 'json' }
import deStorefront from './de/storefront.json' with { type: 'json' }
import elBuyer from './el/buyer.json' with { type: 'json' }
import elDecision from './el/decision.json' with { type: 'json' }
import elGuest from './el/guest.json' with { type: 'json' }
import elMessages from './el/messages.json' with { type: 'json' }
import elReport from './el/report.json' with { type: 'json' }
import elStorefront from './el/storefront.json' with { type: 'json' }
import enAdmin from './en/admin.json' with { type: 'json' }
import enBuyer from './en/buyer.json' with { type: 'json' }
import enDecision from './en/decision.json' with { type: 'json' }
import enGuest from './en/guest.json' with { type: 'json' }
import enMessages from './en/messages.json' with { type: 'json' }
import enReport from './en/report.json' with { type: 'json' }
import enStorefront from './en/storefront.json' with { type: 'json' }
import frBuyer from './fr/buyer.json' with { type: 'json' }
import frDecision from './fr/decision.json' with { type: 'json' }
import frGuest from './fr/guest.json' with { type: 'json' }
import frMessages from './fr/messages.json' with { type: 'json' }
import frReport from './fr/report.json' with { type: 'json' }
import frStorefront from './fr/storefront.json' with { type: 'json' }
import { greekArticle } from './greek-article.ts'
import { LOCALES, type Locale } from './languages.ts'
import roBuyer from './ro/buyer.json' with { type: 'json' }
import roDecision from './ro/decision.json' with { type: 'json' }
import roGuest from './ro/guest.json' with { type: 'json' }
import roMessages from './ro/messages.json' with { type: 'json' }
import roReport from './ro/report.json' with { type: 'json' }
import roStorefront from './ro/storefront.json' with { type: 'json' }

export { LOCALES, type Locale }
export const NAMESPACES = ['decision', 'buyer', 'guest', 'messages', 'report', 'storefront', 'admin'] as const
export type Namespace = (typeof NAMESPACES)[number]

/**
 * `t('decision:remedy.withdrawal')`, `t('buyer:items', { count: 2 })`. Plain text comes out: whoever
 * puts it into HTML escapes it. A key that no language has throws, for a buyer must never read a key.
 */
export interface Translate {
  (key: Key, params?: Params): string
  /** Whether this language has words for the key. */
  has: (key: Key, params?: Params) => boolean
}

type Key = `${Namespace}:${string}`
type Params = Readonly<Record<string, unknown>>

const RESOURCES = {
  en: {
    decision: enDecision,
    buyer: enBuyer,
    guest: enGuest,
    messages: enMessages,
    report: enReport,
    storefront: enStorefront,
    admin: enAdmin,
  },
  ro: {
    decision: roDecision,
    buyer: roBuyer,
    guest: roGuest,
    messages: roMessages,
    report: roReport,
    storefront: roStorefront,
  },
  el: {
    decision: elDecision,
    buyer: elBuyer,
    guest: elGuest,
    messages: elMessages,
    report: elReport,
    storefront: elStorefront,
  },
  de: {
    decision: deDecision,
    buyer: deBuyer,
    guest: deGuest,
    messages: deMessages,
    report: deReport,
    storefront: deStorefront,
  },
  fr: {
    decision: frDecision,
    buyer: frBuyer,
    guest: frGuest,
    messages: frMessages,
    report: frReport,
    storefront: frStorefront,
  },
} satisfies Record<Locale, object>

const i18n = i18next.createInstance()
// Synchronous: the resources are in the bundle, and a request must not wait for words.
void i18n.init({
  initAsync: false,
  showSupportNotice: false,
  resources: RESOURCES,
  supportedLngs: LOCALES,
  fallbackLng: 'en',
  ns: NAMESPACES,
  defaultNS: 'decision',
  interpolation: { escapeValue: false },
})

// Only Greek words ask for it: `έως και {{date, article}} {{date}}`.
i18n.services.formatter?.add('article', (day: unknown) => greekArticle(String(day)))

/** The words of one language. The admin's are English in every language. */
export const translator = (locale: Locale): Translate => {
  const words = i18n.getFixedT(locale)
  const has = (key: Key, params: Params = {}): boolean => i18n.exists(key, { ...params, lng: locale })
  const translate = (key: Key, params: Params = {}): string => {
    if (!has(key, params)) throw new Error(`No words for "${key}" in ${locale}`)
    return words(key, params)
  }
  return Object.assign(translate, { has })
}

/** The language to speak for a tag such as `ro-RO`; English where we have no other. */
export const localeFor = (tag: string | undefined): Locale => {
  const language = tag?.toLowerCase().split(/[-_]/)[0]
  return LOCALES.find((known) => known === language) ?? 'en'
}
