/**
 * Returns in Shopify. None of the changes is idempotent: our case's reference goes into the note of every
 * line, and whoever tries again after OutcomeUnknown looks first for a return that carries it.
 */
import type { Admin, Result } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { allNodes, remainingNodes, sized } from './pages.ts'
import { ORDER_RETURNS, RETURN, RETURN_LINES } from './return-queries.ts'

export interface ShopifyReturn {
  id: string
  name: string
  /** REQUESTED, OPEN, CLOSED, DECLINED, CANCELED */
  status: string
  orderId: string
  createdAt: string
  /** When the buyer asked for it in Shopify; absent where the merchant made it, as far as Shopify tells. */
  askedAt?: string
  decline?: { reason: string; note?: string }
  lines: ShopifyReturnLine[]
}

export interface ShopifyReturnLine {
  id: string
  /** Absent for a line that Shopify could not tie to a delivery. */
  fulfillmentLineId?: string
  lineId?: string
  quantity: number
  customerNote?: string
  /** The merchant's own; where we made the return, it begins with our reference. */
  reasonNote?: string
}

type Node = NonNullable<Result<typeof RETURN>['return']>
type LineNode = Node['returnLineItems']['nodes'][number]

/** @returns null when the shop has no such return */
export async function readReturn(admin: Admin, returnId: string): Promise<ShopifyReturn | null> {
  const { return: found } = await admin.call(RETURN, { id: gid('Return', returnId) })
  return found ? complete(admin, found) : null
}

/** Every return of an order with all its lines, oldest first. */
export async function readOrderReturns(admin: Admin, orderId: string): Promise<ShopifyReturn[]> {
  const id = gid('Order', orderId)
  const found = await allNodes(async (after) => {
    const { order } = await admin.call(ORDER_RETURNS, { id, ...sized(after, { first: 2, more: 10 }) })
    return order?.returns ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return Promise.all(found.map((it) => complete(admin, it)))
}

/** The returns of an order that carry our reference in the note of a line. */
export async function findReturnsByReference(
  admin: Admin,
  orderId: string,
  reference: string,
): Promise<ShopifyReturn[]> {
  const returns = await readOrderReturns(admin, orderId)
  return returns.filter((it) =>
    it.lines.some((line) => [line.customerNote, line.reasonNote].some((note) => carries(note, reference))),
  )
}

/** As a word of its own: RC-7F3 is not carried by a note that says RC-7F3K2M. */
function carries(note: string | undefined, reference: string): boolean {
  return (note ?? '').split(/[^A-Za-z0-9-]+/).includes(reference)
}

async function complete(admin: Admin, node: Node): Promise<ShopifyReturn> {
  const lines = await remainingNodes(node.returnLineItems, async (after) => {
    const page = await admin.call(RETURN_LINES, { id: node.id, after })
    return page.return?.returnLineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  const { decline } = node
  return {
    id: numericId(node.id),
    name: node.name,
    status: node.status,
    orderId: numericId(node.order.id),
    createdAt: node.createdAt,
    ...(wasAskedFor(node) ? { askedAt: node.createdAt } : {}),
    ...(decline
      ? { decline: { reason: decline.reason, ...(decline.note ? { note: decline.note } : {}) } }
      : {}),
    lines: lines.map(lineOf),
  }
}

/**
 * What a merchant makes is open at once and never declined. Asked for and approved within one second, it looks as if made by
 * the merchant.
 */
const wasAskedFor = ({ status, createdAt, requestApprovedAt }: Node): boolean =>
  status === 'REQUESTED' ||
  status === 'DECLINED' ||
  (Boolean(requestApprovedAt) && Date.parse(requestApprovedAt ?? '') > Date.parse(createdAt))

function lineOf(line: LineNode): ShopifyReturnLine {
  const parcelLine = 'fulfillmentLineItem' in line ? line.fulfillmentLineItem : undefined
  return {
    id: numericId(line.id),
    quantity: line.quantity,
    ...(parcelLine
      ? { fulfillmentLineId: numericId(parcelLine.id), lineId: numericId(parcelLine.lineItem.id) }
      : {}),
    ...(line.customerNote ? { customerNote: line.customerNote } : {}),
    ...('returnReasonNote' in line && line.returnReasonNote ? { reasonNote: line.returnReasonNote } : {}),
  }
}
