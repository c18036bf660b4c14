import type { ExchangeLine, Order, Return, ReturnLine, ReturnStatus } from '../state/model.ts'
import type { World } from '../world.ts'
import { orderReturns, returnableQuantity } from './ledger.ts'
import { Refusal } from './refusal.ts'

export interface WantedReturnLine {
  fulfillmentLineId: number
  quantity: number
  customerNote?: string | null
  reasonNote?: string
  reason?: string | null
  restockingFeePercent?: number | null
}

export interface WantedExchangeLine {
  variantId: number
  quantity: number
  discountMinor?: number
}

/** Lengths that the published schema documents for each note. */
export const LONGEST = { customerNote: 300, reasonNote: 255, declineNote: 500 }

export function newReturn(
  world: World,
  order: Order,
  lines: WantedReturnLine[],
  exchanges: WantedExchangeLine[],
  status: ReturnStatus,
): Return {
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
    lines: lines.map((line) => returnLine(world, line)),
    exchangeLines: exchanges.map((line, index) => exchangeLine(world, order, line, index)),
    reverseFulfillmentOrders: [],
    notes: [],
  }
  world.state.returns.push(made)
  world.store.changed()
  return made
}

const returnLine = (world: World, line: WantedReturnLine): ReturnLine => ({
  id: world.store.newId(),
  fulfillmentLineId: line.fulfillmentLineId,
  quantity: line.quantity,
  processedQuantity: 0,
  refundedQuantity: 0,
  customerNote: line.customerNote ?? null,
  reasonNote: line.reasonNote ?? '',
  reason: line.reason ?? null,
  restockingFeePercent: line.restockingFeePercent ?? null,
})

function exchangeLine(world: World, order: Order, wanted: WantedExchangeLine, index: number): ExchangeLine {
  const at = (field: string) => ['exchangeLineItems', String(index), field]
  const product = world.state.products.find(
    ({ shop, variants }) => shop === order.shop && variants.some(({ id }) => id === wanted.variantId),
  )
  if (product === undefined) throw new Refusal(at('variantId'), 'Variant not found.', 'NOT_FOUND')
  if (wanted.quantity < 1)
    throw new Refusal(at('quantity'), 'Quantity must be greater than 0', 'GREATER_THAN')
  return {
    id: world.store.newId(),
    productId: product.id,
    variantId: wanted.variantId,
    quantity: wanted.quantity,
    processedQuantity: 0,
    discountMinor: wanted.discountMinor ?? 0,
  }
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
