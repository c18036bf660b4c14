import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../app/locales/languages.ts'
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { focused, tabTo } from './keyboard.ts'
import { returnBecomes } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { answered, openReturns, ReturnsPage, signIn } from './returns-page.ts'
import {
  ana,
  type BuyersOrder,
  deliverOrders,
  earpiece,
  headphones,
  mihai,
  ownCamera,
  pinhole,
  useStage,
} from './stage.ts'

/** `npm run test:all` looks in every language, and lets axe look at the phone's layout as well. */
const isWide = process.env.TEST_ALL === '1'
const locales: readonly Locale[] = isWide ? LOCALES : ['en']

const system = useStage()
const browser = useBrowser()
const orders = new Map<string, BuyersOrder>()
let ofMihai: BuyersOrder

beforeAll(async () => {
  const wanted = locales.map(() => ({ buyer: ana, lines: [ownCamera, earpiece, headphones] }))
  const [first, ...rest] = await deliverOrders(system, [{ buyer: mihai, lines: [earpiece] }, ...wanted])
  if (first) ofMihai = first
  locales.forEach((locale, index) => {
    const order = rest[index]
    if (order) orders.set(locale, order)
  })
})

/** Nothing for axe to find, and no sideways scroll at either width. */
async function expectSound(page: Page): Promise<void> {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
    if (viewport === desktop || isWide) await expectAccessible(page)
  }
}

describe.each(locales)('the buyer’s pages in %s', (locale) => {
  test('are sound in every moment', async () => {
    const page = await browser.open()
    await page.goto(`${system.sandboxUrl}/account/${ana.store}?locale=${locale}`)
    await expectSound(page)
    await signIn(page, system, ana, locale)
    await expectSound(page)

    const order = orders.get(locale)
    if (!order) throw new Error(`No order for ${locale}`)
    await page.goto(`${system.sandboxUrl}/account/${ana.store}/orders/${order.id}`)
    await page.locator('summary').click()
    await page.locator('[data-order-menu] a').waitFor()
    await expectSound(page)

    const returns = await openReturns(page, system, order, locale)
    await expectSound(page)
    await chooseAll(returns)
    await expectSound(page)
    await forward(page)
    await expectSound(page)
    await forward(page)
    await page.locator('.banner.success').waitFor()
    await expectSound(page)
    await page.locator('s-button').last().click()
    await page.locator('s-badge').waitFor()
    await page.locator('s-summary').last().click()
    await expectSound(page)
  })
})

/** Whatever the language: the reasons unfolded, a defect described, a question answered, everything chosen. */
async function chooseAll({ page }: ReturnsPage): Promise<void> {
  const cards = page.locator('s-section')
  await cards.nth(0).locator('s-summary').click()
  await cards.nth(0).locator('s-button').last().click()
  await cards.nth(0).locator('textarea').fill('Lentila este zgâriată.')
  await cards.nth(1).getByRole('radio').first().check()
  await cards.nth(1).locator('s-button').nth(1).waitFor()
  await cards.nth(1).locator('s-button').first().click()
  await cards.nth(2).locator('s-button').first().click()
}

/** The one primary button of a moment. */
async function forward(page: Page): Promise<void> {
  const heading = await page.locator('h1').textContent()
  await page.locator('button.primary').click()
  await eventually('the next moment', async () => (await page.locator('h1').textContent()) !== heading)
}

test('a failure is told in place, soundly, with a way to try again', async () => {
  const page = await browser.open({}, /503|Failed to load/)
  await signIn(page, system, mihai)
  await page.route('**/buyer/orders/**', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: JSON.stringify({ error: 'unavailable', message: 'The shop’s system does not answer just now.' }),
    }),
  )
  await page.goto(`${system.sandboxUrl}/account/${mihai.store}/orders/${ofMihai.id}/returns`)
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await expectSound(page)
  await page.unroute('**/buyer/orders/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await answered(page)
})

test('a withdrawal can be made with the keyboard alone, from signing in to the receipt', async () => {
  const page = await browser.open()
  const press = async (name: RegExp, key = 'Enter') => {
    await tabTo(page, name)
    await page.keyboard.press(key)
  }
  await page.goto(`${system.sandboxUrl}/account/${mihai.store}?locale=en`)
  await press(new RegExp(mihai.name))
  await page.waitForURL('**/orders')
  await press(new RegExp(ofMihai.name))
  await page.waitForURL(`**/orders/${ofMihai.id}`)
  await press(/Manage order/)
  await page.getByRole('link', { name: /withdraw from contract here/i }).waitFor()
  await press(/withdraw from contract here/i)

  const returns = new ReturnsPage(page)
  await returns.sees('Is the hygiene seal unbroken?')
  await press(/Yes, unbroken/, 'Space')
  await returns.sees('You can send this back until Monday 23 November.')
  await press(/^Return this item/)
  await returns.sees('Leave this one out')
  await press(/^Continue with 1 item/)
  await returns.sees('Check before you send')
  await expect.poll(() => focused(page), { message: 'what has focus' }).toMatch(/Check before you send/)
  await press(/^Confirm withdrawal/)
  await returns.sees('Accepted.')
  await returnBecomes(system, ofMihai, 'OPEN')
})

const merchantsPages = [
  ['/app', 'Home'],
  ['/app/returns', 'Returns'],
  ['/app/returns?show=all', 'Returns'],
  ['/app/returns/new', 'Enter a statement'],
  ['/app/guests', 'Withdrawals that fit no order'],
  ['/app/products', 'Products'],
  ['/app/policy', 'Policy'],
  ['/app/settings', 'Settings'],
  ['/app/settings/deadlines', 'Deadlines'],
  ['/app/settings/unprocessed', 'What could not be processed'],
  ['/app/nowhere', 'Not here'],
] as const

describe('the merchant’s pages', () => {
  test('are sound', async () => {
    const page = await browser.open({}, /404/)
    for (const [path, heading] of merchantsPages) {
      await openAdmin(page, system, pinhole, path, heading)
      await expectSound(page)
    }
  })

  test('a product’s evidence and a case, unfolded, are sound', async () => {
    const merchant = await openAdmin(await browser.open(), system, pinhole, '/app/products', 'Products')
    const { page } = merchant
    await merchant.frame.getByRole('link', { name: /^Evidence for In-ear earpiece/ }).click()
    await merchant.isAt('In-ear earpiece')
    await expectSound(page)

    await merchant.go('Returns')
    await merchant.frame.getByRole('tab', { name: 'All' }).click()
    const withCamera = merchant.frame.getByRole('row', { name: /Button camera/ })
    await withCamera.getByRole('link', { name: /^RC-/ }).first().click()
    for (const item of ['Button camera', 'In-ear earpiece']) await merchant.unfoldWhy(item)
    await merchant.frame.getByRole('button', { name: 'Read the message' }).first().click()
    for (const act of ['The buyer has sent it', 'Refund without waiting', 'Offer to pay back less'])
      await merchant.press(act)
    await expectSound(page)
  })
})

test('the doors around them are sound', async () => {
  const page = await browser.open({}, /404/)
  const [product] = (await system.control.ledger(pinhole.shop)).products
  const mail = await eventually('a message', async () => (await system.control.mail(ana.email))[0])
  const places = [
    '/',
    '/mail',
    `/mail/${mail.id}?as=text`,
    '/clock',
    '/store/pinhole-audio',
    '/store/pinhole-audio/products/button-camera',
    '/admin/pinhole-audio/orders',
    `/admin/pinhole-audio/orders/${ofMihai.id}`,
    '/admin/pinhole-audio/products',
    `/admin/pinhole-audio/products/${product?.id}`,
    '/account/pinhole-audio/orders/1',
  ]
  await signIn(page, system, ana)
  for (const place of places) {
    await page.goto(system.sandboxUrl + place)
    await expectSound(page)
  }
})
