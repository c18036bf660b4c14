import type { Order, Return, ReturnStatus } from '../state/model.ts'
import { publishReturn } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { orderReturns, returnableQuantity } from './ledger.ts'
import { Refusal } from './refusal.ts'

export interface WantedReturnLine {
  fulfillmentLineId: number
  quantity: number
  customerNote?: string | null
  reasonNote?: string
  reason?: string | null
}

/** Lengths that the published schema documents for each note. */
export const LONGEST = { customerNote: 300, reasonNote: 255, declineNote: 500 }

/** A customer's request, which waits for the merchant. Sends returns/request. */
export function requestReturn(world: World, order: Order, lines: WantedReturnLine[]): Return {
  const made = newReturn(world, order, lines, 'REQUESTED')
  publishReturn(world, made, 'returns/request')
  return made
}

/** A return that is open at once. Sends returns/approve, as Shopify does for a return that needs no approval. */
export function createReturn(world: World, order: Order, lines: WantedReturnLine[]): Return {
  const made = newReturn(world, order, lines, 'OPEN')
  made.requestApprovedAt = made.createdAt
  publishReturn(world, made, 'returns/approve')
  return made
}

export function approveReturn(world: World, made: Return): Return {
  demand(made, ['REQUESTED'], 'Return is not approvable. Only returns with status REQUESTED can be approved.')
  made.status = 'OPEN'
  made.requestApprovedAt = world.clock.iso()
  return told(world, made, 'returns/approve')
}

export function declineReturn(world: World, made: Return, reason: string, note: string | null): Return {
  demand(
    made,
    ['REQUESTED'],
    'Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.',
  )
  if ((note ?? '').length > LONGEST.declineNote) {
    throw new Refusal(
      ['declineNote'],
      `Decline note is too long (maximum is ${LONGEST.declineNote} characters)`,
      'TOO_LONG',
    )
  }
  made.status = 'DECLINED'
  made.decline = { reason, note }
  return told(world, made, 'returns/decline')
}

export function cancelReturn(world: World, made: Return): Return {
  demand(made, ['REQUESTED', 'OPEN'], 'Return is not cancelable.')
  made.status = 'CANCELED'
  return told(world, made, 'returns/cancel')
}

export function closeReturn(world: World, made: Return): Return {
  demand(made, ['OPEN'], 'Return is not closable. Only returns with status OPEN can be closed.')
  made.status = 'CLOSED'
  made.closedAt = world.clock.iso()
  return told(world, made, 'returns/close')
}

function newReturn(world: World, order: Order, lines: WantedReturnLine[], status: ReturnStatus): Return {
  if (lines.length === 0)
    throw new Refusal(['returnLineItems'], 'Return must have at least one return line item', 'BLANK')
  const wanted = new Map<number, number>()
  for (const [index, line] of lines.entries()) checkLine(world, order, line, index, wanted)
  const made: Return = {
    id: world.store.newId(),
    shop: order.shop,
    orderId: order.id,
    name: `${order.name}-R${orderReturns(world.state, order).length + 1}`,
    status,
    createdAt: world.clock.iso(),
    requestApprovedAt: null,
    closedAt: null,
    decline: null,
    lines: lines.map((line) => ({
      id: world.store.newId(),
      fulfillmentLineId: line.fulfillmentLineId,
      quantity: line.quantity,
      customerNote: line.customerNote ?? null,
      reasonNote: line.reasonNote ?? '',
      reason: line.reason ?? null,
    })),
  }
  world.state.returns.push(made)
  world.store.changed()
  return made
}

function checkLine(
  world: World,
  order: Order,
  line: WantedReturnLine,
  index: number,
  wanted: Map<number, number>,
): void {
  const at = (field: string) => ['returnLineItems', String(index), field]
  if (!order.fulfillments.some(({ lines }) => lines.some(({ id }) => id === line.fulfillmentLineId))) {
    throw new Refusal(at('fulfillmentLineItemId'), 'Fulfillment line item not found.', 'NOT_FOUND')
  }
  if (line.quantity < 1) throw new Refusal(at('quantity'), 'Quantity must be greater than 0', 'GREATER_THAN')
  const together = (wanted.get(line.fulfillmentLineId) ?? 0) + line.quantity
  wanted.set(line.fulfillmentLineId, together)
  if (together > returnableQuantity(world.state, order, line.fulfillmentLineId)) {
    throw new Refusal(at('fulfillmentLineItemId'), 'Return line item has an invalid quantity.', 'INVALID')
  }
  checkLength(line.customerNote ?? '', LONGEST.customerNote, at('customerNote'), 'Customer note')
  checkLength(line.reasonNote ?? '', LONGEST.reasonNote, at('returnReasonNote'), 'Return reason note')
}

function checkLength(value: string, longest: number, field: string[], name: string): void {
  if (value.length > longest)
    throw new Refusal(field, `${name} is too long (maximum is ${longest} characters)`, 'TOO_LONG')
}

function demand(made: Return, from: ReturnStatus[], message: string): void {
  if (!from.includes(made.status)) throw new Refusal(['id'], message, 'INVALID_STATE')
}

function told(world: World, made: Return, topic: string): Return {
  world.store.changed()
  publishReturn(world, made, topic)
  return made
}
