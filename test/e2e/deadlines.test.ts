import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { returnBecomes } from './ledger.ts'
import { openAdmin } from './merchant-page.ts'
import { openReturns } from './returns-page.ts'
import {
  ana,
  type Buyer,
  type BuyersOrder,
  deliverOrders,
  eleni,
  headphones,
  pinhole,
  useStage,
} from './stage.ts'

const system = useStage()
const browser = useBrowser()
const title = 'Over-ear headphones'

/** Received on Monday 9 November; the last and the first moment of a day where both buyers live. */
const day14 = '2026-11-23T21:59:30Z'
const day15 = '2026-11-23T22:00:30Z'
const day30 = '2026-12-09T21:59:30Z'
const day31 = '2026-12-09T22:00:30Z'

const orders = new Map<string, BuyersOrder>()
const orderFor = (buyer: Buyer, day: string) => {
  const order = orders.get(`${buyer.email} ${day}`)
  if (!order) throw new Error(`No order of ${buyer.name} for ${day}`)
  return order
}

beforeAll(async () => {
  const plans = [ana, eleni].flatMap((buyer) => [day14, day15, day30, day31].map((day) => ({ buyer, day })))
  const wanted = plans.map(({ buyer }) => ({ buyer, lines: [headphones] }))
  const delivered = await deliverOrders(system, wanted)
  delivered.forEach((order, index) => {
    orders.set(`${order.buyer.email} ${plans[index]?.day}`, order)
  })
})

async function openAt(buyer: Buyer, day: string) {
  await system.control.setClock(day)
  return openReturns(await browser.open(), system, orderFor(buyer, day))
}

describe.each([
  { buyer: ana, paid: 'RON 918.99' },
  { buyer: eleni, paid: '€183.90' },
])('day 14 for $buyer.name', ({ buyer, paid }) => {
  test('is the last to withdraw, to its last minute', async () => {
    const returns = await openAt(buyer, day14)
    await returns.sees(/You can send this back until (today, )?Monday 23 November/)
    await returns.press(title, 'Return this item')
    await returns.check()
    await returns.sees(paid)
    await returns.send('Confirm withdrawal')
    await returns.sees(/We received your statement on Monday 23 November 2026 at 23:59\./)
    await returns.sees('Accepted.')
    await returnBecomes(system, orderFor(buyer, day14), 'OPEN')
  })
})

describe('at shop A, which swaps for 30 days', () => {
  test('day 15 is too late to withdraw, and still in time to swap', async () => {
    const returns = await openAt(ana, day15)
    await returns.sees('You can swap this until Wednesday 9 December.')
    await returns.unfoldWhy(title)
    await returns.sees('The time to withdraw ended on Monday 23 November')
  })

  test('day 30 is the last to swap, to its last minute', async () => {
    const returns = await openAt(ana, day30)
    await returns.sees(/You can swap this until (today, )?Wednesday 9 December/)
    await returns.press(title, /^Swap it for another model/)
    await returns.card(title).getByLabel('Which model would you like instead?').fill('The Pro, please.')
    await returns.check()
    await returns.send('Send request')
    await returns.sees('Accepted.')
    const merchant = await openAdmin(await browser.open(), system, pinhole)
    await merchant.openCase(await returns.reference())
    await merchant.sees('Nobody has said yet what goes out in exchange. Choose it.')
    await merchant.press('I have dealt with it myself')
    await merchant.fill('What you did', 'The Pro is set aside.')
    await merchant.press('Mark as dealt with')
    await returnBecomes(system, orderFor(ana, day30), 'OPEN')
  })

  test('day 31 leaves the guarantee', async () => {
    const returns = await openAt(ana, day31)
    await returns.sees(/ended on Wednesday 9 December|ended on Monday 23 November/)
    expect(await returns.buttons(title)).toEqual(['Something wrong with it?'])
  })
})

describe('at shop B, which promises nothing beyond the law', () => {
  test.each([day15, day30, day31])('from day 15 on only the guarantee is left (%s)', async (day) => {
    const returns = await openAt(eleni, day)
    await returns.sees('The time to withdraw ended on Monday 23 November')
    expect(await returns.words()).not.toMatch(/swap/i)
    expect(await returns.buttons(title)).toEqual(['Something wrong with it?'])
  })

  test('a defect is taken up on day 31', async () => {
    const returns = await openAt(eleni, day31)
    await returns.press(title, 'Something wrong with it?')
    await returns.card(title).getByLabel('What is wrong with it?').fill('The left side is silent.')
    await returns.check()
    await returns.send('Send request')
    await returnBecomes(system, orderFor(eleni, day31), 'OPEN')
  })
})
