import { type Html, html } from '../../http/html.ts'
import { changeProduct } from '../../shop/change-product.ts'
import { productsOf } from '../../shop/find.ts'
import { metafieldsOf, productGid } from '../../shop/metafields.ts'
import { priced } from '../../shop/money.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { Product, Shop } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { adminPage } from './admin-layout.ts'

const STYLE = `.thumb{width:40px;height:40px;border-radius:8px;display:block}.big{width:160px;max-width:100%;border-radius:12px;display:block}`

export function productsPage(world: World, shop: Shop): Response {
  const rows = productsOf(world, shop).map(
    (product) =>
      html`<tr><td data-label="Picture"><img class="thumb" src="/pictures/${product.picture}.svg" alt=""></td><td data-label="Product"><a href="/admin/${shop.handle}/products/${product.id}">${product.title}</a></td><td data-label="Status"><span class="badge good">${product.status.toLowerCase()}</span></td><td data-label="Type">${product.productType}</td><td data-label="Price" class="num">${priced(product.variants[0]?.priceMinor ?? 0, shop.currency)}</td></tr>`,
  )
  const body = html`<main><h1>Products</h1><br><div class="card flush"><table class="stack"><thead><tr><th scope="col">Picture</th><th scope="col">Product</th><th scope="col">Status</th><th scope="col">Type</th><th scope="col" class="num">Price</th></tr></thead><tbody>${rows}</tbody></table></div></main>`
  return adminPage({ shop, title: 'Products', here: 'products', style: STYLE, body })
}

export function productPage(world: World, shop: Shop, product: Product, problem: string | null): Response {
  const body = html`<main><p><a href="/admin/${shop.handle}/products">Products</a></p><h1>${product.title}</h1><br>
    ${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}
    <section class="card"><form method="post"><img class="big" src="/pictures/${product.picture}.svg" alt="${product.title}"><br>
      <div class="field"><label for="title">Title</label><input id="title" name="title" value="${product.title}" required></div>
      ${metafieldInputs(world, product)}<button class="primary">Save</button></form></section></main>`
  return adminPage({
    shop,
    title: product.title,
    here: 'products',
    style: STYLE,
    body,
    status: problem === null ? 200 : 422,
  })
}

/** Shopify shows the metafields that the app declared; those the app keeps for itself can only be looked at. */
function metafieldInputs(world: World, product: Product): Html[] {
  const present = metafieldsOf(world, productGid(product))
  return Object.entries(world.appConfig().productMetafields).map(([key, declared]) => {
    const value = present.find((one) => one.key === key)?.value ?? ''
    const label = declared.name ?? key
    if (declared.merchantWrites) return metafieldInput(`metafield-${key}`, label, declared.choices, value)
    return html`<div class="field"><strong>${label}</strong><p>${value === '' ? 'Not set' : html`<code>${value}</code>`}</p><p class="hint">Kept by the app Recourse</p></div>`
  })
}

function metafieldInput(
  id: string,
  label: string,
  choices: readonly string[] | undefined,
  value: string,
): Html {
  const option = (choice: string) =>
    choice === value ? html`<option selected>${choice}</option>` : html`<option>${choice}</option>`
  const input = choices
    ? html`<select id="${id}" name="${id}"><option value="">Not set</option>${choices.map(option)}</select>`
    : html`<textarea id="${id}" name="${id}" rows="2">${value}</textarea>`
  return html`<div class="field"><label for="${id}">${label}</label>${input}<p class="hint">Metafield of the app Recourse</p></div>`
}

export function changeFromForm(world: World, shop: Shop, product: Product, form: FormData): void {
  const title = String(form.get('title') ?? '').trim()
  if (title === '') throw new Refusal(['title'], 'A product needs a title.', 'BLANK')
  const changed = changedMetafields(world, product, form)
  changeProduct(world, shop, product, {
    title: title === product.title ? undefined : title,
    metafields: changed.length > 0 ? Object.fromEntries(changed) : undefined,
  })
}

function changedMetafields(world: World, product: Product, form: FormData): [string, string][] {
  const present = metafieldsOf(world, productGid(product))
  const writable = Object.entries(world.appConfig().productMetafields).filter(
    ([, declared]) => declared.merchantWrites,
  )
  return writable.flatMap(([key]): [string, string][] => {
    const given = form.get(`metafield-${key}`)
    const before = present.find((one) => one.key === key)?.value ?? ''
    return given === null || given === '' || String(given) === before ? [] : [[key, String(given)]]
  })
}
