import { beforeAll, expect, test } from 'vitest'
import { desktop, expectAccessible, phone, picture, useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { tabTo } from './keyboard.ts'
import { returnBecomes, returnsOf } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { openMyReturns } from './my-returns-page.ts'
import { openReturns, signIn, withdraw } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, eleni, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

let orders: BuyersOrder[]
beforeAll(async () => {
  const wanted = { buyer: ana, lines: [headphones] }
  orders = await deliverOrders(system, [wanted, wanted, { buyer: eleni, lines: [headphones] }])
})

const orderUrl = ({ buyer, id }: BuyersOrder) => `${system.sandboxUrl}/account/${buyer.store}/orders/${id}`

test('sent back, less offered, agreed, paid: the buyer’s page, the merchant’s and Shopify say the same', async () => {
  const [order] = orders as [BuyersOrder]
  const page = await browser.open({}, /409/)
  await signIn(page, system, ana)
  await page.goto(orderUrl(order))
  const block = page.locator('[data-extension="customer-account.order-status.block.render"]')
  await block.getByText('You can send these items back until').waitFor()
  const notes = page.locator('[data-extension="customer-account.order-status.cart-line-list.render-after"]')
  await notes.getByText('Over-ear headphones').waitFor()
  await expectAccessible(page)
  await picture(page, 'order-status-before')

  const reference = await withdraw(page, system, order)
  await page.goto(orderUrl(order))
  await block.getByRole('link', { name: `Return ${reference}` }).click()
  await page.getByRole('heading', { level: 1, name: `Return ${reference}` }).waitFor()
  const own = await openMyReturns(page, system, ana)
  await own.sees('Accepted')
  await expectAccessible(page)
  await picture(page, 'my-returns')

  await own.openCase(reference)
  await own.sees('Send it back by')
  await own.press('It is on its way')
  await own.sees('Enter the number or the link of your parcel')
  await own.fill('Tracking number or link', 'https://sameday.example/track/3SAME0012345')
  await own.fill('Carrier (if you know it)', 'Sameday')
  await expectAccessible(page)
  await picture(page, 'my-returns-case')
  await own.press('It is on its way')
  await own.sees('The shop knows that it is on its way')
  await own.sees('On its way')
  await eventually('the number on the Return in Shopify', async () =>
    JSON.stringify(await returnsOf(system, order)).includes('3SAME0012345'),
  )

  const merchant = await openAdmin(
    await browser.open({}, /422/),
    system,
    pinhole,
    '/app/returns?show=all',
    'Returns',
  )
  await merchant.openCase(reference)
  await merchant.sees('Parcel 3SAME0012345, Sameday.')
  await merchant.press('Mark as arrived')
  await merchant.frame.getByRole('button', { name: 'Mark as arrived', exact: true }).last().click()
  await merchant.sees(/Arrived on Monday 16 November 2026/)
  await merchant.offerLess('100.50', 'The ear cushions are torn.')
  await merchant.sees('you offered to pay back RON 100.50 less.')

  await own.comesTo('The shop offers to pay back')
  await own.sees('Checked')
  await page.getByRole('radio', { name: 'I agree', exact: true }).check()
  await own.sees('You get back RON 818.49.')
  await expectAccessible(page)
  await picture(page, 'my-returns-offer')
  await own.press('Send my answer')
  await own.sees('Your answer is with the shop')
  await own.fill('What would you like to say or ask?', 'When will it be there? <b>Thank you</b>')
  await own.press('Send to the shop')
  await own.sees('Your words are with the shop')

  await merchant.page.reload()
  await merchant.sees('The buyer agreed to RON 100.50 less for Over-ear headphones.')
  await merchant.sees('When will it be there? <b>Thank you</b>')
  await picture(merchant.page, 'my-returns-merchant')
  await merchant.press('Refund RON 818.49')
  await own.comesTo('Refunded')
  await merchant.page.reload()
  await merchant.sees('RON 818.49 was paid back.')
  await own.sees('RON 818.49 paid back')
  await expectAccessible(page)
})

test('taken back by keyboard, on a phone: the Return is cancelled in Shopify, and it can be stated again', async () => {
  const [, order] = orders as [BuyersOrder, BuyersOrder]
  const page = await browser.open({ viewport: phone })
  const reference = await withdraw(page, system, order)
  const own = await openMyReturns(page, system, ana)
  await own.openCase(reference)
  await tabTo(page, /^Take back this request/)
  await page.keyboard.press('Enter')
  await own.sees('You keep the items, nothing is sent back and nothing is paid back.')
  await own.sees('Until Monday 23 November')
  await expectAccessible(page)
  await picture(page, 'my-returns-take-back-phone')
  await tabTo(page, /^Take it back/)
  await page.keyboard.press('Enter')
  await own.sees('Your request is taken back')
  await returnBecomes(system, order, 'CANCELED')
  await own.comesTo('Closed')
  await page.goto(orderUrl(order))
  await page.getByText('You can send these items back until').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

test.each([
  { buyer: ana, locale: 'ro', at: 1, heading: 'Retururile mele', seen: 'Comanda #1002' },
  { buyer: eleni, locale: 'el', at: 2, heading: 'Οι επιστροφές μου', seen: 'Έγινε δεκτό' },
])('in $locale, at both widths', async ({ buyer, locale, at, heading, seen }) => {
  const order = orders[at]
  if (order === undefined) throw new Error('no such order')
  if (buyer === eleni) {
    const page = await browser.open()
    const returns = await openReturns(page, system, order)
    await returns.press('Over-ear headphones', 'Return this item')
    await returns.check()
    await returns.send('Confirm withdrawal')
    await returnBecomes(system, order, 'OPEN')
  }
  for (const [name, viewport] of Object.entries({ desktop, phone })) {
    const page = await browser.open({ viewport })
    const own = await openMyReturns(page, system, buyer, locale)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await own.sees(seen)
    await expectAccessible(page)
    await picture(page, `my-returns-${locale}-${name}`)
    await page.locator('s-section').last().getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /RC-/ }).waitFor()
    await expectAccessible(page)
    await picture(page, `my-returns-case-${locale}-${name}`)
    await page.goto(orderUrl(order))
    await page.locator('[data-extension="customer-account.order-status.block.render"] s-section').waitFor()
    await expectAccessible(page)
    await picture(page, `order-status-${locale}-${name}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
  }
})
