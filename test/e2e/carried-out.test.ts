import { expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { returnsOf } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { withdraw } from './returns-page.ts'
import { sendSpoiled } from './spoiled-webhook.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

interface Refunded {
  orderId: number
  /** Minor units. */
  minor: number
}

async function refundsOf({ id }: BuyersOrder): Promise<Refunded[]> {
  const { refunds } = (await system.control.ledger(pinhole.shop)) as unknown as { refunds: Refunded[] }
  return refunds.filter(({ orderId }) => orderId === id)
}

test('withdrawn, arrived, less paid back as agreed: Shopify’s ledger and the pages say the same', async () => {
  const [order] = (await deliverOrders(system, [{ buyer: ana, lines: [headphones] }])) as [BuyersOrder]
  const reference = await withdraw(await browser.open(), system, order)

  const page = await browser.open({}, /422/)
  const merchant = await openAdmin(page, system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.openCase(reference)
  await merchant.sees('RON 918.99')
  await merchant.press('Mark as arrived')
  await merchant.hasFocus('Next step')
  await merchant.sees(/Arrived on Monday 16 November 2026: Over-ear headphones\./)
  await merchant.sees('Refund RON 918.99')

  await merchant.press('Offer to pay back less')
  await merchant.press('Offer this to the buyer')
  await merchant.sees('Enter an amount like 12.50.')
  await merchant.sees('Say why.')
  await merchant.fill('Take off', '100.50')
  await merchant.fill('Why', 'The ear cushions are torn.')
  await merchant.press('Offer this to the buyer')
  await merchant.sees('you offered to pay back RON 100.50 less. “The ear cushions are torn.”')
  await merchant.press('They agree')
  await merchant.press('Refund RON 818.49')

  await merchant.sees('RON 818.49 was paid back.')
  await merchant.sees('Nothing left to do.')
  await merchant.sees('Refunded')
  expect(await refundsOf(order)).toMatchObject([{ minor: 81_849 }])
  await eventually('the Return to be closed', async () =>
    (await returnsOf(system, order)).every(({ status }) => status === 'CLOSED'),
  )
})

test('a reload shows the day that has passed, and Home what falls due', async () => {
  const [order] = (await deliverOrders(system, [{ buyer: ana, lines: [headphones] }])) as [BuyersOrder]
  const reference = await withdraw(await browser.open(), system, order)

  const merchant = await openAdmin(await browser.open(), system, pinhole)
  await system.control.setClock('2026-11-27T09:00:00Z')
  await eventually('what falls due', async () => {
    await merchant.page.reload()
    await merchant.isAt('Home')
    return (await merchant.frame.getByText('Deadlines this week').count()) > 0
  })
  await merchant.sees('Goods to be sent back by the buyer')
  // 30 November and 1 December are holidays in Romania.
  await merchant.sees('Wednesday 2 December 2026')
  await merchant.frame
    .getByRole('link', { name: new RegExp(`^${reference} · order`) })
    .first()
    .click()
  await merchant.isAt(reference)
  await merchant.sees('Deadlines')
  await merchant.sees('the withdrawal stands all the same')
})

test('what cannot be worked off is told on Home, tried again from its page, and put aside when that is meant', async () => {
  await sendSpoiled(system, { shop: pinhole.shop, topic: 'orders/updated', id: 'spoiled-1' })
  const page = await browser.open({}, /409/)
  const merchant = await openAdmin(page, system, pinhole)
  await eventually('the banner', async () => {
    await page.reload()
    await merchant.isAt('Home')
    return (await merchant.frame.getByText('1 message could not be processed').count()) > 0
  })
  await merchant.frame.getByRole('link', { name: 'Look at it' }).click()
  await merchant.isAt('What could not be processed')
  await merchant.sees('An order changed')
  await merchant.sees('It is not in the form we expected.')
  await merchant.press('Try again: An order changed')
  // Told only once it waits to be processed: what is listed after that has failed again.
  await page.getByText('Being tried again').waitFor()
  await eventually('it to have failed again', async () => {
    await page.reload()
    await merchant.isAt('What could not be processed')
    return (await merchant.frame.getByText('An order changed').count()) > 0
  })
  await merchant.go('Settings')
  await merchant.sees('1 message could not be processed.')
  await merchant.frame.getByRole('link', { name: 'See what could not be processed' }).click()
  await merchant.isAt('What could not be processed')
  await merchant.press('Put all aside')
  const ask = merchant.frame.getByRole('dialog', { name: 'Put everything here aside?' })
  await ask.getByRole('button', { name: 'Cancel' }).click()
  await merchant.press('Put all aside')
  await ask.getByRole('button', { name: 'Put all aside' }).click()
  await merchant.hasFocus('Nothing is stuck')
  await merchant.go('Settings')
  await merchant.sees('Nothing from Shopify is stuck.')
  await merchant.sees(/Last compared with Shopify (just now|\d+ minutes? ago)\./)
})
