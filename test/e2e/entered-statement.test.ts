/** A statement that came on the phone, entered by a merchant in the admin's frame, and what comes of it. */
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, phone, useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { returnBecomes } from './ledger.ts'
import { type MerchantPage, openAdmin } from './merchant-page.ts'
import { ana, type BuyersOrder, deliverOrders, earpiece, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
const title = 'Over-ear headphones'
/** Markup is words like any. */
const WORDS = 'They are too big for me. <img src=x onerror=alert(1)>'
let called: BuyersOrder
let faulty: BuyersOrder

beforeAll(async () => {
  const wanted = [[headphones], [headphones, earpiece]].map((lines) => ({ buyer: ana, lines }))
  const [first, second] = (await deliverOrders(system, wanted)) as [BuyersOrder, BuyersOrder]
  called = first
  faulty = second
  // In Romania the period ends with Monday the 23rd: it is the day after.
  await system.control.setClock('2026-11-24T09:00:00Z')
})

/** From the list of returns, with the order looked up by its number. */
async function enter(order: BuyersOrder): Promise<MerchantPage> {
  const page = await browser.open({}, /422/)
  const merchant = await openAdmin(page, system, pinhole, '/app/returns', 'Returns')
  await merchant.frame.getByRole('link', { name: 'Enter a statement' }).click()
  await merchant.isAt('Enter a statement')
  await merchant.fill('Order number', '#999999')
  await merchant.press('Find the order')
  await merchant.sees('Your shop has no order of that number.')
  await merchant.fill('Order number', order.name)
  await merchant.press('Find the order')
  await merchant.sees('Ordered on Monday 2 November 2026.')
  return merchant
}

const sentAt = async (merchant: MerchantPage, day: string, time: string) => {
  await merchant.fill('Sent on', day)
  await merchant.fill('Sent at', time)
}

test('what came by phone in time is accepted though it is entered late, and the case says where it came from', async () => {
  const merchant = await enter(called)
  const { frame, page } = merchant
  await frame.getByLabel('How it came', { exact: true }).selectOption('Phone')
  await sentAt(merchant, '2026-11-23', '23:58')
  await merchant.fill("The buyer's own words (optional)", WORDS)
  await frame.getByRole('checkbox', { name: title }).check()
  await frame.getByLabel(`What the buyer wants: ${title}`).selectOption('Money back (withdrawal)')
  await merchant.sees(`Left empty, they go to the order's own address: ${ana.email}.`)
  await expectAccessible(page)
  await merchant.press('Record the statement')

  await merchant.sees('Said on the phone on Mon 23 Nov 2026, 23:58.')
  await merchant.sees(/Entered by your team on Tue 24 Nov 2026, 11:\d\d \(staff member \d+\)\./)
  await merchant.sees(WORDS)
  await returnBecomes(system, called, 'OPEN')
  await merchant.sees('Accepted')
  const mail = await eventually('the copy', async () =>
    (await system.control.mail(ana.email)).find(({ subject }) => subject.includes(called.name)),
  )
  expect(mail.text).toMatch(/23:58/)
  expect(mail.text).toContain(WORDS)
  expect(mail.html).not.toContain('<img')
})

test('what cannot be understood is named beside its field, and what was typed stays', async () => {
  const merchant = await enter(faulty)
  const { frame, page } = merchant
  await merchant.fill("The buyer's own words (optional)", 'I changed my mind.')
  await sentAt(merchant, '2026-11-01', '10:00')
  await merchant.press('Record the statement')
  await merchant.sees('Nothing was saved yet: 3 fields to look at')
  await merchant.sees('Say how it came.')
  await merchant.sees('This is before the order was placed. Enter when it was sent.')
  await merchant.sees('Choose at least one item.')
  // How it came is the first of them.
  const focused = () => frame.locator(':focus').evaluate((control) => control.tagName)
  await expect.poll(focused, { message: 'what has focus' }).toBe('SELECT')
  expect(await frame.getByLabel("The buyer's own words (optional)").inputValue()).toBe('I changed my mind.')
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await frame.getByLabel('How it came', { exact: true }).selectOption('Letter')
  await sentAt(merchant, '2026-11-20', '10:00')
  await frame.getByRole('checkbox', { name: 'In-ear earpiece' }).check()
  await frame.getByLabel('Is the hygiene seal unbroken?').selectOption('The buyer did not say')
  await merchant.press('Record the statement')
  await merchant.sees('Came by letter, sent on Fri 20 Nov 2026, 10:00.')
  await merchant.sees('An answer from the buyer is missing.')
})
