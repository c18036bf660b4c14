import type { FulfillmentHold, FulfillmentOrder, Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { isActive, openFulfillmentOrder, remaining } from './fulfillment-orders.ts'
import { Refusal } from './refusal.ts'
import { touch } from './touch.ts'

/** Source: https://shopify.dev/docs/api/admin-graphql/latest/mutations/fulfillmentOrderHold */
const MOST_HOLDS = 10
const LONGEST_HANDLE = 64

export interface WantedHold {
  reason: string
  reasonNotes: string | null
  handle: string
  externalId: string | null
  by: 'app' | 'person'
  /** Only these pieces; all that are left when empty. */
  lines: { fulfillmentOrderLineId: number; quantity: number }[]
}

export interface Held {
  hold: FulfillmentHold
  work: FulfillmentOrder
  /** What is not held, when only some pieces were named. */
  rest: FulfillmentOrder | null
}

export function holdFulfillmentOrder(
  world: World,
  order: Order,
  work: FulfillmentOrder,
  wanted: WantedHold,
): Held {
  checkHandle(work, wanted)
  if (!isActive(work)) throw new Refusal(['id'], 'Fulfillment order has nothing left to hold.', '')
  const rest = wanted.lines.length === 0 ? null : split(world, order, work, wanted.lines)
  const { lines: _, ...said } = wanted
  const hold: FulfillmentHold = { id: world.store.newId(), ...said, placedAt: world.clock.iso() }
  work.holds.push(hold)
  work.updatedAt = world.clock.iso()
  touch(world, order)
  return { hold, work, rest }
}

/** All holds of the work when none is named, whoever placed them. */
export function releaseHolds(
  world: World,
  order: Order,
  work: FulfillmentOrder,
  holdIds: number[] | null,
): FulfillmentOrder {
  work.holds = holdIds === null ? [] : work.holds.filter(({ id }) => !holdIds.includes(id))
  work.updatedAt = world.clock.iso()
  touch(world, order)
  return work
}

function checkHandle(work: FulfillmentOrder, { handle, by }: WantedHold): void {
  const at = ['fulfillmentHold', 'handle']
  const own = work.holds.filter((hold) => hold.by === by)
  if (handle.length > LONGEST_HANDLE)
    throw new Refusal(at, `Handle is too long (maximum is ${LONGEST_HANDLE} characters)`, '')
  if (own.some((hold) => hold.handle === handle))
    throw new Refusal(
      at,
      'The handle is already in use by this app for another hold on this fulfillment order.',
      'DUPLICATE_FULFILLMENT_HOLD_HANDLE',
    )
  if (own.length >= MOST_HOLDS)
    throw new Refusal(
      ['id'],
      `The maximum number of fulfillment holds (${MOST_HOLDS}) has been reached.`,
      'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED',
    )
}

/** The named pieces stay; the others go to work of their own. */
function split(
  world: World,
  order: Order,
  work: FulfillmentOrder,
  wanted: WantedHold['lines'],
): FulfillmentOrder | null {
  checkPieces(work, wanted)
  const moved = work.lines
    .map((line) => {
      const kept = wanted.find(({ fulfillmentOrderLineId }) => fulfillmentOrderLineId === line.id)
      return { line, quantity: remaining(line) - (kept?.quantity ?? 0) }
    })
    .filter(({ quantity }) => quantity > 0)
  if (moved.length === 0) return null
  for (const { line, quantity } of moved) line.totalQuantity -= quantity
  return openFulfillmentOrder(
    world,
    order,
    moved.map(({ line, quantity }) => ({ lineId: line.lineId, quantity })),
  )
}

function checkPieces(work: FulfillmentOrder, wanted: WantedHold['lines']): void {
  const at = (index: number, field: string) => [
    'fulfillmentHold',
    'fulfillmentOrderLineItems',
    String(index),
    field,
  ]
  if (work.holds.length > 0)
    throw new Refusal(
      ['id'],
      'The fulfillment order is not in a splittable state.',
      'FULFILLMENT_ORDER_NOT_SPLITTABLE',
    )
  const ids = wanted.map(({ fulfillmentOrderLineId }) => fulfillmentOrderLineId)
  if (new Set(ids).size < ids.length)
    throw new Refusal(
      ['fulfillmentHold', 'fulfillmentOrderLineItems'],
      'The fulfillment order line items are not unique.',
      'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS',
    )
  for (const [index, { fulfillmentOrderLineId, quantity }] of wanted.entries()) {
    const line = work.lines.find(({ id }) => id === fulfillmentOrderLineId)
    if (quantity < 1)
      throw new Refusal(at(index, 'quantity'), 'Quantity must be greater than 0.', 'GREATER_THAN_ZERO')
    if (line === undefined || quantity > remaining(line))
      throw new Refusal(at(index, 'quantity'), 'Quantity is invalid.', 'INVALID_LINE_ITEM_QUANTITY')
  }
}
