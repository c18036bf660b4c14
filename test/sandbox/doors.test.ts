import { beforeEach, describe, expect, it } from 'vitest'
import { html, scriptJson } from '../../sandbox/http/html.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const at = (path: string) => fetch(`${started.sandbox.url}${path}`)
const send = (path: string, fields: Record<string, string>) =>
  fetch(`${started.sandbox.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
const attack = '"><script>alert(1)</script>'

beforeEach(() => started.control.setClock('2026-11-02T08:00:00Z'))

describe('the mailbox', () => {
  it('leads from a mail to the storefront of the shop whose address is in it, and nowhere else', async () => {
    const link = (host: string) => `<a href="https://${host}/apps/recourse/withdraw">Here</a>`
    started.sandbox.world.state.mail.push({
      ...{ id: 4711, to: ['ana@example.ro'], from: 'shop@example.ro', subject: 'S', text: 'T', files: [] },
      ...{ date: '2026-11-02T08:00:00Z', html: link(shopA) + link('elsewhere.example') },
    })
    const page = await (await at('/mail/4711')).text()
    expect(page).toContain(`${started.sandbox.url}/store/pinhole-audio/apps/recourse/withdraw`)
    expect(page).not.toContain(shopA)
    expect(page).toContain('https://elsewhere.example/apps')
    expect(page).not.toContain('allow-scripts')
  })
})

describe('the doors', () => {
  it.each([
    '/',
    '/mail',
    '/clock',
    '/store/pinhole-audio',
    '/store/thalassa-goods/products/travel-pillow',
    '/admin/pinhole-audio/orders',
    '/admin/pinhole-audio/products',
    '/admin/pinhole-audio/apps/recourse/app/products',
  ])('%s opens', async (path) => {
    const answer = await at(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/^<!doctype html><html lang="en">/)
  })

  it.each(['/store/nobody', '/admin/nobody/orders', '/admin/pinhole-audio/orders/1', '/mail/1', '/nowhere'])(
    '%s is not found',
    async (path) => {
      expect((await at(path)).status).toBe(404)
    },
  )

  it('escape everything that people typed', async () => {
    const { id } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'button-camera', quantity: 1, properties: { Specification: attack } },
    ])
    const page = await (await at(`/admin/pinhole-audio/orders/${id}`)).text()
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)')
    expect(page).not.toContain('<script>alert')
  })

  it('frame the app with what Shopify adds, and the path that was asked for', async () => {
    const page = await (await at('/admin/pinhole-audio/apps/recourse/app/returns?state=open')).text()
    const source = /<iframe title="Recourse" src="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const url = new URL(source)
    expect(url.origin + url.pathname).toBe(`${started.sandbox.tunnelUrl}/app/returns`)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ state: 'open', embedded: '1', shop: shopA })
    expect(Buffer.from(url.searchParams.get('host') ?? '', 'base64').toString()).toBe(
      'admin.shopify.com/store/pinhole-audio',
    )
    expect(url.searchParams.get('id_token')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })
})

describe('the window that picks variants', () => {
  const listed = async (query: string) =>
    (await (await at(`/admin/pinhole-audio/variants.json?${query}`)).json()) as Record<string, unknown>[]

  it('lists what the shop sells, and no other shop', async () => {
    const own = await listed('')
    expect(own).toContainEqual(
      expect.objectContaining({
        id: expect.stringMatching(/^gid:\/\/shopify\/ProductVariant\/\d+$/),
        displayName: 'In-ear earpiece - Default Title',
        price: expect.stringMatching(/^\d+\.\d{2}$/),
      }),
    )
    expect(own.map(({ displayName }) => displayName)).not.toContain('Travel pillow - Default Title')
  })

  it('finds by the words that were typed, whatever they are, and by the filter of the app', async () => {
    const names = async (query: string) => (await listed(query)).map(({ displayName }) => displayName)
    expect(await names('query=EAR+pro')).toEqual(['Over-ear headphones Pro - Default Title'])
    expect(await names('query=%22')).toEqual([])
    expect(await names('filter=tag:in-ear')).toEqual(['In-ear earpiece - Default Title'])
  })
})

describe('buying in the storefront', () => {
  const camera = '/store/pinhole-audio/products/button-camera'
  const order = (id: string | undefined) =>
    started.sandbox.world.state.orders.find((one) => String(one.id) === id)

  it('places a paid order with the specification as a line-item property', async () => {
    const fields = {
      quantity: '1',
      customer: 'ana@example.ro',
      shipping: 'express',
      specification: ' navy jacket ',
    }
    const answer = await send(camera, fields)
    const location = answer.headers.get('location') ?? ''
    expect(answer.status).toBe(303)
    const placed = order(location.split('/').at(-1))
    expect(placed?.lines[0]?.properties).toEqual([{ key: 'Specification', value: 'navy jacket' }])
    expect(placed?.shipping.minor).toBe(3999)
    expect(await (await at(location)).text()).toContain('is paid')
  })

  it('without a specification leaves none', async () => {
    const answer = await send(camera, { quantity: '1', customer: 'ana@example.ro', specification: '  ' })
    expect(order(answer.headers.get('location')?.split('/').at(-1))?.lines[0]?.properties).toEqual([])
  })

  it('refuses a quantity that is none, and says so', async () => {
    const answer = await send(camera, { quantity: '0', customer: 'ana@example.ro' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('must be a whole number of at least 1')
  })
})

describe('the admin’s product page', () => {
  const productOf = (handle: string) =>
    started.sandbox.world.state.products.find((one) => one.shop === shopA && one.handle === handle)

  it('changes the title, and needs one', async () => {
    const product = productOf('in-ear-earpiece')
    const path = `/admin/pinhole-audio/products/${product?.id}`
    expect((await send(path, { title: 'Earpiece' })).status).toBe(303)
    expect(product?.title).toBe('Earpiece')
    expect((await send(path, { title: ' ' })).status).toBe(422)
  })

  it('shows the metafields that the app keeps, and lets nobody change them there', async () => {
    const product = productOf('over-ear-headphones')
    const path = `/admin/pinhole-audio/products/${product?.id}`
    await started.control.call(`/shops/${shopA}/products/${product?.id}`, {
      metafields: { category: 'standard' },
    })
    expect(await (await at(path)).text()).toContain('<code>standard</code>')
    await send(path, { title: 'Over-ear headphones', 'metafield-category': 'custom_made' })
    expect(await (await at(path)).text()).toContain('<code>standard</code>')
  })
})

describe('the clock’s page', () => {
  it('goes on by days and to a moment on Bucharest’s clocks, in summer and in winter', async () => {
    await send('/clock', { advanceDays: '14' })
    expect((await started.control.now()).toISOString()).toMatch(/^2026-11-16T08:00/)
    await send('/clock', { to: '2026-12-01T10:00' })
    expect((await started.control.now()).toISOString()).toMatch(/^2026-12-01T08:00/)
    await send('/clock', { to: '2027-07-01T10:00' })
    expect((await started.control.now()).toISOString()).toMatch(/^2027-07-01T07:00/)
  })

  it.each([{ to: 'soon' }, { advanceDays: 'x' }])('refuses %j', async (fields) => {
    expect((await send('/clock', fields as unknown as Record<string, string>)).status).toBe(400)
  })
})

describe('markup', () => {
  it('of ours is kept, of others escaped, nothing is shown for null and false', () => {
    expect(html`<p>${attack}${html`<b>x</b>`}${[html`<i></i>`, null, false, undefined]}</p>`.toString()).toBe(
      '<p>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;<b>x</b><i></i></p>',
    )
  })

  it('inside a script cannot end it', () => {
    expect(scriptJson({ a: '</script>' }).toString()).toBe('{"a":"\\u003c/script>"}')
  })
})
