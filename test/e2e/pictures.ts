// npm run pictures: takes the pictures of docs/pictures anew, each on a desktop and on a phone.
import { beforeAll, describe, test } from 'vitest'
import { planA } from '../../scripts/demo/plans.ts'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { keep, looks, showWholeFrame } from './keep-picture.ts'
import { returnBecomes } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { openReturns, picturesLoaded, type ReturnsPage, returnsUrl, signIn } from './returns-page.ts'
import { sendSpoiled } from './spoiled-webhook.ts'
import {
  ana,
  type BuyersOrder,
  camera,
  deliverOrders,
  earpiece,
  headphones,
  mihai,
  ownCamera,
  pinhole,
  useStage,
} from './stage.ts'

// What an earpiece cannot be cleaned for is not recorded yet: such returns wait for a person.
const system = useStage([{ ...planA, evidence: {} }])
const browser = useBrowser()
const orders: BuyersOrder[] = []
/** References of returns whose goods come back. */
const arriving: string[] = []
let reference = ''
/** Of a return that waits for what goes out in exchange. */
let swap = ''

beforeAll(async () => {
  const shown = looks.map(() => ({ buyer: ana, lines: [ownCamera, earpiece, headphones] }))
  const others = [
    { buyer: mihai, lines: [earpiece] },
    { buyer: ana, lines: [earpiece] },
    { buyer: mihai, lines: [{ ...headphones, quantity: 2 }] },
    { buyer: ana, lines: [camera] },
  ]
  const back = looks.map(() => ({ buyer: ana, lines: [headphones] }))
  const swapped = { buyer: mihai, lines: [headphones] }
  const all = await deliverOrders(system, [...others, ...shown, ...back, swapped])
  const placed = all.slice(0, others.length + shown.length)
  orders.push(...placed.slice(others.length))
  for (const [index, order] of placed.slice(0, others.length).entries()) {
    await system.control.setClock(`2026-11-${14 + Math.floor(index / 2)}T1${index}:20:00Z`)
    const made = await askBack(order)
    if (index === 0) reference = made
  }
  for (const order of all.slice(placed.length, -1)) arriving.push(await askBack(order))
  swap = await askToSwap(all.at(-1) as BuyersOrder)
  for (const [index, topic] of ['orders/updated', 'products/update'].entries())
    await sendSpoiled(system, { shop: pinhole.shop, topic, id: `spoiled-${index}` })
  await system.control.setClock('2026-11-16T13:05:00Z')
})

/** What makes the merchant's pages worth looking at: an unsealed earpiece waits for a person, others are decided. */
async function askBack(order: BuyersOrder): Promise<string> {
  const page = await browser.open()
  const returns = await openReturns(page, system, order)
  const open = page.getByRole('radio', { name: "No, it's open" })
  const isSealed = (await open.count()) > 0
  if (isSealed) await open.check()
  await page.getByRole('button', { name: /^Return this item/ }).click()
  await returns.check()
  await returns.send('Confirm withdrawal')
  const made = await returns.reference()
  if (!isSealed) await returnBecomes(system, order, 'OPEN')
  await page.context().close()
  return made
}

async function askToSwap(order: BuyersOrder): Promise<string> {
  const page = await browser.open()
  const returns = await openReturns(page, system, order)
  await returns.press('Over-ear headphones', 'Return this item')
  await page.getByRole('radio', { name: /^Swap it/ }).check()
  await page.getByLabel('Which model would you like instead?').fill('The Pro, please.')
  await returns.check()
  await returns.send('Send request')
  const made = await returns.reference()
  await page.context().close()
  return made
}

describe.each(looks)('on a $look', ({ look, options }) => {
  test('the buyer sees the items while the answer is on its way', async () => {
    const order = orders[looks.findIndex((one) => one.look === look)]
    if (!order) throw new Error('There is no order to show')
    const page = await browser.open(options)
    await page.route('**/buyer/orders/**', () => undefined)
    await signIn(page, system, order.buyer)
    await page.goto(returnsUrl(system, order.buyer, order.id))
    await eventually('every picture', () => picturesLoaded(page))
    await keep(page, 'buyer-waiting', look)
  })

  test('the buyer chooses, checks and is done', async () => {
    const order = orders[looks.findIndex((one) => one.look === look)]
    if (!order) throw new Error('There is no order to show')
    const returns = await openReturns(await browser.open(options), system, order)
    const { page } = returns
    await keep(page, 'buyer-choose', look)
    await returns.unfoldWhy('Button camera')
    await keep(page, 'buyer-why', look)
    await returns.unfoldWhy('Button camera')
    await chooseBoth(returns)
    await keep(page, 'buyer-chosen', look)
    await returns.check()
    await keep(page, 'buyer-check', look)
    await returns.send('Confirm withdrawal')
    await returns.sees('Accepted.')
    await keep(page, 'buyer-done', look)
  })

  test.each([
    ['home', '/app', 'Home'],
    ['returns', '/app/returns?show=all', 'Returns'],
    ['products', '/app/products', 'Products'],
    ['policy', '/app/policy', 'Policy'],
  ])('the merchant’s page: %s', async (name, place, heading) => {
    const { page } = await openAdmin(await browser.open(options), system, pinhole, place, heading)
    await showWholeFrame(page)
    await keep(page, `merchant-${name}`, look)
  })

  test.each([
    ['deadlines', '/app/settings/deadlines', 'Deadlines'],
    ['unprocessed', '/app/settings/unprocessed', 'What could not be processed'],
  ])('the merchant’s page under Settings: %s', async (name, place, heading) => {
    const { page } = await openAdmin(await browser.open(options), system, pinhole, place, heading)
    await showWholeFrame(page)
    await keep(page, `merchant-${name}`, look)
  })

  test('the merchant’s case: arrived, then refunded', async () => {
    const merchant = await openAdmin(
      await browser.open(options),
      system,
      pinhole,
      '/app/returns?show=all',
      'Returns',
    )
    await merchant.openCase(arriving[looks.findIndex((one) => one.look === look)] ?? '')
    await merchant.press('Mark as arrived')
    await merchant.sees(/Refund RON/)
    await merchant.sees('Refund to be paid')
    await showWholeFrame(merchant.page)
    await keep(merchant.page, 'merchant-arrived', look)
    await merchant.frame.getByRole('button', { name: /^Refund RON/ }).click()
    await merchant.sees('was paid back.')
    await merchant.sees('Nothing left to do.')
    await eventually('what was due to be done', async () => {
      await merchant.page.reload()
      await merchant.sees('Nothing left to do.')
      return (await merchant.frame.getByText('Refund to be paid').count()) > 0
    })
    await showWholeFrame(merchant.page)
    await keep(merchant.page, 'merchant-refunded', look)
  })

  test('the merchant’s case: a swap, picked', async () => {
    const merchant = await openAdmin(await browser.open(options), system, pinhole, '/app/returns', 'Returns')
    const { page } = merchant
    await merchant.openCase(swap)
    await merchant.press('Choose a product')
    await page.getByRole('radio', { name: /^Over-ear headphones Pro/ }).check()
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await merchant.sees('It costs')
    await showWholeFrame(page)
    await keep(page, 'merchant-swap', look)
  })

  test('the merchant’s case, its reasons unfolded', async () => {
    const merchant = await openAdmin(await browser.open(options), system, pinhole, '/app/returns', 'Returns')
    await merchant.openCase(reference)
    await merchant.unfoldWhy('In-ear earpiece')
    await showWholeFrame(merchant.page)
    await keep(merchant.page, 'merchant-case', look)
  })
})

async function chooseBoth(returns: ReturnsPage): Promise<void> {
  await returns.answer('In-ear earpiece', 'Yes, unbroken')
  await returns.press('In-ear earpiece', 'Return this item')
  await returns.press('Over-ear headphones', 'Return this item')
}
