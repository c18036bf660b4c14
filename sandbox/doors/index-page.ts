import { html } from '../http/html.ts'
import { get, type Route } from '../http/router.ts'
import type { World } from '../world.ts'
import { sandboxPage, when } from './layout.ts'

/** Every door on one page. */
export function indexRoutes(world: World): Route[] {
  return [
    get('/', () => {
      const shops = world.state.shops.map(
        (shop) => html`<section class="card"><h2>${shop.name}</h2>
          <p class="quiet small">${shop.domain} · ${shop.country} · ${shop.currency}</p>
          <div class="row">
            <a class="button primary" href="/admin/${shop.handle}">Merchant’s admin</a>
            <a class="button" href="/account/${shop.handle}">Buyer’s account</a>
            <a class="button" href="/store/${shop.handle}">Storefront</a>
          </div></section>`,
      )
      const body = html`<h1>Recourse on this machine</h1>
        <p class="quiet">A stand-in for Shopify. It is ${when(world.clock.iso())} here (Bucharest).</p>
        <div class="grid wide">${shops}</div>
        <div class="grid wide">
          <section class="card"><h2>Mailbox</h2><p class="quiet">${mailWords(world.state.mail.length)}</p><a class="button" href="/mail">Read mail</a></section>
          <section class="card"><h2>Clock</h2><p class="quiet">Move the date to see deadlines pass.</p><a class="button" href="/clock">Move the clock</a></section>
        </div>`
      return sandboxPage('Sandbox · doors', '/', body)
    }),
  ]
}

function mailWords(count: number): string {
  if (count === 0) return 'Nothing yet: what the app sends arrives here.'
  return count === 1 ? 'One message that the app has sent.' : `${count} messages that the app has sent.`
}
