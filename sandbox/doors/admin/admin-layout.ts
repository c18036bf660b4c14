import { type Html, html, raw } from '../../http/html.ts'
import { page } from '../../http/respond.ts'
import type { Shop } from '../../state/model.ts'
import { document } from '../layout.ts'

const STYLE = `
:root{--ground:#f1f1f1;--line:#e3e3e3;--ink:#303030;--quiet:#616161;--go:#303030}
body{font-size:14px;background:#1a1a1a}
.bar{height:56px;color:#e3e3e3;display:flex;align-items:center;gap:14px;padding:0 16px;font-weight:600}
.bar a{color:inherit;text-decoration:none;padding:10px 0}.bar .shop{margin-left:auto;display:flex;gap:8px;align-items:center;background:#303030;padding:6px 12px;border-radius:10px;min-width:0}.bar .shop span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.shell{display:grid;grid-template-columns:240px minmax(0,1fr);background:var(--ground);border-radius:12px 12px 0 0;min-height:calc(100vh - 56px);overflow:hidden}
.side{background:#ebebeb;padding:12px}.side ul{list-style:none;margin:0;padding:0}.side a{display:flex;align-items:center;min-height:36px;padding:4px 12px;border-radius:8px;color:#303030;text-decoration:none;font-weight:600}
.side a:hover{background:#f1f1f1}.side a[aria-current=page]{background:#fff}.side .group{margin:18px 12px 4px;color:#616161;font-size:.82rem;font-weight:600}.side .nested a{padding-left:30px;font-weight:500}
.menu{display:none}main{max-width:1000px;width:100%;margin:0 auto;padding:24px 20px 64px}.card{border-color:transparent;box-shadow:0 1px 2px rgba(0,0,0,.12)}
button,.button{min-height:36px;border-radius:8px;padding:4px 12px}input,select,textarea{min-height:36px;border-radius:8px}h1{font-size:1.25rem}
@media (max-width:760px){.shell{grid-template-columns:minmax(0,1fr);border-radius:0}.side{display:none}.menu{display:block;background:#ebebeb;border-bottom:1px solid #d4d4d4}.menu summary{padding:12px 16px;font-weight:600;min-height:44px}.menu ul{list-style:none;margin:0;padding:0 8px 10px}.menu a{display:flex;align-items:center;min-height:44px;padding:4px 12px;color:#303030;text-decoration:none;font-weight:600;border-radius:8px}.menu a[aria-current=page]{background:#fff}.menu .nested a{padding-left:30px;font-weight:500}.menu .group{margin:8px 12px 0;color:#616161;font-size:.82rem}button,.button{min-height:44px}main{padding:18px 14px 56px}}
`

export interface AdminParts {
  shop: Shop
  title: string
  /** Path below /admin/:store that is open. */
  here: string
  body: Html
  style?: string
  status?: number
}

/** Looks like the place where merchants work, so that the app is judged where it will be seen. */
export function adminPage({ shop, title, here, body, style = '', status = 200 }: AdminParts): Response {
  const links = navLinks(shop, here)
  const shell = html`<header class="bar"><a href="/">Sandbox admin</a><div class="shop"><span>${shop.name}</span></div></header>
    <div class="shell"><nav class="side" aria-label="Admin">${links}</nav>
    <div><details class="menu"><summary>Menu</summary><nav aria-label="Admin, small screen">${links}</nav></details>${body}</div></div>`
  return page(document({ title: `${title} · ${shop.name}`, style: STYLE + style, body: shell }), status)
}

function navLinks(shop: Shop, here: string): Html {
  const link = (path: string, label: string) =>
    html`<li><a href="/admin/${shop.handle}/${path}" ${here.startsWith(path) ? raw('aria-current="page"') : ''}>${label}</a></li>`
  return html`<ul>${link('orders', 'Orders')}${link('products', 'Products')}</ul><p class="group">Apps</p><ul>${link('apps/recourse', 'Recourse')}</ul><ul class="nested" data-app-nav></ul><p class="group">Sandbox</p><ul><li><a href="/store/${shop.handle}">Storefront</a></li><li><a href="/mail">Mailbox</a></li><li><a href="/clock">Clock</a></li></ul>`
}
