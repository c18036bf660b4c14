/** How far a return has come in Shopify: what was processed, disposed of, sent back. Read before anything is done to it. */
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { onlyPage, remainingNodes } from './pages.ts'
import { RETURN_LINE_PROGRESS, RETURN_PROGRESS, REVERSE_LINES } from './return-progress-queries.ts'

/** Ids are Shopify's numbers as text. */
export interface ReturnProgress {
  id: string
  name: string
  /** REQUESTED, OPEN, CLOSED, DECLINED, CANCELED */
  status: string
  decline?: { reason: string; note?: string }
  lines: ReturnLineProgress[]
  exchanges: { id: string; quantity: number; processed: number; variantId?: string }[]
  reverse: ReverseWork[]
}

export interface ReturnLineProgress {
  id: string
  fulfillmentLineId?: string
  lineId?: string
  quantity: number
  processed: number
}

/** Shopify's reverse fulfilment order. */
export interface ReverseWork {
  id: string
  lines: {
    id: string
    fulfillmentLineId?: string
    quantity: number
    /** RESTOCKED, NOT_RESTOCKED, PROCESSING_REQUIRED, MISSING */
    dispositions: { type: string; quantity: number }[]
  }[]
  deliveries: {
    id: string
    /** A label is for the buyer to use: it proves no sending. */
    hasLabel: boolean
    tracking?: { carrier?: string; number: string; url?: string }
  }[]
}

type Node = NonNullable<Result<typeof RETURN_PROGRESS>['return']>
type WorkNode = Node['reverseFulfillmentOrders']['nodes'][number]

/**
 * @returns null when the shop has no such return
 * @throws RequestRefused for one with more exchanges, ways back or parcels than are read at once
 */
export async function readReturnProgress(admin: Admin, returnId: string): Promise<ReturnProgress | null> {
  const { return: found } = await admin.call(RETURN_PROGRESS, { id: gid('Return', returnId) })
  if (!found) return null
  const lines = await remainingNodes(found.returnLineItems, async (after) => {
    const page = await admin.call(RETURN_LINE_PROGRESS, { id: found.id, after })
    return page.return?.returnLineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  const { decline, name, status } = found
  return {
    id: numericId(found.id),
    name,
    status,
    ...(decline
      ? { decline: { reason: decline.reason, ...(decline.note ? { note: decline.note } : {}) } }
      : {}),
    lines: lines.map(lineOf),
    exchanges: onlyPage(found.exchangeLineItems, 'exchanges of a return').map(
      ({ id, quantity, processedQuantity, variantId }) => ({
        ...{ id: numericId(id), quantity, processed: processedQuantity },
        ...(variantId ? { variantId: numericId(variantId) } : {}),
      }),
    ),
    reverse: await Promise.all(
      onlyPage(found.reverseFulfillmentOrders, 'ways back of a return').map((work) => workOf(admin, work)),
    ),
  }
}

function lineOf(line: Node['returnLineItems']['nodes'][number]): ReturnLineProgress {
  const parcelLine = 'fulfillmentLineItem' in line ? line.fulfillmentLineItem : undefined
  return {
    id: numericId(line.id),
    quantity: line.quantity,
    processed: line.processedQuantity,
    ...(parcelLine
      ? { fulfillmentLineId: numericId(parcelLine.id), lineId: numericId(parcelLine.lineItem.id) }
      : {}),
  }
}

async function workOf(admin: Admin, work: WorkNode): Promise<ReverseWork> {
  const lines = await remainingNodes(work.lineItems, async (after) => {
    const page = await admin.call(REVERSE_LINES, { id: work.id, after })
    return page.reverseFulfillmentOrder?.lineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return {
    id: numericId(work.id),
    lines: lines.map((line) => ({
      ...{ id: numericId(line.id), quantity: line.totalQuantity },
      ...(line.fulfillmentLineItem ? { fulfillmentLineId: numericId(line.fulfillmentLineItem.id) } : {}),
      dispositions: line.dispositions.map(({ type, quantity }) => ({ type, quantity })),
    })),
    deliveries: onlyPage(work.reverseDeliveries, 'parcels of a return').map(deliveryOf),
  }
}

function deliveryOf({
  id,
  deliverable,
}: WorkNode['reverseDeliveries']['nodes'][number]): ReverseWork['deliveries'][number] {
  const { label, tracking } = deliverable ?? {}
  const known = tracking?.number
    ? {
        number: tracking.number,
        ...(tracking.carrierName ? { carrier: tracking.carrierName } : {}),
        ...(tracking.url ? { url: tracking.url } : {}),
      }
    : undefined
  return { id: numericId(id), hasLabel: Boolean(label), ...(known === undefined ? {} : { tracking: known }) }
}
