import { beforeEach, describe, expect, it } from 'vitest'
import type { Product, Shop } from '../../sandbox/state/model.ts'
import { renderBlock } from '../../sandbox/theme/render-block.ts'
import { adminOf } from './as-app.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
// Installing anew, as removing, takes the token away.
let admin = adminOf(started, shopA)
const root = '/store/pinhole-audio'
const camera = `${root}/products/button-camera`
const MARK = 'attributes[__recourse_policy]'

const at = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(started.sandbox.url + path, { headers })).text()
const send = (path: string, fields: Record<string, string>, cookie = '') =>
  fetch(started.sandbox.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie },
    redirect: 'manual',
  })
const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

const SET = `mutation Set($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
  metafields { id } userErrors { code field } } }`
const ownInstallation = async (): Promise<string> => {
  const asked = await admin<{ currentAppInstallation: { id: string } }>(
    '{ currentAppInstallation { id } }',
    {},
  )
  return asked.data?.currentAppInstallation.id ?? ''
}
const show = async (value: string, ownerId?: string) => {
  const field = { namespace: 'storefront', key: 'policy_shown', type: 'single_line_text_field', value }
  const metafields = [{ ownerId: ownerId ?? (await ownInstallation()), ...field }]
  const { data } = await admin<{ metafieldsSet: { userErrors: { code: string }[] } }>(SET, { metafields })
  return data?.metafieldsSet ? data.metafieldsSet.userErrors : 'refused'
}
const productOf = (handle: string) => {
  const found = started.sandbox.world.state.products.find(
    (one) => one.shop === shopA && one.handle === handle,
  )
  return started.control.call(`/shops/${shopA}/products/${found?.id}`, {
    metafields: { category: 'custom_made' },
  })
}

const mapped = <V>(record: Record<string, V>, change: (value: V) => V): Record<string, V> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

beforeEach(async () => {
  await started.control.install(shopA)
  admin = adminOf(started, shopA)
})

describe('the blocks of the app’s theme extension', () => {
  it('are shown from their real files: one on every page, one on the page of a product', async () => {
    for (const page of [root, camera, `${root}/cart`]) {
      const markup = await at(page)
      expect(markup).toContain('Withdraw from contract here</a>')
      expect(markup).toContain(`href="${root}/apps/recourse/withdraw?locale=en"`)
      expect(markup).not.toMatch(/\{[{%]|Translation missing/)
    }
    expect(await at(camera)).toContain('14 days to change your mind')
    expect(await at(root)).not.toContain('14 days to change your mind')
  })

  it('speak the page’s language, and the default one where they have no words', async () => {
    const greek = await at(camera, { 'accept-language': 'el,en;q=0.5' })
    expect(greek).toContain('Πατήστε εδώ για υπαναχώρηση')
    expect(greek).toContain('14 ημέρες για να αλλάξετε γνώμη')
    const bulgarian = await at(camera, { 'accept-language': 'bg-BG' })
    expect(bulgarian).toContain('lang="bg"')
    expect(bulgarian).toContain('Откажете се от договора тук')
    expect(await at(camera, { 'accept-language': 'uk' })).toContain('Withdraw from contract here')
  })

  it('are not there for a shop without the app', async () => {
    expect(await at('/store/thalassa-goods/products/button-camera')).not.toContain('recourse')
    await started.control.install(shopB)
    expect(await at('/store/thalassa-goods/products/button-camera')).toContain('recourse')
  })

  it('see of the app’s metafields those that their definitions open to storefronts', async () => {
    await productOf('button-camera')
    expect(await at(camera)).toContain('Made to your specification')
    const { world } = started.sandbox
    const [shop, product] = [world.state.shops, world.state.products].map(([first]) => first) as [
      Shop,
      Product,
    ]
    const declared = world.appConfig()
    const closed = mapped(declared.productMetafields, (one) => ({ ...one, storefrontReads: false }))
    const shown = (productMetafields: typeof closed) =>
      renderBlock(
        { ...world, appConfig: () => ({ ...declared, productMetafields }) },
        shop,
        'product-notice',
        {
          ...{ locale: 'en', root, product },
        },
      ).markup
    expect(shown(declared.productMetafields)).toContain('Made to your specification')
    expect(shown(closed)).not.toContain('Made to your specification')
  })
})

describe('what the app keeps with its installation', () => {
  it('is for its own theme extension to read', async () => {
    expect(await at(camera)).not.toContain(MARK)
    expect(await show('3.mark"<b>')).toEqual([])
    const markup = await at(camera)
    expect(markup).toContain(`name="${MARK}" value="3.mark&#34;&lt;b&gt;" form="product-form-main"`)
    expect(markup).toContain('form="cart"')
  })

  it('goes when the app is removed, and nobody sets it for another installation', async () => {
    await show('3.mark')
    await started.control.call(`/shops/${shopA}/uninstall`, {})
    await started.control.install(shopA)
    admin = adminOf(started, shopA)
    expect(await at(camera)).not.toContain(MARK)
    expect(await show('4.mark', 'gid://shopify/AppInstallation/1')).toBe('refused')
  })
})

describe('a cart', () => {
  const fill = { product: 'button-camera', quantity: '2', specification: 'navy' }
  const pay = { customer: 'ana@example.ro', shipping: 'standard' }
  const placed = (answer: Response) => {
    const id = answer.headers.get('location')?.split('/').at(-1)
    return started.sandbox.world.state.orders.find((order) => String(order.id) === id)
  }
  const customAttributes = async (id: number | undefined) => {
    const query = 'query($id: ID!) { order(id: $id) { customAttributes { key value } } }'
    const asked = await admin<{ order: { customAttributes: object[] } }>(query, {
      id: `gid://shopify/Order/${id}`,
    })
    return asked.data?.order.customAttributes
  }

  it('takes attributes from the product’s form and from its own, the last one said counts, and the order has them', async () => {
    const added = await send(`${root}/cart/add`, { ...fill, [MARK]: '1.first' })
    expect(await at(`${root}/cart`, { cookie: cookieOf(added) })).toContain('Button camera')
    const changed = await send(
      `${root}/cart`,
      { 'updates[]': '1', [MARK]: '2.second', checkout: '1' },
      cookieOf(added),
    )
    expect(changed.headers.get('location')).toBe(`${root}/checkout`)
    const checkout = await at(`${root}/checkout`, { cookie: cookieOf(changed) })
    expect(checkout).toContain('1 × Button camera')
    expect(checkout).not.toMatch(/second|recourse/)
    const paid = await send(`${root}/checkout`, pay, cookieOf(changed))
    const order = placed(paid)
    expect(order?.lines[0]).toMatchObject({
      quantity: 1,
      properties: [{ key: 'Specification', value: 'navy' }],
    })
    expect(await customAttributes(order?.id)).toEqual([{ key: '__recourse_policy', value: '2.second' }])
    expect(await at(`${root}/cart`, { cookie: cookieOf(paid) })).toContain('Your cart is empty.')
  })

  it('is passed by when something is bought at once: the order has no attributes', async () => {
    const paid = await send(camera, { ...fill, ...pay, [MARK]: '1.first' })
    expect(await customAttributes(placed(paid)?.id)).toEqual([])
  })

  it('whose lines are gone, or that is no cart, is empty', async () => {
    const added = await send(`${root}/cart/add`, fill)
    const emptied = await send(`${root}/cart`, { 'updates[]': '0' }, cookieOf(added))
    expect(await at(`${root}/cart`, { cookie: cookieOf(emptied) })).toContain('Your cart is empty.')
    expect(await at(`${root}/checkout`, { cookie: 'cart-pinhole-audio=x' })).toContain('Your cart is empty.')
  })
})
