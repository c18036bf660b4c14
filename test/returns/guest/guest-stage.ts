/** The guest's door as people meet it: over HTTP, through the storefront that signs what it passes on; no cookies, no scripts. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { sendStoredMessage } from '../../../app/messages/send-message.ts'
import { mailGuestCode } from '../../../app/returns/guest/mail-guest-code.ts'
import { matchGuestStatement } from '../../../app/returns/guest/match-guest-statement.ts'
import * as modelForm from '../../../app/routes/proxy.model-form/route.tsx'
import * as withdraw from '../../../app/routes/proxy.withdraw/route.tsx'
import * as status from '../../../app/routes/proxy.withdraw_.status/route.tsx'
import { type Listening, serve } from '../../../sandbox/http/serve.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { control } from '../stage.ts'

/** The app's address, where the storefront passes requests on to: the route as Remix calls it. */
export function guestDoor(): void {
  let door: Listening | undefined
  beforeAll(async () => {
    const listening = await serve(route, 0)
    door = listening
    testSandbox().pointAt(`http://127.0.0.1:${listening.port}`)
  })
  // Tests have more mails sent than guests do, and leave codes that nobody has looked for.
  beforeEach(async () => {
    for (const shop of [shopA, shopB]) {
      await db.guestLimit.deleteMany({ where: { shop } })
      await db.guestCode.deleteMany({ where: { shop } })
    }
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
  const page = { '/proxy/withdraw': withdraw, '/proxy/withdraw/status': status }[pathname]
  if (page === undefined) return new Response(null, { status: 404 })
  return request.method === 'GET' ? page.loader(given) : page.action(given)
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
export async function send(
  html: string,
  typed: Typed,
  query = '',
  shop = shopA,
  headers: Record<string, string> = {},
): Promise<Page> {
  const body = new URLSearchParams({
    form: tokenIn(html),
    order: '',
    email: '',
    name: '',
    words: '',
    ...typed,
  })
  return pageOf(await fetch(address(shop, query), { method: 'POST', body, headers, redirect: 'manual' }))
}

const statusAddress = (shop: string, query: string) => address(shop).replace(/$/, `/status${query}`)

export const openStatus = async (query = '?locale=en', shop = shopA): Promise<Page> =>
  pageOf(await fetch(statusAddress(shop, query), { redirect: 'manual' }))

/** Sends the form of a page that leads to what came of a statement: number and address, or a code. */
export async function sendStatus(
  { html }: Pick<Page, 'html'>,
  typed: { order?: string; email?: string; code?: string },
  query = '?locale=en',
  shop = shopA,
): Promise<Page> {
  const body = new URLSearchParams({ form: tokenIn(html), ...typed })
  return pageOf(await fetch(statusAddress(shop, query), { method: 'POST', body, redirect: 'manual' }))
}

/** Opens the form and asks for a code. */
export const askCode = async (typed: { order: string; email: string }, query?: string, shop?: string) =>
  sendStatus(await openStatus(query, shop), typed, query, shop)

/** Runs what was asked for, as the worker would, and gives the code that was mailed last; undefined: none was. */
export async function codeMailedTo(email: string, shop = shopA): Promise<string | undefined> {
  const before = (await control().mail(email)).length
  const waiting = await db.guestCode.findMany({
    where: { shop, content: { not: null } },
    select: { id: true },
  })
  for (const { id } of waiting) await mailGuestCode(shop, id)
  const fresh = (await control().mail(email)).slice(before)
  return /\b\d{8}\b/.exec(fresh.at(-1)?.text ?? '')?.[0]
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

/** Where orders, and what was stated about them, are written down. Not the cases: messages have a key that leads there. */
const OF_ORDERS = '"OrderRecord", "Statement", "CaseEvent", "CaseDecision"'
/** Whoever waits for one of these tables has failed long before a test gives up. */
const PATIENCE_MS = 5_000

/** @throws when what is done reads or writes anything about orders: for as long nobody can, and whoever tries does not come back */
export async function withoutOrders<T>(act: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const tooLong = new Error(`waited for ${OF_ORDERS}`)
  try {
    await client.query(`BEGIN; LOCK TABLE ${OF_ORDERS} IN ACCESS EXCLUSIVE MODE`)
    return await Promise.race([
      act(),
      pause(patience, undefined, { ref: false }).then(() => Promise.reject(tooLong)),
    ])
  } finally {
    await client.end()
  }
}

/**
 * How much longer one takes than the other, by their medians: taken in turn, so that whatever else the machine does slows both.
 * A door that looked for orders would ask Shopify, or the database, for one of them alone.
 */
export async function timesAsLong(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<number> {
  const taken: [number[], number[]] = [[], []]
  for (let round = 0; round < 15; round++)
    for (const [index, act] of [one, other].entries()) {
      for (const shop of [shopA, shopB]) await db.guestLimit.deleteMany({ where: { shop } })
      const start = performance.now()
      await act()
      taken[index]?.push(performance.now() - start)
    }
  const [first = 0, second = 1] = taken.map((times) => times.toSorted((a, b) => a - b)[7])
  return first / second
}
