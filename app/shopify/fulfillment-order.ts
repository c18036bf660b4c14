/** What is still to be sent of an order, and what keeps it back. */
import type { Admin } from './admin.ts'
import {
  FULFILLMENT_ORDER_LINES,
  FULFILLMENT_ORDERS,
  HOLD_FULFILLMENT,
  RELEASE_HOLD,
} from './fulfillment-order-queries.ts'
import { gid, numericId } from './gid.ts'
import { allNodes, remainingNodes } from './pages.ts'
import { refusals, type UserError } from './return-outcome.ts'

/** Ids are Shopify's numbers as text. */
export interface FulfillmentWork {
  id: string
  /** OPEN, ON_HOLD, IN_PROGRESS, CLOSED, CANCELLED, … */
  status: string
  /** Only our own. */
  holds: { id: string; handle: string }[]
  lines: { id: string; lineId: string; remaining: number }[]
}

export async function readFulfillmentWork(admin: Admin, orderId: string): Promise<FulfillmentWork[]> {
  const id = gid('Order', orderId)
  const found = await allNodes(async (after) => {
    const { order } = await admin.call(FULFILLMENT_ORDERS, { id, ...(after ? { after } : {}) })
    return order?.fulfillmentOrders ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return Promise.all(
    found.map(async (work) => {
      const lines = await remainingNodes(work.lineItems, async (after) => {
        const page = await admin.call(FULFILLMENT_ORDER_LINES, { id: work.id, after })
        return page.fulfillmentOrder?.lineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
      })
      return {
        ...{ id: numericId(work.id), status: work.status },
        holds: work.fulfillmentHolds
          .filter(({ heldByRequestingApp }) => heldByRequestingApp)
          .map((hold) => ({ id: numericId(hold.id), handle: hold.handle ?? '' })),
        lines: lines.map((line) => ({
          ...{ id: numericId(line.id), lineId: numericId(line.lineItem.id) },
          remaining: line.remainingQuantity,
        })),
      }
    }),
  )
}

export type HoldChange =
  | { done: true; fulfillmentOrderId: string; holdId: string }
  | { done: false; userErrors: UserError[] }

/**
 * Keeps pieces of a fulfilment order back; the others go on in one of their own.
 * @param handle ours, by which the hold is found again: Shopify takes it once per fulfilment order
 * @param note what the merchant reads beside it
 */
export async function holdFulfillment(
  admin: Admin,
  workId: string,
  pieces: readonly { workLineId: string; quantity: number }[],
  { handle, note }: { handle: string; note: string },
): Promise<HoldChange> {
  const hold = {
    ...{ reason: 'OTHER' as const, reasonNotes: note, handle, notifyMerchant: false },
    fulfillmentOrderLineItems: pieces.map(({ workLineId, quantity }) => ({
      id: gid('FulfillmentOrderLineItem', workLineId),
      quantity,
    })),
  }
  const sent = await admin.call(HOLD_FULFILLMENT, { id: gid('FulfillmentOrder', workId), hold })
  const { fulfillmentHold, fulfillmentOrder, userErrors } = sent.fulfillmentOrderHold ?? {}
  return fulfillmentHold && fulfillmentOrder && userErrors?.length === 0
    ? {
        done: true,
        fulfillmentOrderId: numericId(fulfillmentOrder.id),
        holdId: numericId(fulfillmentHold.id),
      }
    : { done: false, userErrors: refusals(userErrors) }
}

/** Releasing what is released already does nothing more. */
export async function releaseHold(
  admin: Admin,
  workId: string,
  holdIds: readonly string[],
): Promise<{ done: boolean; userErrors: UserError[] }> {
  const sent = await admin.call(
    RELEASE_HOLD,
    {
      id: gid('FulfillmentOrder', workId),
      holdIds: holdIds.map((id) => gid('FulfillmentHold', id)),
    },
    { repeatable: true },
  )
  const errors = sent.fulfillmentOrderReleaseHold?.userErrors ?? []
  return { done: errors.length === 0, userErrors: refusals(errors) }
}
