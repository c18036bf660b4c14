// npm run pictures: the buyer's doors beside the returns page – reporting, "My returns", the guest door, the storefront, the
// mails – each on a desktop and on a phone.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { keep, looks, showWholeFrame } from './keep-picture.ts'
import { returnBecomes } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { openMyReturns } from './my-returns-page.ts'
import { openReturns } from './returns-page.ts'
import {
  ana,
  type BuyersOrder,
  deliverOrders,
  headphones,
  mihai,
  ownCamera,
  pinhole,
  useStage,
} from './stage.ts'

const system = useStage()
const browser = useBrowser()
const TITLE = 'Over-ear headphones'
const PATIENCE_MS = 60_000

/** For each look: one order to report on, one to send back, one for the guest. */
const orders: Record<string, { report: BuyersOrder; back: BuyersOrder; guest: BuyersOrder }> = {}

beforeAll(async () => {
  const each = [
    { buyer: ana, lines: [headphones, ownCamera] },
    { buyer: ana, lines: [headphones] },
    { buyer: mihai, lines: [headphones] },
  ]
  const placed = await deliverOrders(
    system,
    looks.flatMap(() => each),
  )
  for (const [index, { look }] of looks.entries()) {
    const [report, back, guest] = placed.slice(index * each.length) as [BuyersOrder, BuyersOrder, BuyersOrder]
    orders[look] = { report, back, guest }
  }
})

const ordersOf = (look: string) => {
  const found = orders[look]
  if (!found) throw new Error('There are no orders to show')
  return found
}
const withdrawAt = (query = '') =>
  `${system.sandboxUrl}/store/${pinhole.store}/apps/recourse/withdraw${query}`
const mailTo = (email: string, subject: RegExp) =>
  eventually(
    `a mail about ${subject}`,
    async () => (await system.control.mail(email)).findLast((mail) => subject.test(mail.subject)),
    PATIENCE_MS,
  )

describe.each(looks)('on a $look', ({ look, options }) => {
  test('something wrong with it: what, since when, photos', async () => {
    const returns = await openReturns(await browser.open(options), system, ordersOf(look).report)
    const card = returns.card('Button camera')
    await returns.press('Button camera', 'Something wrong with it?')
    await card.getByLabel('It arrived damaged').check()
    await card.getByLabel('Have it replaced').check()
    const crack = {
      ...{ name: 'lens.png', mimeType: 'image/png' },
      buffer: readFileSync('docs/pictures/merchant-products-phone.png'),
    }
    await card.locator('input[type=file]').setInputFiles([crack])
    await returns.sees('Added')
    await keep(returns.page, 'buyer-report', look)
  })

  test('my returns: the list, a return, less offered; and the order’s own page', async () => {
    const { back } = ordersOf(look)
    const page = await browser.open(options)
    const returns = await openReturns(page, system, back)
    await returns.press(TITLE, 'Return this item')
    await returns.check()
    await returns.send('Confirm withdrawal')
    const reference = await returns.reference()
    await returnBecomes(system, back, 'OPEN')
    const own = await openMyReturns(page, system, ana)
    await own.openCase(reference)
    await own.sees('Send it back by')
    await keep(page, 'buyer-return', look)
    await page.goto(`${system.sandboxUrl}/account/${ana.store}/orders/${back.id}`)
    await page.getByRole('link', { name: `Return ${reference}` }).waitFor()
    await keep(page, 'buyer-order', look)

    const merchant = await openAdmin(
      await browser.open(options),
      system,
      pinhole,
      '/app/returns?show=all',
      'Returns',
    )
    await merchant.openCase(reference)
    await merchant.press('Mark as arrived')
    await merchant.sees(/Refund RON/)
    await merchant.offerLess('100.50', 'The ear cushions are torn.')
    await merchant.sees('you offered to pay back RON 100.50 less.')
    // Without what was just said of it, over the page.
    await merchant.page.reload()
    await merchant.sees('Offer to pay back less')
    await showWholeFrame(merchant.page)
    await keep(merchant.page, 'merchant-messages', look)
    await own.openCase(reference)
    await own.comesTo('The shop offers to pay back')
    await keep(page, 'buyer-offer', look)
    await own.open()
    await keep(page, 'buyer-returns', look)
  })

  test('without an account: the form, the answer, and what came of it', async () => {
    const { guest } = ordersOf(look)
    const page = await browser.open({ ...options, javaScriptEnabled: false })
    await page.goto(withdrawAt('?locale=en'))
    await keep(page, 'guest-form', look)
    await page.getByLabel('Order number').fill(guest.name)
    await page.getByLabel('Email address').fill(mihai.email)
    await page.getByRole('button', { name: 'Confirm withdrawal' }).click()
    const main = page.getByRole('main')
    const reference = /RC-[0-9A-Z]{6}/.exec(await main.innerText())?.[0] ?? ''
    await keep(page, 'guest-done', look)
    await returnBecomes(system, guest, 'OPEN')
    const known = (await codesTo(mihai.email)).length
    await askForCode(page, reference)
    const code = await eventually(
      'the code',
      async () => (await codesTo(mihai.email)).slice(known)[0],
      PATIENCE_MS,
    )
    await page.getByLabel('Code').fill(code)
    await page.getByRole('button', { name: 'Show where it stands' }).click()
    await main.getByText(reference).first().waitFor()
    await keep(page, 'guest-status', look)
  })

  test('the storefront: the notice before purchase, the way to withdraw, the model form', async () => {
    // A product's picture weighs much.
    const page = await browser.open({ ...options, deviceScaleFactor: 1, locale: 'en-GB' })
    await page.goto(`${system.sandboxUrl}/store/${pinhole.store}/products/button-camera`)
    await page.getByRole('note').first().waitFor()
    await keep(page, 'storefront-notice', look)
    await page.goto(`${system.sandboxUrl}/store/${pinhole.store}/apps/recourse/model-form?locale=en`)
    await keep(page, 'guest-model-form', look)
  })

  test('the mails', async () => {
    for (const [name, subject] of MAILS) {
      const mail = await mailTo(ana.email, subject)
      const page = await browser.open(options)
      await page.setContent(mail.html ?? '')
      await keep(page, `mail-${name}`, look)
    }
  })
})

const codesTo = async (email: string): Promise<string[]> =>
  (await system.control.mail(email)).flatMap(({ text }) => /\b\d{8}\b/.exec(text)?.[0] ?? [])

const MAILS = [
  ['statement', /^We received your statement/],
  ['decision', /accepted/i],
  ['offer', /^Our offer/],
] as const

async function askForCode(page: Page, reference: string): Promise<void> {
  await page.goto(`${withdrawAt('/status')}?locale=en`)
  await page.getByLabel('Order number or reference').fill(reference)
  await page.getByLabel('Email address').fill(mihai.email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
}
