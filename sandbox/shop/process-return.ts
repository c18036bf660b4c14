import type { Order, Return, ReturnLine } from '../state/model.ts'
import { publishReturn } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { exchangeMinor, isSold, sendExchanges } from './exchanges.ts'
import { fulfillmentLineOf } from './find.ts'
import { currentQuantity } from './ledger.ts'
import { checkRefund, PLAIN_REFUND, refundOrder, type WantedRefund } from './refund-order.ts'
import { Refusal } from './refusal.ts'
import { closeReturn } from './returns.ts'
import {
  checkDispositions,
  enterDispositions,
  reverseLines,
  settledQuantity,
  type WantedDisposition,
} from './reverse-fulfillment.ts'
import { touchAndTell } from './touch.ts'

export interface WantedProcessing {
  lines: { returnLineId: number; quantity: number; dispositions: WantedDisposition[] }[]
  exchanges: { exchangeLineId: number; quantity: number }[]
  shippingMinor: number
  /** Null moves no money. */
  payments: WantedRefund['payments'] | null
  allowOverRefunding: boolean
  note: string | null
  by: 'app' | 'person'
}

/**
 * Confirms what came back and what goes out for it, and pays back: all or nothing, and not idempotent. A return that
 * is processed, paid back and disposed of in full closes by itself. Sends returns/process, reverse_fulfillment_orders/
 * dispose, refunds/create, orders/updated, and returns/close if it closed.
 * Source: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/returnProcess
 */
export function processReturn(world: World, order: Order, made: Return, wanted: WantedProcessing): Return {
  const refund = refundFor(world, order, made, wanted)
  check(world, order, made, wanted, refund)
  for (const { line, quantity } of named(made, wanted)) {
    line.processedQuantity += quantity
    const { orderLine } = fulfillmentLineOf(order, line.fulfillmentLineId)
    orderLine.takenBack += Math.min(quantity, currentQuantity(order, orderLine))
  }
  enterDispositions(
    world,
    made,
    wanted.lines.flatMap(({ dispositions }) => dispositions),
  )
  if (refund !== null) pay(world, order, made, wanted, refund)
  sendExchanges(world, order, made, wanted.exchanges)
  if (wanted.note !== null && wanted.note !== '') made.notes.push(wanted.note)
  publishReturn(world, made, 'returns/process')
  touchAndTell(world, order)
  return isDone(made) ? closeReturn(world, made) : made
}

function check(
  world: World,
  order: Order,
  made: Return,
  wanted: WantedProcessing,
  refund: WantedRefund | null,
): void {
  if (made.status !== 'OPEN')
    throw new Refusal(
      ['returnId'],
      'Return is not processable. Only returns with status OPEN can be processed.',
      'INVALID_STATE',
    )
  if (wanted.lines.length + wanted.exchanges.length === 0 && refund === null)
    throw new Refusal([], 'There is nothing to process.', 'BLANK')
  checkQuantities(
    made.lines,
    wanted.lines.map(({ returnLineId, quantity }) => ({ id: returnLineId, quantity })),
    'returnLineItems',
  )
  checkQuantities(
    made.exchangeLines,
    wanted.exchanges.map(({ exchangeLineId, quantity }) => ({ id: exchangeLineId, quantity })),
    'exchangeLineItems',
  )
  for (const [index, { exchangeLineId }] of wanted.exchanges.entries())
    if (!isSold(world, made, exchangeLineId))
      throw new Refusal(['exchangeLineItems', String(index), 'id'], 'Variant is no longer sold.', 'NOT_FOUND')
  for (const [index, { returnLineId, dispositions }] of wanted.lines.entries()) {
    const at = ['returnLineItems', String(index), 'dispositions']
    const own = reverseLines(made).filter((line) => line.returnLineId === returnLineId)
    if (dispositions.some(({ reverseLineId }) => !own.some(({ id }) => id === reverseLineId)))
      throw new Refusal(at, 'Disposition is not of this return line item.', 'INVALID')
    checkDispositions(made, dispositions, at)
  }
  if (refund !== null) checkRefund(order, refund)
}

function checkQuantities(
  lines: { id: number; quantity: number; processedQuantity: number }[],
  wanted: { id: number; quantity: number }[],
  argument: string,
): void {
  const seen = new Set<number>()
  for (const [index, { id, quantity }] of wanted.entries()) {
    const line = lines.find((one) => one.id === id)
    if (line === undefined || seen.has(id))
      throw new Refusal([argument, String(index), 'id'], 'Line item not found.', 'NOT_FOUND')
    seen.add(id)
    const at = [argument, String(index), 'quantity']
    if (quantity < 1) throw new Refusal(at, 'Quantity must be greater than 0', 'GREATER_THAN')
    if (quantity > line.quantity - line.processedQuantity)
      throw new Refusal(at, 'Quantity exceeds the processable quantity.', 'INVALID')
  }
}

interface Named {
  line: ReturnLine
  quantity: number
  restocked: number
}

const named = (made: Return, { lines }: WantedProcessing): Named[] =>
  lines.flatMap(({ returnLineId, quantity, dispositions }) => {
    const restocked = dispositions
      .filter(({ type }) => type === 'RESTOCKED')
      .reduce((sum, one) => sum + one.quantity, 0)
    return made.lines
      .filter(({ id }) => id === returnLineId)
      .map((line) => ({ line, quantity, restocked: Math.min(quantity, restocked) }))
  })

function refundLines(order: Order, { line, quantity, restocked }: Named): WantedRefund['lines'] {
  const lineId = fulfillmentLineOf(order, line.fulfillmentLineId).orderLine.id
  const parts: WantedRefund['lines'] = [
    { lineId, quantity: restocked, restockType: 'RETURN' },
    { lineId, quantity: quantity - restocked, restockType: 'NO_RESTOCK' },
  ]
  return parts.filter((part) => part.quantity > 0)
}

/** Null when no money moves; a restocked piece counts as returned, any other as not restocked. */
function refundFor(world: World, order: Order, made: Return, wanted: WantedProcessing): WantedRefund | null {
  if (wanted.payments === null && wanted.shippingMinor === 0) return null
  return {
    ...PLAIN_REFUND,
    lines: named(made, wanted).flatMap((one) => refundLines(order, one)),
    shippingMinor: wanted.shippingMinor,
    exchangedMinor: wanted.exchanges.reduce(
      (sum, { exchangeLineId, quantity }) => sum + exchangeMinor(world, made, exchangeLineId, quantity),
      0,
    ),
    payments: wanted.payments ?? [],
    allowOverRefunding: wanted.allowOverRefunding,
    note: wanted.note,
    returnId: made.id,
    by: wanted.by,
  }
}

function pay(world: World, order: Order, made: Return, wanted: WantedProcessing, refund: WantedRefund): void {
  for (const { line, quantity } of named(made, wanted)) line.refundedQuantity += quantity
  refundOrder(world, order, refund)
}

const isDone = (made: Return): boolean =>
  made.lines.every(
    (line) => line.processedQuantity === line.quantity && line.refundedQuantity === line.quantity,
  ) &&
  made.exchangeLines.every((line) => line.processedQuantity === line.quantity) &&
  reverseLines(made).every((line) => settledQuantity(line) >= line.totalQuantity)
