import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { apiSecret, shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const storefront = (path: string, init: RequestInit = {}) =>
  fetch(`${started.sandbox.url}/store/pinhole-audio${path}`, { redirect: 'manual', ...init })

beforeEach(async () => {
  await started.control.install(shopA)
  started.app.asked = []
  started.app.answer = () => ({
    status: 200,
    headers: { 'content-type': 'application/liquid' },
    body: '<p>ț</p>',
  })
})

describe('the app proxy', () => {
  it('passes on what is asked, signed', async () => {
    await storefront('/apps/recourse/withdraw?locale=ro&a=1&a=2&shop=forged&signature=forged', {
      method: 'POST',
      body: new URLSearchParams({ order: '#1001' }),
    })
    const [asked] = started.app.asked
    expect(asked).toMatchObject({ method: 'POST', body: 'order=%231001' })
    const url = new URL(asked?.path ?? '', 'https://app.example')
    expect(url.pathname).toBe('/proxy/withdraw')
    const { signature, ...query } = Object.fromEntries(url.searchParams)
    expect(query).toMatchObject({
      ...{ shop: shopA, locale: 'ro', logged_in_customer_id: '' },
      path_prefix: '/store/pinhole-audio/apps/recourse',
    })
    const message = `a=1,2locale=rologged_in_customer_id=path_prefix=${query.path_prefix}shop=${shopA}timestamp=${query.timestamp}`
    expect(signature).toBe(createHmac('sha256', apiSecret).update(message).digest('hex'))
  })

  it('says where the client is', async () => {
    await storefront('/apps/recourse/withdraw')
    await storefront('/apps/recourse/withdraw', { headers: { 'x-forwarded-for': '203.0.113.7' } })
    const places = started.app.asked.map(({ headers }) => String(headers['x-forwarded-for']).split(',')[0])
    expect(places).toEqual(['127.0.0.1', '203.0.113.7'])
  })

  it('drops cookies both ways', async () => {
    started.app.answer = () => ({
      status: 200,
      headers: { 'set-cookie': 'a=b', 'content-type': 'text/plain' },
    })
    const answer = await storefront('/apps/recourse/withdraw', { headers: { cookie: 'session=1' } })
    expect(started.app.asked).toHaveLength(1)
    expect(started.app.asked[0]?.headers.cookie).toBeUndefined()
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('shows Liquid within the theme, and anything else as it is', async () => {
    const themed = await storefront('/apps/recourse/withdraw')
    expect(themed.headers.get('content-type')).toContain('text/html')
    expect(await themed.text()).toMatch(/<header[\s\S]*<main><p>ț<\/p><\/main>/)
    started.app.answer = ({ path }) =>
      path.startsWith('/proxy/there')
        ? { status: 422, headers: { 'content-type': 'text/plain' }, body: 'plain' }
        : { status: 302, headers: { location: '/proxy/there' } }
    const plain = await storefront('/apps/recourse/here')
    expect([plain.status, await plain.text()]).toEqual([422, 'plain'])
  })

  it('shows no page that brings Liquid of its own', async () => {
    const headers = { 'content-type': 'application/liquid' }
    for (const body of ['<p>{{ shop.email }}</p>', "{% render 'secret' %}"]) {
      started.app.answer = () => ({ status: 200, headers, body })
      expect((await storefront('/apps/recourse/withdraw')).status).toBe(500)
    }
  })

  it('has nothing there for a shop without the app', async () => {
    const of = (shop: string, subpath: string) =>
      fetch(`${started.sandbox.url}/store/${shop.split('.')[0]}/apps/${subpath}/withdraw`)
    expect((await of(shopB, 'recourse')).status).toBe(404)
    expect((await of(shopA, 'other')).status).toBe(404)
    expect(started.app.asked).toEqual([])
  })

  it('is there by the name of the shop, as in life', async () => {
    const asked = { headers: { 'x-sandbox-host': shopA } }
    const answer = await fetch(`${started.sandbox.url}/apps/recourse/withdraw`, asked)
    expect(answer.status).toBe(200)
    const url = new URL(started.app.asked[0]?.path ?? '', 'https://app.example')
    expect(url.searchParams.get('path_prefix')).toBe('/apps/recourse')
  })
})
