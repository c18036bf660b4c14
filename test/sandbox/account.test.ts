import { readFileSync } from 'node:fs'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../app/locales/languages.ts'
import { languageName } from '../../sandbox/account/account-locale.ts'
import { accountStorage } from '../../sandbox/account/browser/account-storage.ts'
import { extensionNavigation, PAGE_URL } from '../../sandbox/account/browser/extension-navigation.ts'
import { shopifyGlobal } from '../../sandbox/account/browser/shopify-global.ts'
import { signIn as signInTo } from './sign-in.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const at = (path: string, cookie = '') =>
  fetch(`${started.sandbox.url}/account${path}`, { headers: { cookie }, redirect: 'manual' })

const signIn = (email?: string) => signInTo(started, email)
const anOrder = () =>
  started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'in-ear-earpiece', quantity: 1 }])

describe('the customer’s account', () => {
  it('is for who signed in, in one shop', async () => {
    const { cookie } = await signIn()
    expect((await at('/pinhole-audio/orders', cookie)).status).toBe(200)
    expect((await at('/thalassa-goods/orders', cookie)).headers.get('location')).toBe(
      '/account/thalassa-goods',
    )
    expect((await at('/nobody')).status).toBe(404)
  })

  it('shows an order to its buyer alone', async () => {
    const { id } = await anOrder()
    const ana = await signIn()
    const mihai = await signIn('mihai@example.ro')
    for (const page of ['', '/returns']) {
      expect((await at(`/pinhole-audio/orders/${id}${page}`, ana.cookie)).status).toBe(200)
      expect((await at(`/pinhole-audio/orders/${id}${page}`, mihai.cookie)).status).toBe(404)
      expect((await at(`/pinhole-audio/orders/${id}${page}`)).status).toBe(303)
    }
  })

  it('gives the extension a fresh token of who signed in, and nobody else one', async () => {
    const { cookie, customer } = await signIn()
    const token = async () =>
      ((await (await at('/pinhole-audio/token', cookie)).json()) as { token: string }).token
    const [first, second] = [decodeJwt(await token()), decodeJwt(await token())]
    expect(first).toMatchObject({ dest: shopA, sub: `gid://shopify/Customer/${customer}` })
    expect(second.jti).not.toBe(first.jti)
    expect((await at('/pinhole-audio/token')).status).toBe(401)
  })

  it('hosts the entry and the full page as two extensions, each from the bundle that was built', async () => {
    const { id } = await anOrder()
    const { cookie } = await signIn()
    const hosted = async (page: string) => {
      const html = await (await at(`/pinhole-audio/orders/${id}${page}`, cookie)).text()
      return JSON.parse(/id="extensions">(.*?)<\/script>/.exec(html)?.[1] ?? '[]') as {
        target: string
        bundle: string
        addresses: Record<string, string>
      }[]
    }
    const [entry] = await hosted('')
    const [page] = await hosted('/returns')
    expect([entry?.target, page?.target]).toEqual([
      'customer-account.order.action.menu-item.render',
      'customer-account.order.page.render',
    ])
    expect((await hosted('')).map(({ target }) => target)).toEqual([
      'customer-account.order.action.menu-item.render',
      'customer-account.order-status.block.render',
      'customer-account.order-status.cart-line-list.render-after',
    ])
    expect(entry?.addresses[`extension:buyer-returns/customer-account.order.page.render/${id}`]).toBe(
      `/account/pinhole-audio/orders/${id}/returns`,
    )
    const bundle = await (await fetch(`${started.sandbox.url}${page?.bundle}`)).text()
    expect(bundle).toBe(readFileSync('extensions/buyer-returns/dist/buyer-returns.js', 'utf8'))
    expect((await at('/-/bundles/another.js')).status).toBe(404)
  })

  it('hosts the page of all returns and of each, which is of no order, under its own addresses', async () => {
    const { cookie } = await signIn()
    for (const [page, path] of [
      ['', '/'],
      ['/cases/7f3c', '/cases/7f3c'],
    ]) {
      const html = await (await at(`/pinhole-audio/my-returns${page}`, cookie)).text()
      const [hosted] = JSON.parse(/id="extensions">(.*?)<\/script>/.exec(html)?.[1] ?? '[]')
      expect(hosted).toMatchObject({ target: 'customer-account.page.render', path })
      expect(hosted.orderId).toBeUndefined()
      expect(hosted.addresses['extension:/']).toBe('/account/pinhole-audio/my-returns/')
    }
    expect((await at('/pinhole-audio/my-returns')).status).toBe(303)
  })

  it('speaks the language asked for, and keeps to it', async () => {
    const answer = await at('/pinhole-audio?locale=el')
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await answer.text()).toContain('<html lang="el"')
    expect(await (await at('/pinhole-audio', cookie)).text()).toContain('<html lang="el"')
    expect(await (await at('/pinhole-audio?locale=xx')).text()).toContain('<html lang="ro"')
    const offered = [
      ...(await (await at('/pinhole-audio?locale=de')).text()).matchAll(/hreflang="\w+"[^>]*>([^<]+)</g),
    ]
    expect(offered.map(([, name]) => name)).toEqual(LOCALES.map(languageName))
    expect(offered.map(([, name]) => name)).toEqual(expect.arrayContaining(['Română', 'Ελληνικά', 'Deutsch']))
  })
})

describe('an extension', () => {
  const kept = new Map<string, string>()
  const backing = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const host = {
    storage: accountStorage(backing, 'pinhole-audio/1/buyer-returns'),
    token: async () => 'token',
    navigate: async () => undefined,
  }
  const shopify = (locale: string) =>
    shopifyGlobal(
      {
        target: 'customer-account.order.page.render',
        bundle: '',
        path: '/',
        orderId: 'gid://shopify/Order/1',
        orderName: '#1',
        locale,
        translations: {
          plain: 'Order {{ name }}',
          many: { one: '1 produs', few: '{{count}} produse', other: '{{count}} de produse' },
        },
        appUrl: '',
        tunnelUrl: '',
        customerApiUrl: '',
      },
      host,
      () => undefined,
    )

  it('finds its words with values filled in and the plural form of its language', () => {
    const { translate } = shopify('ro').i18n
    expect(translate('plain', { name: '#1001' })).toBe('Order #1001')
    expect([1, 2, 19, 20].map((count) => translate('many', { count }))).toEqual([
      '1 produs',
      '2 produse',
      '19 produse',
      '20 de produse',
    ])
    expect(() => translate('nowhere')).toThrow('nowhere')
  })

  it('stores what is JSON for one customer and one extension, until it is deleted', async () => {
    const { storage } = shopify('en')
    const others = ['pinhole-audio/2/buyer-returns', 'pinhole-audio/1/buyer-my-returns']
    expect(await storage.read('form')).toBeNull()
    await storage.write('form', { picks: { a: 1 } })
    expect(await storage.read('form')).toEqual({ picks: { a: 1 } })
    for (const scope of others) expect(await accountStorage(backing, scope).read('form')).toBeNull()
    await storage.delete('form')
    expect(await storage.read('form')).toBeNull()
    expect(kept.size).toBe(0)
  })

  it('has signals of the class that its bundle brings', () => {
    class Signal {
      value: unknown
      constructor(value: unknown) {
        this.value = value
      }
    }
    const global = shopify('en')
    global.setSignals(Signal)
    expect(global.order).toBeInstanceOf(Signal)
    expect(global.order).toBe(global.order)
  })

  it('is told of each history entry, and keeps the state of the last', () => {
    const navigation = extensionNavigation()
    const { addEventListener, removeEventListener, ...rest } = navigation.forExtension(host)
    const told: string[] = []
    const listener = ({ navigationType }: { navigationType: string }) => told.push(navigationType)
    addEventListener('currententrychange', listener)
    rest.navigate(PAGE_URL, { state: { moment: 'check' }, history: 'push' })
    rest.navigate(PAGE_URL, { state: { moment: 'done' }, history: 'replace' })
    navigation.traversed({ moment: 'choose' })
    rest.navigate('shopify:customer-account/orders')
    removeEventListener('currententrychange', listener)
    navigation.traversed(null)
    expect(told).toEqual(['push', 'replace', 'traverse'])
  })
})
