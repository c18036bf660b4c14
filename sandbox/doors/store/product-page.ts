import { type Html, html } from '../../http/html.ts'
import { priced } from '../../shop/money.ts'
import type { Product, Shop } from '../../state/model.ts'
import { renderBlock, SECTION } from '../../theme/render-block.ts'
import { checkoutFields, textIn } from './checkout-fields.ts'
import { rootOf, type StoreVisit, storePage, themePage } from './store-page.ts'

/** The id of the product's form is that of Shopify's own themes. Buying at once takes nothing along that the cart would. */
export function productPage(visit: StoreVisit, product: Product, problem: string | null): Response {
  const { world, shop } = visit
  const notice = renderBlock(world, shop, 'product-notice', themePage(visit, product))
  const body = html`${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}
    <div class="detail"><img src="/pictures/${product.picture}.svg" alt="${product.title}" width="800" height="800"><div>
      <h1>${product.title}</h1><p class="price">${priceOf(shop, product)}</p><p>${product.descriptionHtml.replace(/<[^>]+>/g, '')}</p>
      ${notice}
      <form method="post" id="product-form-${SECTION}"><input type="hidden" name="product" value="${product.handle}">
        ${specificationField(product)}
        <div class="field"><label for="quantity">Quantity</label><input id="quantity" name="quantity" type="number" min="1" max="20" value="1" required></div>
        <div class="field"><button name="add" formaction="${rootOf(shop)}/cart/add">Add to cart</button></div>
        ${checkoutFields(world, shop)}
        <button class="primary">Buy now</button>
      </form></div></div>`
  return storePage(visit, `${product.title} · ${shop.name}`, body, problem === null ? 200 : 422)
}

function specificationField({ specification }: Product): Html | null {
  if (specification === null) return null
  return html`<div class="field"><label for="specification">${specification.label}</label>
    <textarea id="specification" name="specification" rows="3" aria-describedby="specification-hint"></textarea><p class="hint" id="specification-hint">${specification.hint}</p></div>`
}

/** The line-item property that the product asks for, where the buyer filled it in. */
export function specificationIn(form: FormData, { specification }: Product): Record<string, string> {
  const given = textIn(form, 'specification')
  return specification === null || given === '' ? {} : { [specification.property]: given }
}

export const priceOf = (shop: Shop, product: Product): string =>
  priced(Math.min(...product.variants.map(({ priceMinor }) => priceMinor)), shop.currency)
