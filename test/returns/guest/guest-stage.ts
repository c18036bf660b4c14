/** The guest's door as people meet it: over HTTP, through the storefront that signs what it passes on; no cookies, no scripts. */
import { afterAll, beforeAll } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { sendStoredMessage } from '../../../app/messages/send-message.ts'
import { matchGuestStatement } from '../../../app/returns/guest/match-guest-statement.ts'
import * as modelForm from '../../../app/routes/proxy.model-form/route.tsx'
import * as withdraw from '../../../app/routes/proxy.withdraw/route.tsx'
import { type Listening, serve } from '../../../sandbox/http/serve.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control } from '../stage.ts'

/** The app's address, where the storefront passes requests on to: the route as Remix calls it. */
export function guestDoor(): void {
  let door: Listening | undefined
  beforeAll(async () => {
    const listening = await serve(route, 0)
    door = listening
    testSandbox().pointAt(`http://127.0.0.1:${listening.port}`)
  })
  afterAll(async () => {
    testSandbox().pointAt(null)
    await door?.close()
  })
}

async function route(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const given = { request, params: {}, context: {} }
  if (pathname === '/proxy/model-form') return modelForm.loader(given)
  if (pathname !== '/proxy/withdraw') return new Response(null, { status: 404 })
  return request.method === 'GET' ? withdraw.loader(given) : withdraw.action(given)
}

export interface Page {
  status: number
  html: string
  headers: Headers
}

export const address = (shop = shopA, query = '') =>
  `${testSandbox().url}/store/${shop.split('.')[0]}/apps/recourse/withdraw${query}`

export async function open(query = '', headers: Record<string, string> = {}, shop = shopA): Promise<Page> {
  return pageOf(await fetch(address(shop, query), { headers, redirect: 'manual' }))
}

interface Typed {
  order?: string
  email?: string
  name?: string
  words?: string
}

/** Sends the form of a page, as a browser without scripts does. */
export async function send(html: string, typed: Typed, query = '', shop = shopA): Promise<Page> {
  const body = new URLSearchParams({
    form: tokenIn(html),
    order: '',
    email: '',
    name: '',
    words: '',
    ...typed,
  })
  return pageOf(await fetch(address(shop, query), { method: 'POST', body, redirect: 'manual' }))
}

/** Opens the form and sends it. */
export const state = async (typed: Typed, query = '?locale=en', shop = shopA): Promise<Page> =>
  send((await open(query, {}, shop)).html, typed, query, shop)

const tokenIn = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''

const pageOf = async (response: Response): Promise<Page> => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
})

/** The words of a page, as people read them. */
export const textOf = ({ html }: Page): string =>
  html
    .slice(html.indexOf('<main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&#123;', '{')
    .replaceAll('&#125;', '}')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

export const referenceIn = (page: Page): string => /RC-[0-9A-Z]{6}/.exec(textOf(page))?.[0] ?? ''

export const guestOf = (page: Page, shop = shopA) =>
  db.guestStatement.findUniqueOrThrow({ where: { shop_reference: { shop, reference: referenceIn(page) } } })

/** Runs the work that a statement put into the queue, as the worker would. */
export async function matched(page: Page, shop = shopA) {
  const { id } = await guestOf(page, shop)
  await matchGuestStatement(shop, id)
  return db.guestStatement.findUniqueOrThrow({ where: { shop_id: { shop, id } } })
}

/** Sends what waits to be sent, and gives what lies in the mailbox of an address. */
export async function mailsTo(address: string, shop = shopA) {
  const waiting = await db.message.findMany({ where: { shop, status: 'queued' }, select: { id: true } })
  for (const { id } of waiting) await sendStoredMessage(shop, id)
  return control().mail(address)
}
