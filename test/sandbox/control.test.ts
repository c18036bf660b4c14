import { decodeJwt } from 'jose'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { apiKey, shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const post = async (path: string, body: unknown) => {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(`${started.sandbox.url}/__sandbox${path}`, { method: 'POST', body: sent })
  return {
    status: answer.status,
    body: (await answer.json()) as { error?: string; fields?: { path: string; message: string }[] },
  }
}

describe('the clock', () => {
  it('starts on 2 November 2026 and ticks', async () => {
    expect((await started.control.now()).toISOString()).toBe('2026-11-02T08:00:00.000Z')
    started.realTime.now += 1500
    expect((await started.control.now()).toISOString()).toBe('2026-11-02T08:00:01.500Z')
  })

  it('goes to an instant and on by days', async () => {
    await started.control.setClock('2026-11-09T10:00:00+02:00')
    await started.control.advanceDays(14)
    expect((await started.control.now()).toISOString()).toBe('2026-11-23T08:00:00.000Z')
  })

  it.each([{ to: 'tomorrow' }, { advanceDays: 'two' }, {}, 'no json'])(
    'refuses %j and says where',
    async (body) => {
      const answer = await post('/clock', body)
      expect(answer.status).toBe(400)
      expect(answer.body.fields?.length).toBeGreaterThan(0)
    },
  )
})

describe('introducing a customer', () => {
  it('has them live like the first, and knows them from then on', async () => {
    const { body } = (await post(`/shops/${shopA}/customers`, { email: 'new@example.ro' })) as never as {
      body: { id: number; email: string; address: object }
    }
    const { customers } = await started.control.ledger(shopA)
    expect(customers.filter(({ email }) => email === 'new@example.ro')).toHaveLength(1)
    expect(body).toMatchObject({
      email: 'new@example.ro',
      address: expect.objectContaining({ countryCode: 'RO' }),
    })
    expect(await started.control.introduce(shopA, 'new@example.ro')).toMatchObject({ id: body.id })
  })

  it('refuses what is no address, and names the place', async () => {
    const answer = await post(`/shops/${shopA}/customers`, { email: 'nobody' })
    expect(answer.status).toBe(400)
    expect(answer.body.fields?.map(({ path }) => path)).toEqual(['email'])
  })
})

describe('placing an order', () => {
  it.each([
    ['customer', { customer: 'nobody@example.ro', lines: [{ product: 'button-camera', quantity: 1 }] }, 422],
    ['lines.0.product', { customer: 'ana@example.ro', lines: [{ product: 'unknown', quantity: 1 }] }, 422],
    [
      'lines.0.quantity',
      { customer: 'ana@example.ro', lines: [{ product: 'button-camera', quantity: 0 }] },
      400,
    ],
    ['lines', { customer: 'ana@example.ro', lines: [] }, 400],
    [
      'shipping',
      { customer: 'ana@example.ro', lines: [{ product: 'button-camera', quantity: 1 }], shipping: 'drone' },
      400,
    ],
  ])('names %s when it is wrong', async (path, body, status) => {
    const answer = await post(`/shops/${shopA}/orders`, body)
    expect(answer.status).toBe(status)
    expect(answer.body.fields?.map((field) => field.path)).toEqual([path])
  })

  it('in a shop that does not exist is 404', async () => {
    expect((await post('/shops/nobody/orders', {})).status).toBe(404)
  })

  it('takes the prices of the shop and the chosen delivery', async () => {
    const { control } = started
    const placed = await control.placeOrder(
      shopA,
      'ana@example.ro',
      [{ product: 'over-ear-headphones', quantity: 1 }],
      'express',
    )
    const order = started.sandbox.world.state.orders.find(({ id }) => id === placed.id)
    expect(order?.transactions[0]?.minor).toBe(89_900 + 3_999)
  })

  it('cannot be delivered before it was sent, nor twice', async () => {
    const { id } = await started.control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'button-camera', quantity: 1 },
    ])
    await expect(started.control.deliver(shopA, id)).rejects.toThrow('nothing on its way')
    await started.control.fulfil(shopA, id)
    await started.control.deliver(shopA, id)
    await expect(started.control.deliver(shopA, id)).rejects.toThrow('nothing on its way')
  })
})

describe('session tokens', () => {
  it('of the merchant are made for the app and the shop', async () => {
    expect(decodeJwt(await started.control.adminToken(shopA))).toMatchObject({
      aud: apiKey,
      dest: `https://${shopA}`,
      iss: `https://${shopA}/admin`,
    })
  })

  it('of a customer name them, for this audience or another', async () => {
    const { control } = started
    const [customer] = (await control.ledger(shopA)).customers
    const claims = decodeJwt(await control.customerToken(shopA, customer?.id ?? 0))
    expect(claims).toMatchObject({ aud: apiKey, dest: shopA, sub: customer?.gid })
    expect(decodeJwt(await control.customerToken(shopA, 1, { aud: 'other' })).aud).toBe('other')
  })

  it('can be had expired', async () => {
    const { exp = 0 } = decodeJwt(await started.control.customerToken(shopA, 1, { expired: '1' }))
    expect(exp * 1000).toBeLessThan(started.realTime.now)
  })
})

describe('mail', () => {
  const send = async (...subjects: string[]) => {
    const transport = createTransport({ host: '127.0.0.1', port: started.sandbox.smtpPort })
    const hello = { text: 'Bună ziua', html: '<p>Bună ziua</p>' }
    for (const subject of subjects)
      await transport.sendMail({ from: 'Shop <shop@example.ro>', to: 'ana@example.ro', subject, ...hello })
    transport.close()
  }

  it('that the app sends is kept with its parts', async () => {
    await send('Am primit declarația')
    expect(await started.control.mail('ANA@example.ro')).toMatchObject([
      {
        to: 'ana@example.ro',
        from: 'shop@example.ro',
        subject: 'Am primit declarația',
        html: expect.stringContaining('<p>Bună ziua</p>'),
      },
    ])
    expect(await started.control.mail('mihai@example.ro')).toEqual([])
  })

  it('is kept as far as the box goes: the latest', async () => {
    started.sandbox.world.options.mailsKept = 2
    started.sandbox.world.state.mail.length = 0
    const subjects = async () => (await started.control.mail('ana@example.ro')).map(({ subject }) => subject)
    await send('one', 'two')
    expect(await subjects()).toEqual(['one', 'two'])
    await send('three')
    expect(await subjects()).toEqual(['two', 'three'])
  })
})

describe('a change made elsewhere', () => {
  it('is a change of the product, with its metafields', async () => {
    const { control } = started
    await control.call(`/shops/${shopA}/products/in-ear-earpiece`, {
      title: 'Earpiece II',
      metafields: { category: 'hygiene_sensitive', hygiene_evidence: { seal: true, cleanable: false } },
    })
    const { products, metafields } = await control.ledger(shopA)
    expect(products.some(({ title }) => title === 'Earpiece II')).toBe(true)
    expect(metafields.map(({ key, value }) => [key, value])).toEqual([
      ['category', 'hygiene_sensitive'],
      ['hygiene_evidence', '{"seal":true,"cleanable":false}'],
    ])
  })
})

describe('the app’s life in a shop', () => {
  const topics = () => started.app.asked.map(({ headers }) => headers['x-shopify-topic'])
  const settled = () => started.sandbox.world.webhooks.settled()

  it('begins with an installation that opens the app as the merchant would', async () => {
    const { app } = await started.control.install(shopA)
    expect(app).toEqual({ status: 200, url: `${started.sandbox.tunnelUrl}/` })
    const opened = started.app.asked.at(-1)
    expect(opened?.path).toMatch(/embedded=1.*shop=pinhole-audio\.myshopify\.com/)
    expect(opened?.headers['user-agent']).toContain('Chrome/')
  })

  it('changes with what is deployed: app/scopes_update when scopes changed, nothing else', async () => {
    started.app.asked = []
    await started.control.call(`/shops/${shopA}/redeploy`, {})
    await settled()
    expect(topics()).toEqual([])
    const { installation } = started.shop(shopA)
    if (installation) installation.scopes = ['read_orders']
    await started.control.call(`/shops/${shopA}/redeploy`, {})
    await settled()
    expect(topics()).toEqual(['app/scopes_update'])
    expect(JSON.parse(started.app.asked[0]?.body ?? '{}')).toMatchObject({ previous: ['read_orders'] })
  })

  it('ends with shop/redact, which comes although the app is gone', async () => {
    await started.control.call(`/shops/${shopA}/uninstall`, {})
    await settled()
    started.app.asked = []
    await started.control.call(`/shops/${shopA}/compliance`, {
      topic: 'customers/redact',
      customer: 'ana@example.ro',
    })
    await started.control.call(`/shops/${shopA}/compliance`, { topic: 'shop/redact' })
    await settled()
    expect(topics()).toEqual(['customers/redact', 'shop/redact'])
    expect(JSON.parse(started.app.asked[0]?.body ?? '{}')).toMatchObject({
      shop_domain: shopA,
      customer: { email: 'ana@example.ro' },
    })
  })
})
