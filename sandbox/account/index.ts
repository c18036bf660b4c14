import { html } from '../http/html.ts'
import { json, seeOther, text } from '../http/respond.ts'
import { get, type Handler, type Params, post, type Route, router } from '../http/router.ts'
import { customerSessionToken } from '../oauth/session-token.ts'
import { customerOf, orderOf } from '../shop/find.ts'
import type { ApiDoor } from '../shopify-door.ts'
import { gid } from '../state/gid.ts'
import type { Customer, Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { accountPage, accountPath } from './account-page.ts'
import { browserCode, EXTENSION_HANDLES, extensionBundle } from './browser-code.ts'
import { myReturnsPage, orderPage, returnsPage } from './order-page.ts'
import { ordersPage, signInPage } from './orders-page.ts'
import { forgetCustomer, rememberCustomer, rememberLocale, type Visit, visitOf } from './visit.ts'

type SignedIn = Visit & { customer: Customer }

/** The shop's customer accounts under /account, hosting the extension's real bundles. Null for any other path. */
export function accountPages(
  world: World,
  customerApi: ApiDoor,
): (request: Request) => Promise<Response | null> {
  return router([
    ...assetRoutes(),
    ...signInRoutes(world),
    ...sessionRoutes(world, customerApi),
    ...orderRoutes(world),
  ])
}

function assetRoutes(): Route[] {
  const script = async (code: Promise<string>) => text(await code, 'text/javascript')
  return [
    get('/account/-/host.js', () => script(browserCode('host'))),
    get('/account/-/worker.js', () => script(browserCode('worker'))),
    get('/account/-/bundles/:file', (_, { file }) => {
      const handle = EXTENSION_HANDLES.find((one) => `${one}.js` === file)
      return handle ? script(extensionBundle(handle)) : text('There is no such bundle.', 'text/plain', 404)
    }),
  ]
}

function signInRoutes(world: World): Route[] {
  return [
    get(
      '/account/:store',
      visiting(world, (visit) => signInPage(world, visit)),
    ),
    post(
      '/account/:store/sign-in',
      visiting(world, async (visit, request) => {
        const chosen = (await request.formData()).get('customer')
        const customer = customerOf(world, visit.shop, Number(chosen))
        if (!customer) return text('There is no such customer.', 'text/plain', 404)
        return withCookie(seeOther(accountPath(visit, '/orders')), rememberCustomer(visit.shop, customer))
      }),
    ),
    post(
      '/account/:store/sign-out',
      visiting(world, (visit) => withCookie(seeOther(accountPath(visit)), forgetCustomer(visit.shop))),
    ),
  ]
}

/** What the host gives its extensions of who is signed in: a token for their app, and the Customer Account API. */
function sessionRoutes(world: World, customerApi: ApiDoor): Route[] {
  const tokenOf = ({ shop, customer }: Visit) =>
    customer && customerSessionToken(world.options, shop, gid('Customer', customer.id))
  return [
    get(
      '/account/:store/token',
      visiting(world, async (visit) => {
        const token = await tokenOf(visit)
        return token ? json({ token }) : json({ error: 'nobody is signed in' }, 401)
      }),
    ),
    post(
      '/account/:store/customer-api/:version/graphql.json',
      visiting(world, async (visit, request, { version = '' }) => {
        const headers = new Headers(request.headers)
        headers.set('authorization', `Bearer ${await tokenOf(visit)}`)
        return customerApi(visit.shop, version, new Request(request, { headers }))
      }),
    ),
  ]
}

function orderRoutes(world: World): Route[] {
  const withOrder = (show: (visit: SignedIn, order: Order) => Promise<Response>) =>
    signedIn(world, (visit, { id = '' }) => {
      const order = orderOf(world, visit.shop, Number(id))
      return order?.customerId === visit.customer.id ? show(visit, order) : noSuchOrder(visit)
    })
  return [
    get(
      '/account/:store/orders',
      signedIn(world, (visit) => ordersPage(world, visit)),
    ),
    get(
      '/account/:store/orders/:id',
      withOrder((visit, order) => orderPage(world, visit, order)),
    ),
    get(
      '/account/:store/orders/:id/returns',
      withOrder((visit, order) => returnsPage(world, visit, order)),
    ),
    ...['', '/cases/:id'].map((path) =>
      get(
        `/account/:store/my-returns${path}`,
        signedIn(world, (visit, { id }) =>
          myReturnsPage(world, visit, id === undefined ? '/' : `/cases/${id}`),
        ),
      ),
    ),
  ]
}

type Visited = (visit: Visit, request: Request, params: Params) => Response | Promise<Response>

function visiting(world: World, handle: Visited): Handler {
  return async (request, params) => {
    const visit = visitOf(world, request, params.store ?? '')
    if (!visit) return text('There is no such shop.', 'text/plain', 404)
    return withCookie(await handle(visit, request, params), rememberLocale(request))
  }
}

function signedIn(
  world: World,
  handle: (visit: SignedIn, params: Params) => Response | Promise<Response>,
): Handler {
  return visiting(world, (visit, _, params) => {
    const { customer } = visit
    return customer ? handle({ ...visit, customer }, params) : seeOther(accountPath(visit))
  })
}

function withCookie(response: Response, cookie: string | null): Response {
  if (cookie !== null && !response.headers.has('set-cookie')) response.headers.set('set-cookie', cookie)
  return response
}

function noSuchOrder(visit: Visit): Response {
  const { words } = visit
  return accountPage(visit, {
    title: words.orders,
    body: html`<h1>${words.notFound}</h1>`,
    narrow: true,
    status: 404,
  })
}
