import type { Order, Return, ReturnStatus } from '../state/model.ts'
import { publishReturn, publishReturnUpdate } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { LONGEST, newReturn, type WantedExchangeLine, type WantedReturnLine } from './new-return.ts'
import { Refusal } from './refusal.ts'
import {
  cancelReverseFulfillment,
  openReverseFulfillment,
  shrinkReverseFulfillment,
} from './reverse-fulfillment.ts'
import { touchAndTell } from './touch.ts'

/** A customer's request, which waits for the merchant. Sends returns/request. */
export function requestReturn(world: World, order: Order, lines: WantedReturnLine[]): Return {
  return told(world, newReturn(world, order, lines, [], 'REQUESTED'), 'returns/request')
}

/** A return that is open at once. Sends returns/approve, as Shopify does for a return that needs no approval. */
export function createReturn(
  world: World,
  order: Order,
  lines: WantedReturnLine[],
  exchanges: WantedExchangeLine[],
): Return {
  const made = newReturn(world, order, lines, exchanges, 'OPEN')
  made.requestApprovedAt = made.createdAt
  openReverseFulfillment(world, made)
  return told(world, made, 'returns/approve')
}

export function approveReturn(world: World, made: Return): Return {
  demand(made, ['REQUESTED'], 'Return is not approvable. Only returns with status REQUESTED can be approved.')
  made.status = 'OPEN'
  made.requestApprovedAt = world.clock.iso()
  openReverseFulfillment(world, made)
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

/** Before any work was done on it: nothing processed, refunded or disposed of. */
export function cancelReturn(world: World, made: Return): Return {
  demand(made, ['REQUESTED', 'OPEN'], 'Return is not cancelable.')
  if (isWorkedOn(made))
    throw new Refusal(['id'], 'Return is not cancelable. Work has been done on it.', 'INVALID_STATE')
  made.status = 'CANCELED'
  cancelReverseFulfillment(made)
  return told(world, made, 'returns/cancel')
}

export function closeReturn(world: World, made: Return): Return {
  demand(made, ['OPEN'], 'Return is not closable. Only returns with status OPEN can be closed.')
  made.status = 'CLOSED'
  made.closedAt = world.clock.iso()
  return told(world, made, 'returns/close')
}

export function reopenReturn(world: World, made: Return): Return {
  demand(made, ['CLOSED'], 'Return is not reopenable. Only returns with status CLOSED can be reopened.')
  made.status = 'OPEN'
  made.closedAt = null
  return told(world, made, 'returns/reopen')
}

export interface Removal {
  lineId: number
  quantity: number
}

/** Takes out what is not processed; a return keeps at least one piece. Sends returns/update. */
export function removeFromReturn(
  world: World,
  made: Return,
  removals: { lines: Removal[]; exchanges: Removal[] },
): Return {
  demand(made, ['OPEN'], 'Return is not editable. Only returns with status OPEN can be edited.', 'returnId')
  if (removals.lines.length + removals.exchanges.length === 0)
    throw new Refusal(['returnLineItems'], 'There is nothing to remove.', 'BLANK')
  checkRemovals(made.lines, removals.lines, 'returnLineItems')
  checkRemovals(made.exchangeLines, removals.exchanges, 'exchangeLineItems')
  const left = made.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (removals.lines.reduce((sum, { quantity }) => sum + quantity, 0) >= left)
    throw new Refusal(['returnLineItems'], 'Return must keep at least one return line item.', 'INVALID')
  for (const { lineId, quantity } of removals.lines) shrinkReverseFulfillment(made, lineId, quantity)
  made.lines = without(made.lines, removals.lines)
  made.exchangeLines = without(made.exchangeLines, removals.exchanges)
  publishReturnUpdate(world, made, removals)
  return changed(world, made)
}

const without = <T extends { id: number; quantity: number }>(lines: T[], removals: Removal[]): T[] =>
  lines
    .map((line) => ({
      ...line,
      quantity: removals
        .filter(({ lineId }) => lineId === line.id)
        .reduce((left, { quantity }) => left - quantity, line.quantity),
    }))
    .filter(({ quantity }) => quantity > 0)

function checkRemovals(
  lines: { id: number; quantity: number; processedQuantity: number }[],
  removals: Removal[],
  argument: string,
): void {
  const seen = new Set<number>()
  for (const [index, { lineId, quantity }] of removals.entries()) {
    const at = [argument, String(index)]
    const line = lines.find(({ id }) => id === lineId)
    if (line === undefined || seen.has(lineId)) throw new Refusal(at, 'Line item not found.', 'NOT_FOUND')
    seen.add(lineId)
    if (quantity < 1)
      throw new Refusal([...at, 'quantity'], 'Quantity must be greater than 0', 'GREATER_THAN')
    if (quantity > line.quantity - line.processedQuantity)
      throw new Refusal([...at, 'quantity'], 'Quantity exceeds what is not yet processed.', 'INVALID')
  }
}

const isWorkedOn = (made: Return): boolean =>
  made.lines.some(({ processedQuantity, refundedQuantity }) => processedQuantity + refundedQuantity > 0) ||
  made.exchangeLines.some(({ processedQuantity }) => processedQuantity > 0) ||
  made.reverseFulfillmentOrders.some(({ lines }) => lines.some(({ dispositions }) => dispositions.length > 0))

function demand(made: Return, from: ReturnStatus[], message: string, field = 'id'): void {
  if (!from.includes(made.status)) throw new Refusal([field], message, 'INVALID_STATE')
}

function told(world: World, made: Return, topic: string): Return {
  publishReturn(world, made, topic)
  return changed(world, made)
}

/** A change to a return is a change to its order. */
function changed(world: World, made: Return): Return {
  const order = world.state.orders.find(({ id }) => id === made.orderId)
  if (order !== undefined) touchAndTell(world, order)
  return made
}
