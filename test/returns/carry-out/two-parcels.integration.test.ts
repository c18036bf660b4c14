/** Three pieces are given up before anything is sent, and go out all the same, in two parcels that come back by themselves. */
import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  arrive,
  caseNow,
  holdsOf,
  inShopify,
  merchant,
  paymentsOf,
  refundsOf,
  type Stated,
  stated,
} from '../settling/settling.ts'
import { control, headphones, onStage, returnsOf, work } from '../stage.ts'

onStage()

/** As many of them go out in one parcel, which is brought. */
async function send(order: number, quantity: number): Promise<void> {
  await control().fulfil(shopA, order, [{ ...headphones, quantity }])
  await control().deliver(shopA, order)
}

/** Worked twice, as whoever was killed after it would be. */
async function catchUp(order: number): Promise<void> {
  await work(shopA, order)
  await work(shopA, order)
}

/** Somebody in Shopify lifted the hold that kept them back. */
async function three(): Promise<Stated> {
  const made = await stated([{ ...headphones, quantity: 3 }], {
    ...{ wishes: [{ title: /headphones/, quantity: 3 }], until: 'placed' },
  })
  expect(await holdsOf(made.order)).toHaveLength(1)
  await inShopify(`orders/${made.order}/release`)
  return made
}

const sumOf = async (order: number, kind: string) =>
  (await paymentsOf(order)).reduce((sum, one) => (one.kind === kind ? sum + one.minor : sum), 0)

/** How many pieces each of Shopify's Returns is about, the first made first. */
const piecesOf = async (order: number) =>
  (await returnsOf(shopA, order)).map((made) => {
    const { lines } = made as typeof made & { lines: { quantity: number }[] }
    return lines.map(({ quantity }) => quantity)
  })

const keyOf = async (id: string, quantity: number): Promise<number> => {
  const line = (await caseNow(id)).lines.find((one) => one.quantity === quantity)
  if (line === undefined) throw new Error(`no line of ${quantity}`)
  return line.key
}

/** The two that came back are paid for; then the third. */
async function payInTurn({ order, id }: Stated): Promise<void> {
  const [two, one] = [await keyOf(id, 2), await keyOf(id, 1)]
  expect(await arrive(id, { key: two, quantity: 2 })).toEqual({ ok: true })
  await catchUp(order)
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
  await catchUp(order)
  const [first, ...more] = await refundsOf(order)
  expect(more).toEqual([])
  const all = await sumOf(order, 'SALE')
  expect(first?.minor).toBeGreaterThan(0)
  expect(first?.minor).toBeLessThan(all)
  expect(await caseNow(id)).toMatchObject({ closed: false })
  expect((await readCase(shopA, id))?.repaid.left).toMatch(/\d/)
  expect(await arrive(id, { key: one, quantity: 1 })).toEqual({ ok: true })
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
  await catchUp(order)
  expect(await refundsOf(order)).toHaveLength(2)
  expect(await sumOf(order, 'REFUND')).toBe(all)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], holds: [] })
  expect((await returnsOf(shopA, order)).map(({ status }) => status)).not.toContain('OPEN')
}

test('seen one after the other: a Return for each, no money lost and none twice', async () => {
  const made = await three()
  await send(made.order, 2)
  await catchUp(made.order)
  expect(await piecesOf(made.order)).toEqual([[2]])
  expect((await caseNow(made.id)).waits).toMatchObject([{ code: 'not_shipped' }])
  await send(made.order, 1)
  await catchUp(made.order)
  expect(await piecesOf(made.order)).toEqual([[2], [1]])
  expect((await caseNow(made.id)).waits).toEqual([])
  await payInTurn(made)
})

test('seen together: one Return with a line for each parcel', async () => {
  const made = await three()
  await send(made.order, 2)
  await send(made.order, 1)
  await catchUp(made.order)
  expect(await piecesOf(made.order)).toEqual([[2, 1]])
  await payInTurn(made)
})

test('two went out and the third never does: it is taken out of the order and paid back at once', async () => {
  const { order, id } = await three()
  await send(order, 2)
  await catchUp(order)
  expect(await orderSettlement(shopA, id, { keys: [await keyOf(id, 1)] }, merchant)).toEqual({ ok: true })
  await catchUp(order)
  const [third] = await refundsOf(order)
  expect(third).toMatchObject({ returnId: null, by: 'app' })
  expect(await arrive(id, { key: await keyOf(id, 2), quantity: 2 })).toEqual({ ok: true })
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
  await catchUp(order)
  expect(await sumOf(order, 'REFUND')).toBe(await sumOf(order, 'SALE'))
  expect(await refundsOf(order)).toHaveLength(2)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})
