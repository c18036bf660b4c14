// npm run pictures: what staff see of statements that did not come by the account: one being entered, and one of somebody
// without an account that fits no order.
import { beforeAll, describe, test } from 'vitest'
import { words } from '../../app/locales/admin-words.ts'
import { useBrowser } from '../harness/browser.ts'
import { keep, looks, showWholeFrame } from './keep-picture.ts'
import { openAdmin } from './merchant-page.ts'
import { ana, type BuyersOrder, deliverOrders, earpiece, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
const TITLE = 'Over-ear headphones'
let order: BuyersOrder

beforeAll(async () => {
  const [placed] = await deliverOrders(system, [{ buyer: ana, lines: [headphones, earpiece] }])
  if (placed === undefined) throw new Error('There is no order to show')
  order = placed
})

describe.each(looks)('on a $look', ({ look, options }) => {
  test('a statement being entered', async () => {
    const page = await browser.open(options)
    const merchant = await openAdmin(page, system, pinhole, '/app/returns/new', words('entry.title'))
    await merchant.fill('Order number', order.name)
    await merchant.press('Find the order')
    await merchant.frame.getByLabel('How it came', { exact: true }).selectOption('Phone')
    await merchant.fill('Sent on', '2026-11-10')
    await merchant.fill('Sent at', '18:20')
    await merchant.fill("The buyer's own words (optional)", 'They are too big for me.')
    await merchant.frame.getByRole('checkbox', { name: TITLE }).check()
    await showWholeFrame(page)
    await keep(page, 'merchant-enter', look)
  })

  test('one that fits no order', async () => {
    const guest = await browser.open({ ...options, javaScriptEnabled: false })
    await guest.goto(`${system.sandboxUrl}/store/${pinhole.store}/apps/recourse/withdraw?locale=en`)
    await guest.getByLabel('Order number').fill('#99100')
    await guest.getByLabel('Email address').fill('ana.pop@example.com')
    await guest.getByLabel('What do you withdraw from?').fill('The headphones. They came last week.')
    await guest.getByRole('button', { name: 'Confirm withdrawal' }).click()
    await guest
      .getByRole('main')
      .getByText(/RC-[0-9A-Z]{6}/)
      .first()
      .waitFor()
    const page = await browser.open(options)
    const merchant = await openAdmin(page, system, pinhole, '/app/guests', words('guests.title'))
    await merchant.sees('The headphones. They came last week.')
    await showWholeFrame(page)
    await keep(page, 'merchant-guests', look)
  })
})
