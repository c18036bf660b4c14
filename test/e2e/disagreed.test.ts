import { test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, phone, picture, useBrowser } from '../harness/browser.ts'
import { openAdmin } from './merchant-page.ts'
import { openMyReturns } from './my-returns-page.ts'
import { withdraw } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

test('asked by the shop, and offered less: answered on a phone, with a plain no, all of it is paid back', async () => {
  const [order] = (await deliverOrders(system, [{ buyer: ana, lines: [headphones] }])) as [BuyersOrder]
  const reference = await withdraw(await browser.open(), system, order)
  const page = await browser.open({ viewport: phone })
  const own = await openMyReturns(page, system, ana)
  const merchant = await openAdmin(await browser.open(), system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.openCase(reference)
  await merchant.press('Ask the buyer something')
  await merchant.fill('Your question', 'Which cable came with it?')
  await merchant.press('Send the question')
  await merchant.sees('Your team asked the buyer: “Which cable came with it?”')

  await own.comesTo('The shop has a question for you.')
  await own.openCase(reference)
  await own.sees('Which cable came with it?')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await picture(page, 'my-returns-question-phone')
  await own.fill('Your answer', 'The grey one.')
  await own.press('Send my answer')
  await own.sees('Your words are with the shop')

  await merchant.page.reload()
  await merchant.sees('The grey one.')
  await merchant.press('Mark as arrived')
  await merchant.sees(/Arrived on Monday 16 November 2026/)
  await merchant.offerLess('100.50', 'The ear cushions are torn.')
  await merchant.sees('you offered to pay back RON 100.50 less.')

  await own.openCase(reference)
  await own.comesTo('The shop offers to pay back')
  await own.sees("You get back, before the shop's offer")
  await page.getByRole('radio', { name: 'I do not agree', exact: true }).check()
  await own.sees('Nothing is taken off: what the shop owes you stays as it is.')
  await own.fill('Why not? (optional)', 'They came torn.')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await picture(page, 'my-returns-disagreed-phone')
  await own.press('Send my answer')
  await own.sees('You did not agree to RON 100.50 less')
  await own.sees('A person at the shop answers you')

  await merchant.page.reload()
  await merchant.sees('The buyer does not agree to the deduction.')
  await merchant.sees('They came torn.')
  await picture(merchant.page, 'merchant-disagreed')
  await merchant.press('Refund RON 918.99')
  await own.comesTo('Refunded')
  await merchant.page.reload()
  await merchant.sees('RON 918.99 was paid back.')
})
