import { beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { returnBecomes, returnsOf } from './ledger.ts'
import { openReturns, ReturnsPage, signIn } from './returns-page.ts'
import { ana, type BuyersOrder, camera, deliverOrders, eleni, mihai, ownCamera, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
let plain: BuyersOrder
let own: BuyersOrder
let ownOfB: BuyersOrder
let insisted: BuyersOrder

beforeAll(async () => {
  ;[plain, own, ownOfB, insisted] = (await deliverOrders(system, [
    { buyer: ana, lines: [camera] },
    { buyer: ana, lines: [ownCamera] },
    { buyer: eleni, lines: [ownCamera] },
    { buyer: mihai, lines: [ownCamera] },
  ])) as [BuyersOrder, BuyersOrder, BuyersOrder, BuyersOrder]
})

test('a camera without a specification: from the order to the receipt, and Shopify agrees', async () => {
  const page = await browser.open()
  await signIn(page, system, ana)
  await page.getByRole('link', { name: new RegExp(`^.*${plain.name}`) }).click()
  await page.locator('summary', { hasText: 'Manage order' }).click()
  await page.getByRole('link', { name: /withdraw from contract here/i }).click()

  const returns = new ReturnsPage(page)
  await returns.sees('You can send this back until Monday 23 November.')
  await returns.press('Button camera', 'Return this item')
  await returns.check()
  await returns.sees('RON 768.99')
  await returns.sees('The shop pays for sending it back, and tells you how.')
  await returns.send('Confirm withdrawal')
  await returns.sees(/We received your statement on Monday 16 November 2026 at 10:\d\d\./)
  await returns.sees('Accepted.')

  const made = await returnBecomes(system, plain, 'OPEN')
  expect(made.decline ?? null).toBeNull()
  expect(await returnsOf(system, plain)).toHaveLength(1)
})

test('its receipt is acknowledged by mail as received, with content, date and time, and not as accepted', async () => {
  const mail = await eventually('the acknowledgement', async () =>
    (await system.control.mail(ana.email)).find(({ subject }) => subject.includes(plain.name)),
  )
  expect(mail.text).toMatch(/Monday,? 16 November 2026 at 10:\d\d/)
  expect(mail.text).toContain('Button camera')
  expect(mail.text).not.toMatch(/accepted|approved|granted/i)
})

test('a camera to the buyer’s own specification is refused by A3 and 16(c); the guarantee stays, and a defect is taken up', async () => {
  const returns = await openReturns(await browser.open(), system, own)
  await returns.sees("Made to your own specification, so it can't be withdrawn from.")
  await returns.unfoldWhy('Button camera')
  await returns.sees('Clause A3')
  await returns.sees(/16(\(c\)| lit\. c\))/)
  await returns.sees(/legal guarantee holds until Thursday 9 November 2028/)

  await returns.press('Button camera', 'Something wrong with it?')
  await returns.card('Button camera').getByLabel('What is wrong with it?').fill('The lens has a crack.')
  await returns.check()
  await returns.send('Send request')
  await returnBecomes(system, own, 'OPEN')
})

test('who withdraws all the same is heard: recorded, answered, and declined in Shopify with the clause', async () => {
  const returns = await openReturns(await browser.open(), system, insisted)
  await returns.unfoldWhy('Button camera')
  await returns.press('Button camera', 'I withdraw all the same')
  await returns.card('Button camera').getByLabel('What do we not know yet?').fill('I only ticked a box.')
  await returns.check()
  await returns.sees('You can send your statement all the same: it is recorded')
  await returns.send('Confirm withdrawal')
  await returns.sees(/We received your statement on Monday 16 November 2026 at 10:\d\d\./)
  await returns.sees("Not possible: Made to your own specification, so it can't be withdrawn from.")
  const { decline } = await returnBecomes(system, insisted, 'DECLINED')
  expect(decline?.note).toMatch(/A3.*16/)
})

test('at the other shop, which promises nothing, the law alone refuses it', async () => {
  const returns = await openReturns(await browser.open(), system, ownOfB)
  await returns.sees("Made to your own specification, so it can't be withdrawn from.")
  await returns.unfoldWhy('Button camera')
  await returns.sees(/16\(c\)/)
  expect(await returns.words()).not.toContain('A3')
  await returns.sees(/legal guarantee holds until/)
})
