import { beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { returnBecomes } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { openReturns, returnsUrl, signIn } from './returns-page.ts'
import {
  ana,
  type BuyersOrder,
  deliverOrders,
  eleni,
  headphones,
  mihai,
  ownCamera,
  pinhole,
  thalassa,
  useStage,
} from './stage.ts'
import { wordsOf } from './words-of.ts'

const system = useStage()
const browser = useBrowser()
let nativeGranted: BuyersOrder
let nativeRefused: BuyersOrder
let several: BuyersOrder
let ofB: BuyersOrder

beforeAll(async () => {
  ;[nativeGranted, nativeRefused, several, ofB] = (await deliverOrders(system, [
    { buyer: ana, lines: [headphones] },
    { buyer: mihai, lines: [ownCamera] },
    { buyer: ana, lines: [{ ...headphones, quantity: 2 }] },
    { buyer: eleni, lines: [headphones] },
  ])) as [BuyersOrder, BuyersOrder, BuyersOrder, BuyersOrder]
})

/** Fills in the form that Shopify itself offers, in the admin. */
async function requestNatively(order: BuyersOrder, title: string): Promise<void> {
  const page = await browser.open()
  await page.goto(`${system.sandboxUrl}/admin/${order.buyer.store}/orders/${order.id}`)
  await page.getByLabel(title).fill('1')
  await page.getByRole('button', { name: 'Request return' }).click()
  await page.getByRole('heading', { name: /^Return #/ }).waitFor()
}

test('Shopify’s own request form: what is owed is approved, and the case says where it came from', async () => {
  await requestNatively(nativeGranted, 'Over-ear headphones')
  await returnBecomes(system, nativeGranted, 'OPEN')
  const merchant = await openAdmin(await browser.open(), system, pinhole, '/app/returns?show=all', 'Returns')
  await merchant.frame.getByRole('row', { name: nativeGranted.name }).getByRole('link').click()
  await merchant.sees('Requested through Shopify’s own form'.replace('’', "'"))
  await merchant.sees('Accepted')
})

test('Shopify’s own request form: what is excluded is declined with a note that cites the clause', async () => {
  await requestNatively(nativeRefused, 'Button camera')
  const { decline } = await returnBecomes(system, nativeRefused, 'DECLINED')
  expect(decline?.note).toMatch(/A3/)
  expect(decline?.note).toMatch(/16/)
  expect(decline?.note?.length).toBeLessThanOrEqual(500)
})

test('a case shows lines, reasons, facts with their sources, the timeline, and the message as sent', async () => {
  const returns = await openReturns(await browser.open(), system, several)
  await returns.press('Over-ear headphones', 'Return this item')
  const quantity = returns.card('Over-ear headphones').getByLabel(/^How many\?/)
  await quantity.fill('2')
  await quantity.blur()
  await returns.check()
  await returns.sees('2 × Over-ear headphones')
  await returns.send('Confirm withdrawal')
  const reference = await returns.reference()
  await returnBecomes(system, several, 'OPEN')

  const merchant = await openAdmin(await browser.open(), system, pinhole)
  await merchant.go('Returns')
  await merchant.frame.getByRole('tab', { name: 'All' }).click()
  await merchant.openCase(reference)
  await merchant.sees('2 × Over-ear headphones')
  await merchant.sees('Asks for withdrawal, money back')
  await merchant.unfoldWhy('Over-ear headphones')
  await merchant.sees('What it rests on')
  await merchant.sees('Facts and who says so')
  await merchant.sees(/9 November.*— carrier event/)
  await merchant.sees('The buyer’s statement was recorded.'.replace('’', "'"))
  await merchant.sees('The return was approved in Shopify.')
  await eventually('the message to have left', async () => {
    await merchant.page.reload()
    await merchant.isAt(reference)
    await merchant.frame.getByRole('button', { name: 'Read the message' }).first().click()
    return (await wordsOf(merchant.body)).includes('sent')
  })
  await merchant.sees(`To ${ana.email}`)
})

test('a category set on the Products page is in Shopify; a change made elsewhere appears on it', async () => {
  const merchant = await openAdmin(await browser.open(), system, thalassa)
  await merchant.go('Products')
  const category = merchant.frame.getByLabel('Category of Travel pillow')
  await category.selectOption({ label: 'Sealed for hygiene' })
  const { products } = await system.control.ledger(thalassa.shop)
  const pillow = products.find(({ handle }) => handle === 'travel-pillow')
  await eventually('the category in Shopify', async () => {
    const { metafields } = await system.control.ledger(thalassa.shop)
    return metafields.some(
      ({ ownerId, key, value }) =>
        key === 'category' && value === 'hygiene_sensitive' && String(ownerId).endsWith(String(pillow?.id)),
    )
  })

  await system.control.call(`/shops/${thalassa.shop}/products/${pillow?.id}`, {
    title: 'Travel pillow, second edition',
    metafields: { category: 'standard' },
  })
  await eventually('the change on the Products page', async () => {
    await merchant.page.reload()
    await merchant.isAt('Products')
    const changed = merchant.frame.getByLabel('Category of Travel pillow, second edition')
    return (await changed.count()) === 1 && (await changed.inputValue()) === 'standard'
  })
})

test('nobody sees another shop’s or another buyer’s order', async () => {
  const page = await browser.open({}, /404/)
  await signIn(page, system, eleni)
  await page.getByRole('link', { name: new RegExp(ofB.name) }).waitFor()
  const titles = await page.getByRole('link', { name: /#/ }).allInnerTexts()
  expect(titles).toHaveLength(1)

  for (const foreign of [nativeGranted, several]) {
    const answer = await page.goto(returnsUrl(system, eleni, foreign.id))
    expect(answer?.status()).toBe(404)
  }
  const asAna = await page.goto(returnsUrl(system, ana, nativeGranted.id))
  expect(asAna?.url()).not.toContain('/returns')

  // The page's own door to the app, with Eleni's token and Ana's order: as if there were none.
  const token = await system.control.customerToken(eleni.shop, await customerId())
  const [theirs, none] = await Promise.all(
    [nativeGranted.id, 999_999].map((id) =>
      fetch(`${system.appUrl}/buyer/orders/${id}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ locale: 'en', answers: {} }),
      }).then(async (response) => ({ status: response.status, body: await response.text() })),
    ),
  )
  expect(theirs).toEqual(none)
  expect(theirs?.status).toBe(404)
})

async function customerId(): Promise<number> {
  const { customers } = await system.control.ledger(eleni.shop)
  return customers.find(({ email }) => email === eleni.email)?.id ?? 0
}

test('a merchant finds only their own shop’s returns', async () => {
  const merchant = await openAdmin(await browser.open(), system, thalassa, '/app/returns?show=all', 'Returns')
  await merchant.sees('No returns yet')
})
