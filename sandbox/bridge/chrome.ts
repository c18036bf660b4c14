import { onAdminMessage } from './messages.ts'
import type { Action, FromApp, NavItem } from './protocol.ts'

type Tell = (message: FromApp) => void

/** Keeps the admin's copy of menu, title bar, save bar and address in step with the app's page. */
export function watchChrome(tell: Tell, origin: string): void {
  const buttons = new Map<number, HTMLElement>()
  const sent = new Map<string, string>()
  const report = () => {
    buttons.clear()
    for (const message of [
      nav(),
      titleBar(buttons),
      saveBar(buttons),
      { kind: 'location', path: path(), title: document.title } as const,
    ]) {
      if (message === null || sent.get(message.kind) === JSON.stringify(message)) continue
      sent.set(message.kind, JSON.stringify(message))
      tell(message)
    }
  }
  let scheduled = false
  const soon = () => {
    if (scheduled) return
    scheduled = true
    setTimeout(() => {
      scheduled = false
      report()
    }, 0)
  }
  new MutationObserver(soon).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  followHistory(soon)
  watchForms()
  followAdminLinks(tell)
  onAdminMessage(origin, (message) => {
    if (message.kind === 'click') buttons.get(message.id)?.click()
    if (message.kind === 'go') navigate(message.href)
  })
  soon()
}

function nav(): FromApp | null {
  const menu = document.querySelector('ui-nav-menu')
  if (menu === null) return null
  const links = [...menu.querySelectorAll<HTMLAnchorElement>('a')].filter((link) => link.rel !== 'home')
  const items = links.map(
    (link): NavItem => ({ label: link.textContent?.trim() ?? '', href: link.getAttribute('href') ?? '/' }),
  )
  return { kind: 'nav', items }
}

function titleBar(buttons: Map<number, HTMLElement>): FromApp {
  const bar = [...document.querySelectorAll('ui-title-bar')].find((one) => one.closest('ui-modal') === null)
  return { kind: 'title', title: bar?.getAttribute('title') ?? null, actions: actionsOf(bar, buttons) }
}

function saveBar(buttons: Map<number, HTMLElement>): FromApp {
  const bar = document.querySelector('ui-save-bar[open]')
  const dirty = document.querySelector<HTMLFormElement>('form[data-save-bar][data-dirty]')
  if (bar === null && dirty !== null)
    return { kind: 'save-bar', open: true, actions: formActions(dirty, buttons) }
  return { kind: 'save-bar', open: bar !== null, actions: actionsOf(bar, buttons) }
}

function actionsOf(bar: Element | null | undefined, buttons: Map<number, HTMLElement>): Action[] {
  return [...(bar?.querySelectorAll<HTMLElement>('button, a') ?? [])].map((element) =>
    register(buttons, element, {
      label:
        element.textContent?.trim() || (element.getAttribute('variant') === 'primary' ? 'Save' : 'Discard'),
      primary: element.getAttribute('variant') === 'primary',
      disabled: element.hasAttribute('disabled'),
      critical: element.getAttribute('tone') === 'critical',
    }),
  )
}

/** A form that declares `data-save-bar` gets a save bar while it is dirty; its buttons submit and reset it. */
function formActions(form: HTMLFormElement, buttons: Map<number, HTMLElement>): Action[] {
  const button = (act: () => void) => Object.assign(document.createElement('button'), { onclick: act })
  const plain = { disabled: false, critical: false }
  return [
    register(
      buttons,
      button(() => form.reset()),
      { ...plain, label: 'Discard', primary: false },
    ),
    register(
      buttons,
      button(() => form.requestSubmit()),
      { ...plain, label: 'Save', primary: true },
    ),
  ]
}

function register(
  buttons: Map<number, HTMLElement>,
  element: HTMLElement,
  action: Omit<Action, 'id'>,
): Action {
  const id = buttons.size + 1
  buttons.set(id, element)
  return { id, ...action }
}

function watchForms(): void {
  const mark = (dirty: boolean) => (event: Event) => {
    const form = (event.target as Element | null)?.closest<HTMLFormElement>('form[data-save-bar]')
    if (form) form.toggleAttribute('data-dirty', dirty)
  }
  document.addEventListener('input', mark(true))
  document.addEventListener('submit', mark(false))
  document.addEventListener('reset', mark(false))
}

/** Where the app is, without what Shopify adds to a first request. */
function path(): string {
  const url = new URL(location.href)
  for (const name of ['embedded', 'shop', 'host', 'id_token', 'session', 'hmac', 'timestamp', 'locale'])
    url.searchParams.delete(name)
  return url.pathname + url.search
}

function followHistory(soon: () => void): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...change: Parameters<History['pushState']>) => {
      original(...change)
      soon()
    }
  }
  window.addEventListener('popstate', soon)
}

function followAdminLinks(tell: Tell): void {
  document.addEventListener('click', (event) => {
    const href = (event.target as Element | null)?.closest('a')?.getAttribute('href')
    if (!href?.startsWith('shopify:admin/')) return
    event.preventDefault()
    tell({ kind: 'admin', path: href.slice('shopify:admin/'.length) })
  })
}

/** The app's own router follows when it listens; a page without it is loaded. */
function navigate(href: string): void {
  const link = [...document.querySelectorAll('ui-nav-menu a')].find(
    (one) => one.getAttribute('href') === href,
  )
  if (link) link.dispatchEvent(new Event('shopify:navigate', { bubbles: true }))
  else location.assign(href)
}
