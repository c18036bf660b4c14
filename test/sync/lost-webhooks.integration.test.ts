/** Each family of webhooks lost in turn: the next sweep finds what they would have told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { storedOrder } from '../../app/returns/reconcile/reconcile-order.ts'
import { shopA } from '../harness/test-environment.ts'
import { control, headphones, onStage } from '../returns/stage.ts'
import { openDoor, settle, sweep } from './follow.ts'

onStage()

let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor()
  await sweep()
})
afterAll(() => door.close())

/** What happens meanwhile is told by no webhook. */
async function untold<T>(happen: () => Promise<T>): Promise<T> {
  await control().faults({ webhooks: { lose: 1_000 } })
  const happened = await happen()
  await settle()
  await control().faults({ clear: true })
  return happened
}

const placed = async () => {
  await control().setClock('2026-11-10T09:00:00Z')
  return (await control().placeOrder(shopA, 'ana@example.ro', [headphones])).id
}
const held = (order: number) => storedOrder(shopA, String(order))

describe('a lost webhook is made good by the next sweep', { timeout: 120_000 }, () => {
  test('of an order', async () => {
    const order = await untold(placed)
    expect(await held(order)).toBeNull()
    await sweep()
    expect((await held(order))?.order).toMatchObject({ id: String(order), fulfillments: [] })
  })

  test('of a cancelled order', async () => {
    const order = await placed()
    await settle()
    await untold(() => control().call(`/shops/${shopA}/orders/${order}/cancel`, {}))
    expect((await held(order))?.order.cancelledAt).toBeUndefined()
    await sweep()
    expect((await held(order))?.order.cancelledAt).toMatch(/^2026-11-10T09:/)
  })

  test('of a fulfilment, and of its delivery', async () => {
    const order = await placed()
    await settle()
    await untold(() => control().fulfil(shopA, order))
    expect((await held(order))?.order.fulfillments).toEqual([])
    await sweep()
    expect((await held(order))?.order.fulfillments).toHaveLength(1)
    await untold(() => control().deliver(shopA, order))
    expect((await held(order))?.order.fulfillments[0]?.deliveredAt).toBeUndefined()
    await sweep()
    expect((await held(order))?.order.fulfillments[0]?.deliveredAt).toMatch(/^2026-11-10T09:/)
  })

  test('of a return that was asked for, and of one that was closed there', async () => {
    const order = await placed()
    await control().fulfil(shopA, order)
    await control().deliver(shopA, order)
    await settle()
    const asked = await untold(() =>
      control().requestReturn(shopA, order, [{ product: headphones.product, quantity: 1 }]),
    )
    const cases = () => db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
    expect(await cases()).toEqual([])
    await sweep()
    expect(await cases()).toMatchObject([{ state: 'accepted' }])
    await untold(() => control().call(`/shops/${shopA}/returns/${asked.id}/close`, {}))
    await sweep()
    const [after] = await cases()
    expect(after?.lines).toMatchObject({ returns: [{ id: String(asked.id), state: 'closed' }] })
  })

  test('of a Return that was received and paid back there', async () => {
    const order = await placed()
    await control().fulfil(shopA, order)
    await control().deliver(shopA, order)
    const asked = await control().requestReturn(shopA, order, [{ product: headphones.product, quantity: 1 }])
    await settle()
    await untold(() => control().call(`/shops/${shopA}/returns/${asked.id}/process`, {}))
    await sweep()
    const [kept] = await db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
    expect(kept?.lines).toMatchObject({
      arrivals: [{ key: 0, quantity: 1 }],
      refundsElsewhere: [{ pieces: [{ key: 0, quantity: 1 }] }],
    })
  })

  test('of a product that changed, that is new to us, and that is gone', async () => {
    const { products } = await control().ledger(shopA)
    const change = products.find(({ handle }) => handle === 'over-ear-headphones')
    const gone = products.find(
      ({ handle }) => handle !== 'over-ear-headphones' && handle !== 'in-ear-earpiece',
    )
    const title = async (id = 0) =>
      (await db.product.findFirst({ where: { shop: shopA, productId: String(id) } }))?.title
    await untold(() => control().call(`/shops/${shopA}/products/${change?.id}`, { title: 'Other words' }))
    expect(await title(change?.id)).toBe(change?.title)
    await sweep()
    expect(await title(change?.id)).toBe('Other words')
    await db.product.deleteMany({ where: { shop: shopA, productId: String(change?.id) } })
    await sweep()
    expect(await title(change?.id)).toBe('Other words')
    await untold(() => control().call(`/shops/${shopA}/products/${gone?.id}/delete`, {}))
    expect(await title(gone?.id)).toBe(gone?.title)
    // One gone and one new, and their number the same: the new one is found by its instant, then the numbers differ.
    await db.product.deleteMany({ where: { shop: shopA, productId: String(change?.id) } })
    await sweep()
    expect(await title(change?.id)).toBe('Other words')
    await sweep()
    expect(await title(gone?.id)).toBeUndefined()
  })
})
