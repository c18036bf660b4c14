import { describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

describe('what changed', () => {
  it('is found by the instant, longest ago first, page by page', async () => {
    await started.control.setClock('2027-01-10T09:00:00Z')
    const ids: string[] = []
    for (const second of [1, 2, 3]) {
      await started.control.setClock(`2027-01-10T09:00:0${second}Z`)
      const placed = await started.control.placeOrder(shopA, 'ana@example.ro', [
        { product: 'over-ear-headphones', quantity: 1 },
      ])
      ids.unshift(placed.gid)
    }
    await started.control.setClock('2027-01-10T09:10:00Z')
    for (const gid of ids) {
      const after = Date.parse('2027-01-10T09:10:00Z') + 1_000 * ids.indexOf(gid)
      await started.control.setClock(new Date(after).toISOString())
      await started.control.fulfil(shopA, Number(gid.split('/').at(-1)))
    }
    const found: { id: string; updatedAt: string }[] = []
    for (let after: string | null = null; found.length < 10; ) {
      const page: Page['orders'] | undefined = (await admin<Page>(CHANGED, { after })).data?.orders
      found.push(...(page?.nodes ?? []))
      if (!page?.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(found.map(({ id }) => id)).toEqual(ids)
    for (const { updatedAt } of found) expect(updatedAt).toMatch(/^2027-01-10T09:10:0\dZ$/)
  })

  it('leaves no trace of a product that is deleted but one product less', async () => {
    const count = async () =>
      (await admin<{ productsCount: { count: number } }>('{ productsCount(limit: null) { count } }')).data
        ?.productsCount.count
    const before = (await count()) ?? 0
    const { products } = await started.control.ledger(shopA)
    await started.control.call(`/shops/${shopA}/products/${products[0]?.id}/delete`, {})
    expect(await count()).toBe(before - 1)
  })
})

describe('a return', () => {
  it('that was asked for and approved was approved later than it was made; the merchant’s own was not', async () => {
    await started.control.setClock('2027-01-11T09:00:00Z')
    const story = await deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
    const asked = await started.control.requestReturn(shopA, story.id, [
      { product: 'over-ear-headphones', quantity: 1 },
    ])
    await started.control.setClock('2027-01-11T09:01:00Z')
    await started.control.call(`/shops/${shopA}/returns/${asked.id}/approve`, {})
    const line = {
      fulfillmentLineItemId: story.fulfillmentLines[0]?.gid,
      quantity: 1,
      returnReason: 'UNWANTED',
    }
    const made = await admin<{ returnCreate: { return: { id: string } } }>(
      'mutation($input: ReturnInput!) { returnCreate(returnInput: $input) { return { id } } }',
      { input: { orderId: story.gid, returnLineItems: [line] } },
    )
    const instants = async (id: string | undefined) =>
      (
        await admin<{ return: Instants }>(
          'query($id: ID!) { return(id: $id) { createdAt requestApprovedAt } }',
          { id },
        )
      ).data?.return
    expect(await instants(asked.gid)).toMatchObject({
      createdAt: expect.stringMatching(/^2027-01-11T09:00:/),
      requestApprovedAt: expect.stringMatching(/^2027-01-11T09:01:/),
    })
    const own = await instants(made.data?.returnCreate.return.id)
    expect(own?.requestApprovedAt).toBe(own?.createdAt)
  })
})

interface Page {
  orders: {
    nodes: { id: string; updatedAt: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}
interface Instants {
  createdAt: string
  requestApprovedAt: string | null
}

const CHANGED = `query($after: String) {
  orders(first: 2, after: $after, sortKey: UPDATED_AT, query: "updated_at:>='2027-01-10T09:10:00Z'") {
    nodes { id updatedAt } pageInfo { hasNextPage endCursor }
  }
}`
