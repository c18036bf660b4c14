import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { planA, planB } from '../../scripts/demo/plans.ts'
import { buyerOf } from '../../scripts/system/buyer.ts'
import { useBrowser } from '../harness/browser.ts'
import { returnBecomes, returnsOf } from './ledger.ts'
import { type MerchantPage, openAdmin } from './merchant-page.ts'
import { openReturns, type ReturnsPage } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, earpiece, eleni, mihai, pinhole, useStage } from './stage.ts'
import { wordsOf } from './words-of.ts'

// The merchant has not yet recorded why an earpiece cannot be cleaned.
const system = useStage([{ ...planA, evidence: {} }, planB])
const browser = useBrowser()
const title = 'In-ear earpiece'
let sealed: BuyersOrder
let opened: BuyersOrder
let approvedLater: BuyersOrder
let declinedLater: BuyersOrder
let refused: BuyersOrder
let ofB: BuyersOrder

beforeAll(async () => {
  const wanted = [ana, ana, ana, mihai, mihai, eleni].map((buyer) => ({ buyer, lines: [earpiece] }))
  ;[sealed, opened, approvedLater, declinedLater, refused, ofB] = (await deliverOrders(system, wanted)) as [
    BuyersOrder,
    BuyersOrder,
    BuyersOrder,
    BuyersOrder,
    BuyersOrder,
    BuyersOrder,
  ]
})

async function withdraw(returns: ReturnsPage): Promise<string> {
  await returns.press(title, 'Return this item')
  await returns.check()
  await returns.send('Confirm withdrawal')
  return returns.reference()
}

test('sealed: nothing stands in the way', async () => {
  const returns = await openReturns(await browser.open(), system, sealed)
  await returns.sees('Is the hygiene seal unbroken?')
  await returns.answer(title, 'Yes, unbroken')
  await returns.sees('You can send this back until Monday 23 November.')
  await withdraw(returns)
  await returns.sees('Accepted.')
  await returnBecomes(system, sealed, 'OPEN')
})

test('box open, seal intact: the right stands, and the merchant sees which clause gave way', async () => {
  const returns = await openReturns(await browser.open(), system, opened)
  await returns.answer(title, 'Yes, unbroken')
  await returns.sees('You can send this back until Monday 23 November.')
  expect(await returns.card(title).locator('s-choice-list').count(), 'questions: that of the seal').toBe(1)

  // Whether the box is open changes nothing, so the page does not ask; who says it all the same is heard.
  const { customers } = await system.control.ledger(opened.buyer.shop)
  const customer = customers.find(({ email }) => email === opened.buyer.email)?.id ?? 0
  const buyer = buyerOf({ ...system, shop: opened.buyer.shop, customer })
  const [item] = (await buyer.view(opened.id)).body.items
  const answers = { sealIntact: true, packageOpened: true }
  const wanted = { unit: item?.unit ?? '', quantity: 1, remedy: 'withdrawal' as const, answers }
  const { body } = await buyer.state(opened.id, { submissionKey: randomUUID(), items: [wanted] })
  await returnBecomes(system, opened, 'OPEN')

  const merchant = await openAdmin(await browser.open(), system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.openCase(body.reference)
  await merchant.sees('Accepted')
  await merchant.unfoldWhy(title)
  await merchant.sees('What the law sets aside')
  await merchant.sees(/A5[^.]* gives way to/)
})

test('unsealed, no evidence recorded: a person decides, and approves with a reason', async () => {
  const returns = await openReturns(await browser.open(), system, approvedLater)
  await returns.answer(title, "No, it's open")
  const reference = await withdraw(returns)
  await returns.sees('A person at the shop looks at it.')
  expect((await returnsOf(system, approvedLater)).map(({ status }) => status)).not.toContain('OPEN')

  const merchant = await openHomeWith('1 return needs you')
  await merchant.openCase(reference)
  await merchant.sees('Nobody has recorded whether it can be cleaned and sold again.')
  await merchant.resolve('Approve', 'Seen by our workshop: it can be cleaned this time.')
  await merchant.sees('Approved by your team')
  await merchant.sees('Recourse had said')
  await returnBecomes(system, approvedLater, 'OPEN')
})

test('another one is declined with a reason, which Shopify keeps in at most 500 characters', async () => {
  const returns = await openReturns(await browser.open(), system, declinedLater)
  await returns.answer(title, "No, it's open")
  const reference = await withdraw(returns)

  const merchant = await openAdmin(await browser.open({}, /422/), system, pinhole, '/app/returns', 'Returns')
  await merchant.openCase(reference)
  await merchant.frame.getByRole('button', { name: 'Decline', exact: true }).click()
  await merchant.sees('Say why, so that it can be explained later.')
  await merchant.resolve('Decline', 'The silicone part was worn and torn.')
  await merchant.sees('Declined by your team')
  const { decline } = await returnBecomes(system, declinedLater, 'DECLINED')
  expect(decline?.note).toContain('The silicone part was worn and torn.')
  expect(decline?.note?.length).toBeLessThanOrEqual(500)

  await returns.page.reload()
  await returns.sees('Not possible')
})

test('once the merchant has recorded the evidence, an unsealed one is refused by A5 and 16(e); the guarantee stays', async () => {
  const merchant = await openAdmin(await browser.open(), system, pinhole)
  await merchant.go('Products')
  await merchant.frame.getByRole('link', { name: `Evidence for ${title}: Add evidence` }).click()
  await merchant.isAt(title)
  const { frame, page } = merchant
  await frame.getByText('Yes, a buyer sees at once what it is for').click()
  await frame.getByText('No, it cannot be cleaned because…').click()
  await frame
    .getByLabel('Why it cannot be cleaned')
    .fill('It sits inside the ear canal and cannot be sterilised.')
  await frame.getByText('Yes, since a certain day').click()
  await frame.getByLabel('Since', { exact: true }).fill('2026-01-01')
  await page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click()
  await merchant.sees('Holds')

  const returns = await openReturns(await browser.open(), system, refused)
  await returns.answer(title, "No, it's open")
  await returns.sees("it can't be cleaned for anyone else, so it can't be withdrawn from.")
  await returns.unfoldWhy(title)
  await returns.sees('Clause A5')
  await returns.sees(/16(\(e\)| lit\. e\))/)
  await returns.sees(/legal guarantee holds until/)
  expect(
    await returns
      .card(title)
      .getByRole('button', { name: /^Something wrong with it/ })
      .count(),
  ).toBe(1)
})

test('at the other shop, with evidence from the start, the law alone refuses it', async () => {
  const returns = await openReturns(await browser.open(), system, ofB)
  await returns.answer(title, "No, it's open")
  await returns.sees("so it can't be withdrawn from.")
  await returns.unfoldWhy(title)
  await returns.sees(/16\(e\)/)
  expect(await returns.words()).not.toContain('A5')
})

/** As soon as the worker has got that far. */
async function openHomeWith(words: string): Promise<MerchantPage> {
  const page = await browser.open()
  const opened = () => openAdmin(page, system, pinhole)
  await expect.poll(async () => wordsOf((await opened()).body), { timeout: 20_000 }).toContain(words)
  return opened()
}
