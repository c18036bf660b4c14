import { type Html, html } from '../../http/html.ts'
import { page } from '../../http/respond.ts'
import type { Product, Shop } from '../../state/model.ts'
import { renderBlock, type ThemePage } from '../../theme/render-block.ts'
import type { World } from '../../world.ts'
import { document } from '../layout.ts'
import { cartOf } from './cart.ts'

const STYLE = `
.shop{background:#fff;border-bottom:1px solid var(--line)}.shop>div{max-width:1040px;margin:0 auto;padding:14px 20px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.shop a{color:inherit;text-decoration:none;padding:8px 0}.shop .name{font-size:1.2rem;font-weight:700;letter-spacing:-.01em;margin-right:auto}
.shelf{grid-template-columns:repeat(auto-fill,minmax(min(210px,100%),1fr))}.product{padding:0;overflow:hidden;display:flex;flex-direction:column}.product img{width:100%;aspect-ratio:1;display:block}.product div{padding:14px 16px 18px}.product a{color:inherit;text-decoration:none;font-weight:600}.product a:hover{text-decoration:underline}
.detail{display:grid;gap:28px;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.detail img{width:100%;border-radius:14px;display:block}
.price{font-size:1.2rem;font-weight:600}fieldset{border:0;padding:0;margin:0 0 14px}legend{font-weight:600;padding:0}.choice{display:flex;gap:10px;align-items:center;font-weight:400;min-height:40px}.choice input{width:20px;min-height:20px}
main .page-width .button{background:var(--go);border-color:var(--go);color:#fff}
@media (max-width:700px){.detail{grid-template-columns:minmax(0,1fr)}}
`

/** A visit to a storefront: whose, and what the browser asked with. */
export interface StoreVisit {
  world: World
  shop: Shop
  request: Request
}

/** The language that a page is in for the blocks of apps: the browser's first. The rest of this theme speaks English only. */
export function themePage({ shop, request }: StoreVisit, product?: Product): ThemePage {
  const [first = ''] = (request.headers.get('accept-language') ?? '').split(/[,;]/)
  const locale = /^[a-z]{2}(-[A-Z]{2})?$/.test(first.trim()) ? first.trim() : 'en'
  return { locale, root: rootOf(shop), ...(product && { product }) }
}

export const rootOf = (shop: Shop): string => `/store/${shop.handle}`

/** The shop's theme around a page; below it, what apps embed into every page. */
export function storePage(visit: StoreVisit, title: string, body: Html, status = 200): Response {
  const { world, shop, request } = visit
  const count = cartOf(request, shop).lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const head = html`<header class="shop"><div><a class="name" href="${rootOf(shop)}">${shop.name}</a><a href="/account/${shop.handle}">Account</a><a href="${rootOf(shop)}/cart">Cart (${count})</a><a href="/">Sandbox</a></div></header>`
  const embedded = renderBlock(world, shop, 'withdrawal-everywhere', themePage(visit))
  return page(document({ title, style: STYLE, body: html`${head}<main>${body}</main>${embedded}` }), status)
}
