import { test } from 'vitest'
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  picture,
  useBrowser,
} from '../harness/browser.ts'
import { openAdmin } from './merchant-page.ts'
import { openMyReturns } from './my-returns-page.ts'
import { withdraw } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

test('a parcel number that leads nowhere: said on the case, told in its timeline, and the buyer is asked, also in their account', async () => {
  const [order] = (await deliverOrders(system, [{ buyer: ana, lines: [headphones] }])) as [BuyersOrder]
  const reference = await withdraw(await browser.open(), system, order)

  const page = await browser.open({}, /422/)
  const merchant = await openAdmin(page, system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.openCase(reference)
  await merchant.press('The buyer has sent it')
  await merchant.fill('Parcel number', 'RR1')
  await merchant.press('Record as sent')
  await merchant.sees('RR1')

  await merchant.press('The carrier knows no such parcel')
  await merchant.press('Record it and ask the buyer')
  await merchant.sees('Say why.')
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
  await merchant.fill('What did you find?', 'The post knows no parcel RR1.')
  await merchant.press('Record it and ask the buyer')
  await merchant.sees(
    'Your team found no such parcel, for Over-ear headphones: “The post knows no parcel RR1.”',
  )
  await merchant.sees('Your team asked the buyer: “The post knows no parcel RR1.”')
  await picture(page, 'merchant-contested')

  const buyer = await browser.open({ viewport: phone })
  const own = await openMyReturns(buyer, system, ana)
  await own.sees('The shop does not find your parcel. Please show in another way that you sent it.')
  await own.openCase(reference)
  await own.sees('The post knows no parcel RR1.')
  await own.sees('Have you sent it?')
  await expectAccessible(buyer)
  await expectNoSidewaysScroll(buyer)
  await picture(buyer, 'my-returns-contested-phone')
})
