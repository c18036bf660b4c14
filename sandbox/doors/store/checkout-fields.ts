import { FAULT_TAGS } from '../../admin-api/named-faults.ts'
import { type Html, html } from '../../http/html.ts'
import { customersOf } from '../../shop/find.ts'
import { priced } from '../../shop/money.ts'
import type { NewOrder } from '../../shop/place-order.ts'
import type { Shop } from '../../state/model.ts'
import type { World } from '../../world.ts'

/** What a checkout asks, plain enough for a stand-in: who buys, how it is sent, and what trouble to rehearse. */
export function checkoutFields(world: World, shop: Shop): Html {
  const customers = customersOf(world, shop).map(
    ({ email, firstName, lastName }) => html`<option value="${email}">${firstName} ${lastName}</option>`,
  )
  const { standard, express } = shop.rates
  return html`<div class="field"><label for="customer">Signed in as</label><select id="customer" name="customer">${customers}</select></div>
        <fieldset><legend>Delivery</legend>
          <label class="choice"><input type="radio" name="shipping" value="standard" checked> ${standard.title}, ${priced(standard.minor, shop.currency)}</label>
          <label class="choice"><input type="radio" name="shipping" value="express"> ${express.title}, ${priced(express.minor, shop.currency)}</label></fieldset>
        <details class="field"><summary>Trouble to rehearse with this order</summary><div class="field"><label for="fault">Shopify, when asked about it</label>
          <select id="fault" name="fault"><option value="">behaves</option>${Object.entries(FAULT_TAGS).map(([tag, kind]) => html`<option value="${tag}">answers twice with “${kind}” first</option>`)}</select></div></details>`
}

/** What was answered there. */
export function checkoutIn(form: FormData): Pick<NewOrder, 'customer' | 'shipping' | 'tags'> {
  const fault = textIn(form, 'fault')
  return {
    customer: textIn(form, 'customer'),
    shipping: textIn(form, 'shipping') === 'express' ? 'express' : 'standard',
    tags: Object.hasOwn(FAULT_TAGS, fault) ? [fault] : [],
  }
}

export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()
