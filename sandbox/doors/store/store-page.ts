import { WITHDRAWAL_LABELS } from '../../../app/engine/index.ts'
import { type Html, html } from '../../http/html.ts'
import { page } from '../../http/respond.ts'
import type { Shop } from '../../state/model.ts'
import { document } from '../layout.ts'

const STYLE = `
.shop{background:#fff;border-bottom:1px solid var(--line)}.shop>div{max-width:1040px;margin:0 auto;padding:14px 20px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.shop a{color:inherit;text-decoration:none;padding:8px 0}.shop .name{font-size:1.2rem;font-weight:700;letter-spacing:-.01em;margin-right:auto}
.shelf{grid-template-columns:repeat(auto-fill,minmax(min(210px,100%),1fr))}.product{padding:0;overflow:hidden;display:flex;flex-direction:column}.product img{width:100%;aspect-ratio:1;display:block}.product div{padding:14px 16px 18px}.product a{color:inherit;text-decoration:none;font-weight:600}.product a:hover{text-decoration:underline}
.detail{display:grid;gap:28px;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.detail img{width:100%;border-radius:14px;display:block}
.price{font-size:1.2rem;font-weight:600}fieldset{border:0;padding:0;margin:0 0 14px}legend{font-weight:600;padding:0}.choice{display:flex;gap:10px;align-items:center;font-weight:400;min-height:40px}.choice input{width:20px;min-height:20px}
main .page-width .button{background:var(--go);border-color:var(--go);color:#fff}
@media (max-width:700px){.detail{grid-template-columns:minmax(0,1fr)}}
`

/** The shop's theme around a page. */
export function storePage(shop: Shop, title: string, body: Html, status = 200): Response {
  const head = html`<header class="shop"><div><a class="name" href="/store/${shop.handle}">${shop.name}</a><a href="/account/${shop.handle}">Account</a><a href="/store/${shop.handle}/apps/recourse/withdraw">${WITHDRAWAL_LABELS.labels.en.withdraw}</a><a href="/">Sandbox</a></div></header>`
  return page(document({ title, style: STYLE, body: html`${head}<main>${body}</main>` }), status)
}
