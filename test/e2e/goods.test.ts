/** What goes out in exchange and what becomes of what came back, as a merchant chooses it in the admin's frame. */
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, phone, useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { returnBecomes, returnsOf } from './ledger.ts'
import { type MerchantPage, openAdmin } from './merchant-page.ts'
import { openReturns, withdraw } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
const title = 'Over-ear headphones'
let swapped: BuyersOrder
let withdrawn: BuyersOrder
let lost: BuyersOrder

beforeAll(async () => {
  const wanted = [headphones, headphones, headphones].map((line) => ({ buyer: ana, lines: [line] }))
  const orders = (await deliverOrders(system, wanted)) as [BuyersOrder, BuyersOrder, BuyersOrder]
  ;[withdrawn, lost, swapped] = orders
})

async function openCase(reference: string): Promise<MerchantPage> {
  const page = await browser.open({}, /422/)
  const merchant = await openAdmin(page, system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.openCase(reference)
  return merchant
}

/** The buyer withdraws, and the merchant has the case open. */
async function openWithdrawn(order: BuyersOrder): Promise<MerchantPage> {
  return openCase(await withdraw(await browser.open(), system, order))
}

/** What the ledger of Shopify says became of the one item of an order's Return. */
async function dispositionsOf(order: BuyersOrder): Promise<{ type: string }[] | undefined> {
  const [made] = (await returnsOf(system, order)) as unknown as {
    reverseFulfillmentOrders: { lines: { dispositions: { type: string }[] }[] }[]
  }[]
  return made?.reverseFulfillmentOrders[0]?.lines[0]?.dispositions
}

test('what came back goes into stock where the merchant says, and Shopify is told', async () => {
  const merchant = await openWithdrawn(withdrawn)
  await merchant.press('Mark as arrived')
  await merchant.press('Say what becomes of the goods')
  await merchant.frame.getByLabel(`What becomes of ${title}?`).selectOption('It goes back into stock')
  await merchant.frame.getByLabel('Where').locator('option', { hasText: 'Pinhole Audio' }).waitFor({
    state: 'attached',
  })
  await expectAccessible(merchant.page)
  await merchant.press('Save')
  await merchant.sees(`${title}: to go back into stock.`)
  await merchant.frame.getByRole('button', { name: /^Refund RON/ }).click()
  await merchant.sees('was paid back.')
  await eventually('the Return to be closed', async () =>
    (await returnsOf(system, withdrawn)).every(({ status }) => status === 'CLOSED'),
  )
  expect(await dispositionsOf(withdrawn)).toMatchObject([{ type: 'RESTOCKED' }])
})

test('what is lost on its way is reported to Shopify as missing, once that is meant', async () => {
  const merchant = await openWithdrawn(lost)
  await merchant.press('The buyer has sent it')
  await merchant.fill('Parcel number', 'RR123456785RO')
  await merchant.press('Record as sent')
  await merchant.frame.getByRole('button', { name: /^Refund RON/ }).click()
  await merchant.sees('was paid back.')
  await merchant.sees('The return was closed in Recourse.')
  await merchant.press('The parcel is lost')
  await merchant.press(`Report as missing: 1 × ${title}`)
  const ask = merchant.frame.getByRole('dialog', { name: 'Report it to Shopify as missing?' })
  await ask.getByText(`this will not come: 1 × ${title}. The refund stays`).waitFor()
  await ask.getByRole('button', { name: 'Cancel' }).click()
  await ask.waitFor({ state: 'hidden' })
  expect(await dispositionsOf(lost)).toEqual([])
  await merchant.press(`Report as missing: 1 × ${title}`)
  await ask.getByRole('button', { name: 'Report as missing' }).click()
  await merchant.page.getByText('Shopify is being told').waitFor()
  await merchant.sees(`${title}: reported as missing.`)
  await merchant.sees(`In Shopify, ${title}: 1 missing.`)
  expect(await dispositionsOf(lost)).toMatchObject([{ type: 'MISSING' }])
})

test('a swap waits for what goes out: picked in the admin’s window, by the keyboard too', async () => {
  await system.control.setClock('2026-12-01T09:00:00Z')
  const returns = await openReturns(await browser.open(), system, swapped)
  await returns.press(title, /^Swap it for another model/)
  await returns.card(title).getByLabel('Which model would you like instead?').fill('The Pro, please.')
  await returns.check()
  await returns.send('Send request')
  const merchant = await openCase(await returns.reference())
  const { page } = merchant
  await merchant.sees('Nobody has said yet what goes out in exchange. Choose it.')

  const choose = merchant.frame.getByRole('button', { name: 'Choose a product' })
  await choose.focus()
  await page.keyboard.press('Enter')
  const window = page.getByRole('dialog', { name: 'Select variants' })
  await window.getByRole('radio').first().waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await window.waitFor({ state: 'detached' })
  await choose.click()
  await page.keyboard.type('pro')
  await window.getByRole('radio', { name: /^Over-ear headphones Pro/ }).check()
  await window.getByRole('button', { name: 'Select', exact: true }).click()

  await merchant.sees('Goes out: Over-ear headphones Pro')
  await merchant.hasFocus('Exchange for this')
  await merchant.sees(/It costs RON [\d.,]+ more than the RON 899\.00 that the buyer paid\./)
  await merchant.fill('How many go out', '0')
  await merchant.press('Exchange for this')
  await merchant.sees('Enter a whole number from 1 to 99.')
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await merchant.fill('How many go out', '1')
  await merchant.press('Exchange for this')
  await merchant.sees(`Goes out in exchange for ${title}: Over-ear headphones Pro.`)
  await returnBecomes(system, swapped, 'OPEN')
  expect(await returnsOf(system, swapped)).toMatchObject([{ exchangeLines: [{ quantity: 1 }] }])

  await merchant.press('Mark as arrived')
  await merchant.press('Complete the exchange')
  await merchant.sees(/It costs RON [\d.,]+ more than the buyer paid/)
  await merchant.fill('What you did', 'They paid the difference.')
  await merchant.press('Mark as dealt with')
  await merchant.sees('Nothing left to do.')
  expect(await returnsOf(system, swapped)).toMatchObject([{ exchangeLines: [{ processedQuantity: 1 }] }])
})
