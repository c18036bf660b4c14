import type { HostCalls, Started, Translations } from './protocol.ts'

type Extend = (target: string, run: () => unknown) => void
type SignalClass = new (value: unknown) => { value: unknown }

/** Before the bundle hands over its own signals, values are held without anyone being told. */
class Held {
  value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}

/** The `shopify` global of order targets, as far as the stand-in has what it tells: all of it is the account's own data. */
export function shopifyGlobal(started: Started, host: HostCalls, extend: Extend) {
  let Signal: SignalClass = Held
  const signals = new Map<string, unknown>()
  const signal = (name: string, value: unknown) => {
    if (!signals.has(name)) signals.set(name, new Signal(value))
    return signals.get(name)
  }
  const { orderId, orderName, locale, target } = started
  return {
    extend,
    setSignals: (theirs: SignalClass) => {
      Signal = theirs
    },
    extension: { target, apiVersion: '2026-07' },
    orderId,
    get order() {
      return signal('order', orderId && { id: orderId, name: orderName })
    },
    storage: host.storage,
    sessionToken: { get: () => host.token() },
    localization: {
      get language() {
        return signal('language', { isoCode: locale })
      },
      get extensionLanguage() {
        return signal('extensionLanguage', { isoCode: locale })
      },
    },
    i18n: { translate: translator(started.translations, locale) },
  }
}

/** Keys with dots, `{{name}}` filled in, and `count` choosing among the language's plural forms. */
function translator(translations: Translations, locale: string) {
  const plural = new Intl.PluralRules(locale)
  return (key: string, values: Record<string, string | number> = {}): string => {
    const found = key
      .split('.')
      .reduce<Translations | string | undefined>(
        (level, part) => (typeof level === 'object' ? level[part] : undefined),
        translations,
      )
    const form =
      typeof found === 'object' ? (found[plural.select(Number(values.count))] ?? found.other) : found
    if (typeof form !== 'string') throw new Error(`The extension has no words for "${key}" in ${locale}`)
    return form.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => String(values[name] ?? ''))
  }
}
