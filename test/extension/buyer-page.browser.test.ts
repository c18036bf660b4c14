import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { desktop, expectAccessible, phone, picture, useBrowser } from '../harness/browser.ts'
import { type Account, openReturns, SHOP, signIn, startAccount } from './account.ts'
import { ACCEPTED_CASE } from './fake-answers.ts'
import { ITEMS } from './fake-items.ts'

const browser = useBrowser()
let account: Account
beforeAll(async () => {
  account = await startAccount()
})
afterAll(() => account.close())
beforeEach(() => account.api.shows({}))

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const seals = (page: Page, name: string) => page.getByRole('radio', { name })

/** Where the keyboard is, through shadow trees. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at?.textContent?.trim()
  })

async function looksRight(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()?.width
  await picture(page, `buyer-${name}-${size}`)
  await expectAccessible(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, `${name} scrolls sideways at ${size}`).toBeLessThanOrEqual(0)
}

async function toCheck(page: Page): Promise<void> {
  await openReturns(page, account)
  await button(page, /^Return this item – Over-ear/).click()
  await button(page, 'Continue with 1 item').click()
  await heading(page, 'Check before you send')
}

/** `npm run test:all` looks at both widths. */
const widths = process.env.TEST_ALL === '1' ? [desktop, phone] : [phone]

describe.each(widths)('at $width px', (viewport) => {
  test('from the order to the receipt, every moment is accessible and fits', async () => {
    const page = await browser.open({ viewport, reducedMotion: 'reduce' })
    await signIn(page, account)
    await looksRight(page, 'orders')
    await page.getByRole('link', { name: /On its way/ }).click()
    await page.getByText('Manage order').click()
    await page.getByRole('link', { name: 'Return an item or withdraw from contract here' }).waitFor()
    await looksRight(page, 'order')
    await page.getByRole('link', { name: 'Return an item or withdraw from contract here' }).click()
    await page.getByText('You can send this back until').first().waitFor()
    await looksRight(page, 'choose')

    await seals(page, "No, it's open").check()
    await page.getByText('Its hygiene seal is broken').waitFor()
    for (const why of await page.getByText('Why', { exact: true }).all()) await why.click()
    await button(page, /^Return this item – Over-ear/).click()
    await button(page, 'One more').click()
    await button(page, /^Something wrong with it\? – Button/).click()
    await page.getByLabel('What is wrong with it?').fill('The picture is dark.')
    await looksRight(page, 'chosen')

    await button(page, 'Continue with 2 items').click()
    await heading(page, 'Check before you send')
    await looksRight(page, 'check')
    await button(page, 'Confirm withdrawal').click()
    await page.getByText('We received your statement on Saturday 21 November 2026 at 14:03.').waitFor()
    await looksRight(page, 'done')
    const sent = account.api.heard.findLast(({ path }) => path.endsWith('/statements'))?.body
    expect(sent).toMatchObject({
      items: [
        { unit: ITEMS.granted.unit, quantity: 2, remedy: 'withdrawal' },
        { unit: ITEMS.refused.unit, quantity: 1, remedy: 'conformity_claim', note: 'The picture is dark.' },
      ],
    })
  })
})

describe('at 360 px', () => {
  test('what goes wrong is said where it is, and what was typed is kept', async () => {
    const page = await browser.open({ viewport: phone, reducedMotion: 'reduce' })
    await openReturns(page, account)
    await button(page, /^Something wrong with it\? – Button/).click()
    await page.getByLabel('What is wrong with it?').fill('The picture is dark.')
    const fields = [{ path: 'items.0.note', message: 'This is missing or not as expected.' }]
    const wrong = {
      error: 'invalid',
      message: 'Something does not fit. Please look at the marked places.',
      fields,
    }
    account.api.replyOnce('/preview', { status: 422, body: wrong })
    await button(page, 'Continue with 1 item').click()
    await page.getByText('This is missing or not as expected.').waitFor()
    await looksRight(page, 'invalid')
    await button(page, 'Continue with 1 item').click()
    await heading(page, 'Check before you send')
    account.api.replyOnce('/statements', 'hang up')
    await button(page, 'Send request').click()
    await page.getByText('No connection').waitFor()
    await looksRight(page, 'no-connection')
    await button(page, 'Try again').click()
    await page.getByText('We received your statement').waitFor()
    const [lost, kept] = account.api.heard.filter(({ path }) => path.endsWith('/statements')).slice(-2)
    expect(kept?.body).toEqual(lost?.body)
  })

  test('returns already asked for are listed; an order without items says so', async () => {
    account.api.shows({ items: [], cases: [ACCEPTED_CASE] })
    const page = await browser.open({ viewport: phone, reducedMotion: 'reduce' })
    await openReturns(page, account)
    await page.getByText('Timeline').click()
    await page.getByText('Your money is back by').waitFor()
    await looksRight(page, 'my-returns')
  })
})

test('focus goes to each moment’s heading, and the browser’s Back leads from Check to what was chosen', async () => {
  const page = await browser.open()
  await toCheck(page)
  expect(await focused(page)).toBe('Check before you send')
  await page.goBack()
  await heading(page, 'What would you like to return?')
  expect(await focused(page)).toBe('What would you like to return?')
  await button(page, 'Continue with 1 item').click()
  await heading(page, 'Check before you send')
  await button(page, 'Confirm withdrawal').click()
  await heading(page, 'Your statement is in')
  expect(await focused(page)).toBe('Your statement is in')
  const statements = () => account.api.heard.filter(({ path }) => path.endsWith('/statements')).length
  const sent = statements()
  await page.goBack()
  await heading(page, 'What would you like to return?')
  await button(page, /^Return this item – Over-ear/).waitFor()
  expect(statements()).toBe(sent)
})

test('the keyboard alone: an answer by arrow keys stays under the keyboard', async () => {
  const page = await browser.open()
  await openReturns(page, account)
  await seals(page, 'Yes, unbroken').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('Its hygiene seal is broken').waitFor()
  await page.keyboard.press('ArrowLeft')
  await button(page, /^Return this item – In-ear/).waitFor()
  expect(await seals(page, 'Yes, unbroken').isChecked()).toBe(true)
})

test('the account speaks the language that was chosen, and so does what it asks for', async () => {
  const page = await browser.open()
  await openReturns(page, account, 'el')
  await heading(page, 'Τι θέλετε να επιστρέψετε;')
  await page.locator('s-section s-button:visible').first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('el')
  const opened = account.api.heard.findLast(({ method }) => method === 'GET')
  expect(opened?.query).toBe('?locale=el')
})

test('nobody sees another buyer’s order, and a stranger is asked who they are', async () => {
  const other = await account.control.placeOrder(SHOP, 'mihai@example.ro', [
    { product: 'over-ear-headphones', quantity: 1 },
  ])
  const page = await browser.open()
  await page.goto(`${account.sandbox.url}/account/pinhole-audio/orders/${account.orderId}`)
  expect(new URL(page.url()).pathname).toBe('/account/pinhole-audio')
  await signIn(page, account)
  for (const path of ['', '/returns']) {
    const address = `${account.sandbox.url}/account/pinhole-audio/orders/${other.id}${path}`
    expect((await page.request.get(address)).status()).toBe(404)
  }
})
