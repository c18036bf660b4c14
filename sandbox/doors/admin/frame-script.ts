/** Runs in the admin's page around the app: shows the app's menu, title bar, save bar and toasts, and keeps the address in step. */
import {
  type Action,
  type FromAdmin,
  type FromApp,
  type NavItem,
  unwrap,
  wrap,
} from '../../bridge/protocol.ts'
import { askToLeave } from './leave-window.ts'
import { pickVariants } from './picker-window.ts'

const setup = JSON.parse(document.getElementById('setup')?.textContent ?? '{}') as {
  base: string
  admin: string
  origin: string
}
const frame = document.querySelector('iframe') as HTMLIFrameElement
const titleBar = document.querySelector('.titlebar') as HTMLElement
const saveBar = document.querySelector('.savebar') as HTMLElement
const toasts = document.querySelector('.toasts') as HTMLElement
const navs = [...document.querySelectorAll<HTMLElement>('[data-app-nav]')]
const ownLinks = [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${setup.base}"]`)]
let items: NavItem[] = []
let path = '/'

const send = (message: FromAdmin) => frame.contentWindow?.postMessage(wrap(message), setup.origin)

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== setup.origin) return
  const message = unwrap<FromApp>(event.data)
  if (message !== null) act(message)
})

function act(message: FromApp): void {
  if (message.kind === 'nav') items = message.items
  if (message.kind === 'location') follow(message.path, message.title)
  if (message.kind === 'nav' || message.kind === 'location') showNav()
  if (message.kind === 'title') showTitle(message.title, message.actions)
  if (message.kind === 'save-bar') showSaveBar(message.open, message.actions)
  if (message.kind === 'toast') showToast(message)
  if (message.kind === 'toast-hide') document.getElementById(`toast-${message.id}`)?.remove()
  if (message.kind === 'loading') (document.querySelector('.loading') as HTMLElement).hidden = !message.on
  if (message.kind === 'pick')
    void pickVariants(setup.admin, message).then((chosen) => send({ kind: 'picked', id: message.id, chosen }))
  if (message.kind === 'admin') location.assign(`${setup.admin}/${message.path}`)
  if (message.kind === 'leave') askToLeave(() => send({ kind: 'left' }))
}

/** The admin's own pages: while the save bar is there, whoever goes to one is asked first. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest('a')
  if (saveBar.hidden || !link || link.closest('[data-app-nav]') || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  askToLeave(() => location.assign(link.href))
})

/** The frame's own navigations already are entries of the history: the address is only corrected. */
function follow(next: string, title: string): void {
  path = next
  history.replaceState(null, '', setup.base + (next === '/' ? '' : next))
  if (title !== '') document.title = title
}

function showNav(): void {
  const open = items.filter(({ href }) => isWithin(href)).toSorted((a, b) => b.href.length - a.href.length)[0]
  for (const link of ownLinks) {
    if (open) link.removeAttribute('aria-current')
    else link.setAttribute('aria-current', 'page')
  }
  for (const nav of navs) nav.replaceChildren(...items.map((item) => navLink(item, item === open)))
}

function isWithin(href: string): boolean {
  const here = path.split('?')[0] ?? '/'
  return here === href || here.startsWith(`${href.replace(/\/$/, '')}/`)
}

function navLink({ label, href }: NavItem, current: boolean): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: setup.base + href, textContent: label })
  if (current) link.setAttribute('aria-current', 'page')
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    link.closest('details')?.removeAttribute('open')
    send({ kind: 'go', href })
  })
  const item = document.createElement('li')
  item.append(link)
  return item
}

function showTitle(title: string | null, actions: Action[]): void {
  const where = titleBar.querySelector('.where') as HTMLElement
  where.querySelector('span')?.remove()
  if (title) where.append(Object.assign(document.createElement('span'), { textContent: title }))
  titleBar.replaceChildren(where, ...actions.map(button))
}

function showSaveBar(open: boolean, actions: Action[]): void {
  const lastIsMain = actions.toSorted((a, b) => Number(a.primary) - Number(b.primary))
  saveBar.hidden = !open
  saveBar.replaceChildren(
    Object.assign(document.createElement('span'), { textContent: 'Unsaved changes' }),
    ...lastIsMain.map(button),
  )
}

function button({ id, label, primary, disabled, critical }: Action): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
    disabled,
  })
  if (primary) made.className = critical ? 'critical' : 'primary'
  made.addEventListener('click', () => send({ kind: 'click', id }))
  return made
}

function showToast({ id, message, isError, durationMs }: Extract<FromApp, { kind: 'toast' }>): void {
  const toast = Object.assign(document.createElement('div'), {
    id: `toast-${id}`,
    textContent: message,
    className: isError ? 'toast error' : 'toast',
  })
  toasts.append(toast)
  setTimeout(() => toast.remove(), durationMs)
}
