import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  picture,
  useBrowser,
} from '../harness/browser.ts'
import { answered, picturesLoaded, returnsUrl, signIn } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, earpiece, headphones, ownCamera, useStage } from './stage.ts'

// Each thing's picture, title and price come from the account, while our server still decides what can be done about it.
const system = useStage()
const browser = useBrowser()
let order: BuyersOrder

beforeAll(async () => {
  ;[order] = (await deliverOrders(system, [{ buyer: ana, lines: [headphones, earpiece, ownCamera] }])) as [
    BuyersOrder,
  ]
})

const TITLES = ['Over-ear headphones', 'In-ear earpiece', 'Button camera']
const headings = (page: Page) => page.locator('s-heading')

/** Opens the page with our server's answers held back, until they are let go. */
async function openWaiting(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let asked = 0
  await page.route('**/buyer/orders/**', async (route) => {
    asked += 1
    await gate
    await route.continue()
  })
  await signIn(page, system, ana)
  await page.goto(returnsUrl(system, ana, order.id))
  await headings(page).first().waitFor()
  await expect.poll(() => asked, { message: 'requests to our server' }).toBeGreaterThan(0)
  return () => letGo()
}

/** What a buyer looks at while the answer comes: where the first card's things are, what they show, and where the next begins. */
async function firstCard(page: Page) {
  const [heading, thumbnail] = [headings(page).first(), page.locator('s-product-thumbnail').first()]
  const [at, pictureAt] = [await heading.boundingBox(), await thumbnail.boundingBox()]
  const nextAt = await headings(page).nth(1).boundingBox()
  const src = await thumbnail.locator('img').getAttribute('src')
  const card = page.locator('s-section').first()
  return {
    at,
    pictureAt,
    nextAt,
    src,
    words: await heading.textContent(),
    price: await card.getByText(/RON/).first().textContent(),
  }
}

test.each([
  ['desktop', desktop],
  ['360 px', phone],
])(
  'on %s the things are in sight before the answer, and stay where they are when it comes',
  async (_, viewport) => {
    const page = await browser.open({ viewport, reducedMotion: 'reduce' })
    const release = await openWaiting(page)
    expect(await headings(page).allTextContents()).toEqual(TITLES)
    await expect.poll(() => picturesLoaded(page)).toBe(true)
    expect(await page.locator('s-product-thumbnail img').count()).toBe(TITLES.length)
    expect(await page.locator('s-section s-button').count()).toBe(0)
    const before = await firstCard(page)
    expect(before.at?.y).toBeGreaterThan(0)
    await picture(page, `buyer-waiting-${viewport.width}`)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    release()
    await answered(page)
    await page.getByText('You can send this back until').first().waitFor()
    expect(await firstCard(page)).toEqual(before)
    expect(await headings(page).allTextContents()).toEqual(expect.arrayContaining(TITLES))
    await picture(page, `buyer-answered-${viewport.width}`)
  },
)

test('an account that does not answer leaves the page as it was without it', async () => {
  const page = await browser.open({ viewport: phone, reducedMotion: 'reduce' }, /Failed to load|ERR_FAILED/)
  await page.route('**/customer-api/**', (route) => route.abort())
  await signIn(page, system, ana)
  await page.goto(returnsUrl(system, ana, order.id))
  await answered(page)
  expect(await headings(page).allTextContents()).toEqual(expect.arrayContaining(TITLES))
  await expect.poll(() => picturesLoaded(page)).toBe(true)
})
