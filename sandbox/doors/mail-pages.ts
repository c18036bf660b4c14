import { html, raw } from '../http/html.ts'
import { get, type Route } from '../http/router.ts'
import { mailTo } from '../mail/mail-server.ts'
import type { Mail } from '../state/traffic.ts'
import type { World } from '../world.ts'
import { sandboxPage, when } from './layout.ts'
import { rootOf } from './store/store-page.ts'

const STYLE = `iframe{width:100%;height:560px;border:1px solid var(--line);border-radius:10px;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace;margin:0}.row [aria-current=page]{background:#10233a;color:#fff}`

/** What buyers and merchants received. */
export function mailRoutes(world: World): Route[] {
  return [
    get('/mail', (request) => listPage(world, new URL(request.url).searchParams.get('to'))),
    get('/mail/:id', (request, { id = '' }) => {
      const mail = world.state.mail.find((one) => String(one.id) === id)
      if (!mail)
        return sandboxPage(
          'Sandbox · no such message',
          '/mail',
          html`<h1>There is no such message.</h1>`,
          404,
        )
      return messagePage(world, mail, new URL(request.url).searchParams.get('as') === 'text')
    }),
    get('/mail/:id/files/:index', (_, { id = '', index = '' }) => {
      const file = world.state.mail.find((one) => String(one.id) === id)?.files[Number(index)]
      if (file === undefined) return new Response(null, { status: 404 })
      return new Response(Buffer.from(file.base64, 'base64'), { headers: { 'content-type': file.type } })
    }),
  ]
}

function listPage(world: World, to: string | null): Response {
  const rows = mailTo(world, to)
    .toReversed()
    .map(
      (
        mail,
      ) => html`<tr><td data-label="Received">${when(mail.date)}</td><td data-label="To">${mail.to.join(', ')}</td>
        <td data-label="Subject"><a href="/mail/${mail.id}">${mail.subject || '(no subject)'}</a></td></tr>`,
    )
  const table = html`<div class="card flush"><table class="stack"><thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const empty = html`<div class="card"><p>No mail yet. When a buyer sends a statement, its acknowledgement arrives here.</p></div>`
  const body = html`<h1>Mailbox</h1><p class="quiet">${to === null ? 'Everything the app has sent, newest first.' : `Sent to ${to}.`}</p>${rows.length > 0 ? table : empty}`
  return sandboxPage('Sandbox · mailbox', '/mail', body)
}

const files = (mail: Mail) =>
  mail.files.length === 0
    ? ''
    : html`<p>Attached: ${mail.files.map(
        ({ name }, index) => html`<a href="/mail/${mail.id}/files/${index}">${name}</a> `,
      )}</p>`

/** A shop's own address leads to its storefront here. */
const ledHere = (world: World, written: string): string =>
  world.state.shops.reduce(
    (text, shop) => text.replaceAll(`https://${shop.domain}/`, `${world.origins.sandbox}${rootOf(shop)}/`),
    written,
  )

function messagePage(world: World, mail: Mail, asText: boolean): Response {
  const plain = asText || mail.html === null
  const current = (here: boolean) => (here ? 'page' : 'false')
  const content = plain
    ? html`<div class="card"><pre tabindex="0">${mail.text}</pre></div>`
    : html`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The message as sent" srcdoc="${ledHere(world, mail.html ?? '')}"></iframe>`
  const body = html`<style>${raw(STYLE)}</style><p><a href="/mail">All messages</a></p><h1>${mail.subject || '(no subject)'}</h1>
    <p class="quiet">From ${mail.from} to ${mail.to.join(', ')} · ${when(mail.date)}</p>
    <nav class="row" aria-label="How to show it"><a class="button" aria-current="${current(!plain)}" href="/mail/${mail.id}">HTML</a><a class="button" aria-current="${current(plain)}" href="/mail/${mail.id}?as=text">Text</a></nav>${files(mail)}<br>${content}`
  return sandboxPage(`Sandbox · ${mail.subject}`, '/mail', body)
}
