import { beforeAll, describe, expect, it } from 'vitest'
import {
  ACCOUNT_API,
  ORDER_IN_ACCOUNT,
} from '../../extensions/buyer-returns/src/account-order/order-in-account.ts'
import { extensionFetch } from '../../sandbox/account/browser/extension-fetch.ts'
import { ask } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { signIn } from './sign-in.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
// Only the extensions of an app that a shop has are shown to its customers.
beforeAll(async () => void (await started.control.install(shopA)))
const QUERY = `query($id: ID!) { customer { firstName emailAddress { emailAddress } }
  order(id: $id) { name totalPrice { amount currencyCode } lineItems(first: 5) { nodes { title quantity image { url altText } } } } }`

interface Answer {
  data?: {
    customer: { firstName: string }
    order: { name: string; lineItems: { nodes: { image: { url: string } }[] } } | null
  }
  errors?: { message: string }[]
}
const customer = async (email: string) => {
  const { customers } = await started.control.ledger(shopA)
  return customers.find((one) => one.email === email)?.gid ?? ''
}
async function asked(token: string, id: string, shop = shopA, query = QUERY) {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await ask(
    started,
    shop,
    '/customer/api/2026-10/graphql',
    { query, variables: { id } },
    headers,
  )
  return { status: answer.status, body: (await answer.json()) as Answer }
}

describe('the Customer Account API', () => {
  it('shows customers their own orders, with pictures that a browser can load', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const { body } = await asked(token, story.gid)
    expect(body.data?.customer.firstName).toBe('Ana')
    expect(body.data?.order?.name).toBe(story.name)
    const url = body.data?.order?.lineItems.nodes[0]?.image.url ?? ''
    expect((await fetch(url)).status).toBe(200)
  })

  it('shows nobody the orders of others', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const token = await started.control.customerToken(shopA, await customer('mihai@example.ro'))
    expect((await asked(token, story.gid)).body.data?.order).toBeNull()
  })

  it.each([
    ['expired', { expired: '1' }, shopA],
    ['for another app', { aud: 'another' }, shopA],
    ['for another shop', {}, shopB],
  ])('refuses a token %s', async (_, more, shop) => {
    const token = await started.control.customerToken(
      shopA,
      await customer('ana@example.ro'),
      more as Record<string, string>,
    )
    expect((await asked(token, 'gid://shopify/Order/1', shop)).status).toBe(401)
  })

  it('refuses fields that the published schema does not have', async () => {
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const { body } = await asked(token, 'gid://shopify/Order/1', shopA, '{ customer { password } }')
    expect(body.errors?.[0]?.message).toBe("Field 'password' doesn't exist on type 'Customer'")
  })

  it('reads nothing that the app was not granted', async () => {
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const granted = started.shop(shopA).installation?.scopes ?? []
    expect(granted).toContain('customer_read_orders')
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    granted.splice(granted.indexOf('customer_read_orders'), 1)
    const { body } = await asked(token, story.gid, shopA, 'query($id: ID!) { order(id: $id) { name } }')
    granted.push('customer_read_orders')
    expect(body).toMatchObject({
      data: { order: null },
      errors: [{ extensions: { code: 'ACCESS_DENIED' } }],
    })
  })

  it('is of one version', async () => {
    const token = await started.control.customerToken(shopA, await customer('ana@example.ro'))
    const headers = { authorization: `Bearer ${token}` }
    const old = await ask(started, shopA, '/customer/api/2025-10/graphql', { query: QUERY }, headers)
    expect(old.status).toBe(404)
  })
})

describe('an extension’s fetch', () => {
  const lines = [{ product: 'over-ear-headphones', quantity: 2 }]
  /** As the browser would send it, with the account's cookie. */
  async function fetchOf(email: string | null) {
    const cookie = email === null ? '' : (await signIn(started, email)).cookie
    const hosted = {
      appUrl: 'https://app.example.com',
      tunnelUrl: 'http://tunnel',
      customerApiUrl: '/account/pinhole-audio/customer-api',
    }
    const real: typeof fetch = (input, init = {}) =>
      fetch(started.sandbox.url + String(input), { ...init, headers: { ...init.headers, cookie } })
    return extensionFetch(hosted, real)
  }
  const query = (id: string, text = ORDER_IN_ACCOUNT) => ({
    method: 'POST',
    // What an extension says of who it is counts for nothing: the host knows who is signed in.
    headers: { 'content-type': 'application/json', authorization: 'Bearer forged' },
    body: JSON.stringify({ query: text, variables: { id, after: null } }),
  })

  it('reaches the Customer Account API for who is signed in, at the address that is documented', async () => {
    const order = await deliveredOrder(started.control, lines)
    const ana = await fetchOf('ana@example.ro')
    const { data } = await (await ana(ACCOUNT_API, query(order.gid))).json()
    expect(data.order.id).toBe(order.gid)
    expect(data.order.lineItems.nodes).toEqual([
      expect.objectContaining({
        ...{ title: 'Over-ear headphones', quantity: 2, refundableQuantity: 2, discountAllocations: [] },
        price: { amount: expect.stringMatching(/^\d+\.\d+$/), currencyCode: 'RON' },
        image: { altText: 'Over-ear headphones', url: expect.stringMatching(/^http/) },
      }),
    ])
    const undressed = await ana(ACCOUNT_API.replace('//', ''), query(order.gid))
    expect((await undressed.json()).data.order.id).toBe(order.gid)
    const mihai = await fetchOf('mihai@example.ro')
    expect((await (await mihai(ACCOUNT_API, query(order.gid))).json()).data.order).toBeNull()
    expect((await (await fetchOf(null))(ACCOUNT_API, query(order.gid))).status).toBe(401)
  })

  it('finds unknown fields refused there', async () => {
    const ana = await fetchOf('ana@example.ro')
    const { errors } = await (
      await ana(ACCOUNT_API, query('gid://shopify/Order/1', '{ order(id: "1") { secret } }'))
    ).json()
    expect(errors[0].message).toBe("Field 'secret' doesn't exist on type 'Order'")
  })

  it('tells what is left of a line, and what was taken off its price, in what the buyer paid with', async () => {
    const order = await deliveredOrder(started.control, lines)
    const found = started.sandbox.world.state.orders.find(({ id }) => id === order.id)
    found?.tags.push('sandbox:paid-in-EUR')
    Object.assign(found?.lines[0] ?? {}, { discountMinor: 1_050, editedOut: 1 })
    const ana = await fetchOf('ana@example.ro')
    const { data } = await (await ana(ACCOUNT_API, query(order.gid))).json()
    expect(data.order.lineItems.nodes[0]).toMatchObject({
      ...{ quantity: 2, refundableQuantity: 1, price: { currencyCode: 'EUR' } },
      discountAllocations: [{ allocatedAmount: { amount: '10.5' } }],
    })
  })

  it('reaches the app through the tunnel, and nothing else of Shopify’s own addresses', async () => {
    const sent: string[] = []
    const real: typeof fetch = async (input) => {
      sent.push(String(input))
      return new Response()
    }
    const own = extensionFetch(
      { appUrl: 'https://app.example.com', tunnelUrl: 'http://tunnel', customerApiUrl: '' },
      real,
    )
    await own('https://app.example.com/buyer/cases')
    await own('https://elsewhere.example/')
    expect(sent).toEqual(['http://tunnel/buyer/cases', 'https://elsewhere.example/'])
    await expect(own('shopify:storefront/api/2026-10/graphql.json')).rejects.toThrow(TypeError)
  })
})
