import { SignJWT } from 'jose'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import * as layout from '../../app/routes/app/route.tsx'
import * as auth from '../../app/routes/auth.$.tsx'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB, testEnvironment } from '../harness/test-environment.ts'
import { asking, askingWith, statusOf } from './merchants.ts'

const staff = {
  iss: `https://${shopA}/admin`,
  dest: `https://${shopA}`,
  aud: testEnvironment.SHOPIFY_API_KEY,
  sub: '42',
}
/** Signed as Shopify signs it, in force. */
const signed = (claims: Record<string, unknown>): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime('1m')
    .sign(new TextEncoder().encode(testEnvironment.SHOPIFY_API_SECRET))

const without = (name: keyof typeof staff) => {
  const { [name]: _, ...others } = staff
  return others
}
const customer = 'gid://shopify/Customer/1'

beforeAll(async () => {
  await layout.loader(await asking(shopA, '/app'))
})
afterAll(() => closeQueue())

describe('the door of the admin', () => {
  test('opens for a member of staff', async () => {
    expect(await statusOf(async () => layout.loader(askingWith(await signed(staff), '/app')))).toBe(200)
  })

  test.each([
    ['a customer', { ...without('iss'), dest: shopA, sub: customer }],
    ['a customer whose shop is an address', { ...without('iss'), sub: customer }],
    ['a customer with an issuer', { ...staff, sub: customer }],
    ['nobody', without('sub')],
    ['no issuer', without('iss')],
    ['another shop’s issuer', { ...staff, iss: `https://${shopB}/admin` }],
    ['no shop', without('dest')],
    ['a shop without a scheme', { ...staff, dest: shopA }],
    ['a shop elsewhere', { ...staff, iss: 'https://shop.example/admin', dest: 'https://shop.example' }],
    ['a shop below Shopify’s in name only', { ...staff, dest: 'https://myshopify.com.example' }],
  ])('stays shut, 401, before a signed token of %s', async (_, claims) => {
    const token = await signed(claims)
    expect(await statusOf(() => layout.loader(askingWith(token, '/app')))).toBe(401)
  })

  test('stays shut before the token that a buyer’s page gets, in the header or in the address', async () => {
    const answer = await fetch(
      `${testSandbox().url}/__sandbox/token/customer?shop=${shopA}&customer=${customer}`,
    )
    const { token } = (await answer.json()) as { token: string }
    expect(await statusOf(() => layout.loader(askingWith(token, '/app')))).toBe(401)
    const url = new URL(`/app?shop=${shopA}&embedded=1&id_token=${token}`, process.env.SHOPIFY_APP_URL)
    const asked = { request: new Request(url), params: {}, context: {} }
    expect(await statusOf(() => layout.loader(asked))).toBe(401)
  })

  test.each(['Bearer', 'forged', 'e30.e30.e30', 'a.b.c', 'é.é.é', '..'])(
    'stays shut before %s',
    async (token) => {
      expect(await statusOf(() => layout.loader(askingWith(token, '/app')))).toBe(401)
    },
  )
})

describe('beside the door', () => {
  const asked = (path: string) => {
    const headers = { 'user-agent': 'Mozilla/5.0 Chrome/147.0.0.0' }
    return {
      request: new Request(new URL(path, process.env.SHOPIFY_APP_URL), { headers }),
      params: {},
      context: {},
    }
  }

  test('whoever names no shop is sent to a page that tells the way in, and that page is there', async () => {
    const answer = await Promise.resolve(layout.loader(asked('/app'))).catch((thrown: unknown) => thrown)
    const to = answer instanceof Response ? answer.headers.get('location') : null
    expect(to).toBe('/auth/login')
    expect(await statusOf(() => auth.loader(asked('/auth/login')))).toBe(200)
    expect(renderToString(createElement(auth.default))).toContain('Open Recourse from')
  })

  test('the page that fetches a session token is there', async () => {
    expect(await statusOf(() => auth.loader(asked(`/auth/session-token?shop=${shopA}`)))).toBe(200)
  })

  test('a buyer’s token does nothing', async () => {
    const token = await signed({ ...without('iss'), sub: customer })
    expect(await statusOf(() => auth.loader(askingWith(token, '/auth/other')))).toBe(401)
  })
})
