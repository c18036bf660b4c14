import { describe, expect, test } from 'vitest'
import { keepBack, letGo } from '../../../app/returns/carry-out/keep-back.ts'
import type { KeptCase } from '../../../app/returns/case/case-store.ts'
import type { Admin } from '../../../app/shopify/admin.ts'

interface Work {
  id: number
  pieces: number
  hold?: { id: number; handle: string }
}

interface Asked {
  id: string
  hold: { handle: string }
}

/** Shopify's fulfilment orders of one order line; a hold takes all that is asked for of one. */
class Warehouse {
  works: Work[]
  refuses = false
  constructor(works: Work[]) {
    this.works = works
  }

  readonly admin = {
    shop: 'shop',
    call: async (operation: string, variables: Asked) => this.answer(operation, variables),
  } as unknown as Admin

  answer(operation: string, variables: Asked): unknown {
    if (operation.includes('query FulfillmentOrders')) return { order: { fulfillmentOrders: this.page() } }
    const work = this.works.find(({ id }) => String(variables.id).endsWith(`/${id}`))
    if (work === undefined) throw new Error('no such fulfilment order')
    const userErrors = this.refuses ? [{ message: 'Not now.' }] : []
    if (operation.includes('mutation Release')) {
      if (!this.refuses) delete work.hold
      return { fulfillmentOrderReleaseHold: { userErrors } }
    }
    const { handle } = variables.hold
    work.hold = { id: 100 + work.id, handle }
    return {
      fulfillmentOrderHold: {
        fulfillmentHold: { id: `gid://shopify/FulfillmentHold/${work.hold.id}` },
        ...{ fulfillmentOrder: { id: `gid://shopify/FulfillmentOrder/${work.id}` }, userErrors },
      },
    }
  }

  page() {
    const pageInfo = { hasNextPage: false }
    const nodes = this.works.map(({ id, pieces, hold }) => ({
      ...{ id: `gid://shopify/FulfillmentOrder/${id}`, status: hold ? 'ON_HOLD' : 'OPEN' },
      fulfillmentHolds: hold
        ? [{ id: `gid://shopify/FulfillmentHold/${hold.id}`, handle: hold.handle, heldByRequestingApp: true }]
        : [],
      lineItems: {
        nodes: [
          {
            ...{ id: `gid://shopify/FulfillmentOrderLineItem/${id}0`, remainingQuantity: pieces },
            lineItem: { id: 'gid://shopify/LineItem/5' },
          },
        ],
        pageInfo,
      },
    }))
    return { nodes, pageInfo }
  }
}

const kept = { shop: 'shop', orderId: '1', reference: 'RC-000000' } as KeptCase
const step = (quantity: number) =>
  ({ kind: 'hold', key: 0, lineId: '5', quantity, handle: 'RC-000000-0' }) as const
const held = async (warehouse: Warehouse, quantity: number) => {
  const { happenings } = await keepBack(warehouse.admin, kept, step(quantity))
  return happenings.map(({ event }) => (event.type === 'fulfillment_held' ? event.holds : event))
}
const ours = { id: 101, handle: 'RC-000000-0' }

describe('what lies in two places', () => {
  test('is held in both', async () => {
    const two = new Warehouse([
      { id: 1, pieces: 2 },
      { id: 2, pieces: 3 },
    ])
    expect(await held(two, 5)).toMatchObject([[{ holdId: '101' }, { holdId: '102' }]])
  })

  test('is held in the second too, when we died after the first', async () => {
    const two = new Warehouse([
      { id: 1, pieces: 2, hold: ours },
      { id: 2, pieces: 3 },
    ])
    expect(await held(two, 5)).toMatchObject([[{ holdId: '101' }, { holdId: '102' }]])
  })

  test.each([
    ['as many as are wanted', 2],
    ['more than are wanted', 1],
  ])('is held once where the first holds %s', async (_, quantity) => {
    const two = new Warehouse([
      { id: 1, pieces: 2, hold: ours },
      { id: 2, pieces: 3 },
    ])
    expect(await held(two, quantity)).toMatchObject([[{ holdId: '101' }]])
    expect(two.works[1]?.hold).toBeUndefined()
  })
})

describe('a hold that is to be lifted', () => {
  const release = async (warehouse: Warehouse) => {
    const hold = { key: 0, fulfillmentOrderId: '1', holdId: '101' }
    const { happenings } = await letGo(warehouse.admin, kept, { kind: 'release', hold })
    return happenings.map(({ event }) => event)
  }

  test('is lifted', async () => {
    const warehouse = new Warehouse([{ id: 1, pieces: 1, hold: ours }])
    expect(await release(warehouse)).toEqual([{ type: 'fulfillment_released', holdIds: ['101'] }])
    expect(warehouse.works[0]?.hold).toBeUndefined()
  })

  test('and refused: a person lifts it', async () => {
    const warehouse = new Warehouse([{ id: 1, pieces: 1, hold: ours }])
    warehouse.refuses = true
    expect(await release(warehouse)).toEqual([
      { type: 'left_for_review', code: 'still_held', keys: [0], detail: 'Not now.' },
    ])
  })

  test('and refused because it is gone: it is lifted already', async () => {
    const warehouse = new Warehouse([{ id: 1, pieces: 1 }])
    warehouse.refuses = true
    expect(await release(warehouse)).toEqual([{ type: 'fulfillment_released', holdIds: ['101'] }])
  })
})
