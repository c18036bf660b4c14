import { createHmac } from 'node:crypto'
import { raw } from '../../http/html.ts'
import { text } from '../../http/respond.ts'
import type { Shop } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { type StoreVisit, storePage } from './store-page.ts'

/** What a proxy passes neither way. */
const DROPPED = ['cookie', 'set-cookie', 'host', 'content-length', 'connection', 'transfer-encoding']
const MOST_REDIRECTS = 5
const LIQUID = /\{\{|\{%/

/**
 * Passes a request below `/apps/<subpath>` on to the app, signed, and shows what it answers: Liquid within the shop's theme,
 * anything else as it is. Source: https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 * @param at where the proxy lies on the storefront, e.g. `/apps/recourse`
 * @param rest what follows it, e.g. `withdraw`
 */
export async function passOn(
  world: World,
  shop: Shop,
  request: Request,
  { at, rest }: { at: string; rest: string },
): Promise<Response> {
  const { appProxy } = world.appConfig()
  const subpath = at.split('/').at(-1)
  if (appProxy === undefined || appProxy.subpath !== subpath || shop.installation === null)
    return text('There is no such page.', 'text/plain', 404)
  const url = new URL(`${appProxy.path}/${rest}`, world.origins.tunnel)
  url.search = signedQuery(world, shop, at, new URL(request.url).searchParams).toString()
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer()
  const headers = withoutDropped(request.headers)
  // Everybody is on this machine; who says to be elsewhere is taken to be there.
  if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', '127.0.0.1')
  const asked = { method: request.method, headers, body }
  return shown({ world, shop, request }, await follow(url, asked))
}

/** Source: the same. The signature is over every parameter but itself, sorted, and nothing between them. */
function signedQuery({ options }: World, shop: Shop, at: string, given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams([...given].filter(([name]) => !OURS.includes(name)))
  query.set('shop', shop.domain)
  query.set('logged_in_customer_id', '')
  query.set('path_prefix', at)
  query.set('timestamp', String(Math.floor(options.realNow() / 1_000)))
  const message = [...new Set(query.keys())].map((name) => `${name}=${query.getAll(name).join(',')}`).sort()
  query.set('signature', createHmac('sha256', options.apiSecret).update(message.join('')).digest('hex'))
  return query
}

const OURS = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature']

function withoutDropped(headers: Headers): Headers {
  const kept = new Headers(headers)
  for (const name of DROPPED) kept.delete(name)
  return kept
}

/** Redirects are followed here: whoever asked never sees them. */
async function follow(url: URL, asked: RequestInit, redirects = 0): Promise<Response> {
  const answer = await fetch(url, { ...asked, redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status < 300 || answer.status > 399 || location === null || redirects === MOST_REDIRECTS)
    return answer
  return follow(new URL(location, url), { method: 'GET' }, redirects + 1)
}

/** The stand-in has no Liquid: a page that brings any is shown as the failure that it would be here. */
async function shown(visit: StoreVisit, answer: Response): Promise<Response> {
  const headers = withoutDropped(answer.headers)
  if (!/^application\/liquid\b/.test(headers.get('content-type') ?? ''))
    return new Response(answer.body, { status: answer.status, headers })
  const markup = await answer.text()
  if (LIQUID.test(markup)) return text('The sandbox renders no Liquid.', 'text/plain', 500)
  return storePage(visit, visit.shop.name, raw(markup), answer.status)
}
