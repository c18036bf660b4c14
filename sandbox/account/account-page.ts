import { type Html, html, raw, scriptJson } from '../http/html.ts'
import { page } from '../http/respond.ts'
import { LOCALES, languageName } from './account-locale.ts'
import { ACCOUNT_STYLE } from './account-style.ts'
import type { Visit } from './visit.ts'

export const accountPath = (visit: Visit, path = ''): string => `/account/${visit.shop.handle}${path}`

interface Content {
  title: string
  body: Html
  /** Extensions that the page hosts, as browser/host.ts takes them. */
  extensions?: readonly object[]
  narrow?: boolean
  status?: number
}

/** The frame of every account page: shop, way home, languages. */
export function accountPage(
  visit: Visit,
  { title, body, extensions = [], narrow = false, status = 200 }: Content,
): Response {
  const { shop, customer, locale, words } = visit
  const signedIn = html`<nav aria-label="${shop.name}"><a href="${accountPath(visit, '/orders')}">${words.orders}</a>
      <a href="${accountPath(visit, '/my-returns')}">${words.returns}</a></nav>
    <span class="who subdued">${customer?.email}</span>
    <form method="post" action="${accountPath(visit, '/sign-out')}"><button>${words.signOut}</button></form>`
  const languages = LOCALES.map((one) => {
    const current = one === locale ? raw(' aria-current="true"') : null
    return html`<a href="?locale=${one}" lang="${one}" hreflang="${one}"${current}>${languageName(one)}</a>`
  })
  return page(
    html`<!doctype html><html lang="${locale}" data-less="${words.less}" data-more="${words.more}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${shop.name}</title>
      <link rel="icon" href="data:,"><style>${ACCOUNT_STYLE}</style></head><body>
      <a class="skip" href="#content">${words.skip}</a>
      <header class="bar"><div><strong>${shop.name}</strong>${customer ? signedIn : null}</div></header>
      <main id="content"${narrow ? raw(' class="narrow"') : null}>${body}</main>
      <footer><nav aria-label="${words.language}">${languages}</nav></footer>
      ${extensions.length > 0 ? hosting(extensions) : null}</body></html>`,
    status,
  )
}

const hosting = (extensions: readonly object[]): Html =>
  html`<script type="application/json" id="extensions">${scriptJson(extensions)}</script><script src="/account/-/host.js"></script>`
