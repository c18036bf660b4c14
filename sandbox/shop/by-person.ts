import type { DispositionType, FulfillmentOrder, Order, Refund, Return } from '../state/model.ts'
import type { World } from '../world.ts'
import { fulfillmentLineOf } from './find.ts'
import { holdFulfillmentOrder, releaseHolds } from './fulfillment-holds.ts'
import { isActive, isHeld } from './fulfillment-orders.ts'
import { lineShare, refundableQuantity } from './ledger.ts'
import { netPaymentMinor, refundedShippingMinor } from './order-money.ts'
import { processReturn } from './process-return.ts'
import { PLAIN_REFUND, refundOrder, suggestedPayments, type WantedRefund } from './refund-order.ts'
import { Refusal } from './refusal.ts'
import { reverseLines, settledQuantity, type WantedDisposition } from './reverse-fulfillment.ts'

/** What merchants do in Shopify's own pages, with what the pages fill in for them. */
export interface ProcessingWish {
  /** All that is unprocessed when absent. */
  lines?: { returnLineId: number; quantity: number }[] | undefined
  /** Where the pieces go; null says nothing of it. */
  disposition: DispositionType | null
  /** What is paid back; absent: what the pieces and the wished shipping are worth; null: nothing now. */
  refundMinor?: number | null | undefined
  shipping: boolean
  note: string | null
}

/** Only the part of a return that is named is processed; its exchange lines go out with it. */
export function processByPerson(world: World, order: Order, made: Return, wish: ProcessingWish): Return {
  const lines = wish.lines ?? unprocessed(made)
  const shippingMinor = wish.shipping ? order.shipping.minor - refundedShippingMinor(order) : 0
  const worth = lines.reduce((sum, line) => sum + worthOf(order, made, line), shippingMinor)
  const refundMinor = wish.refundMinor === undefined ? worth : wish.refundMinor
  return processReturn(world, order, made, {
    lines: lines.map((line) => ({ ...line, dispositions: dispositions(made, line, wish.disposition) })),
    exchanges: made.exchangeLines
      .map(({ id, quantity, processedQuantity }) => ({
        exchangeLineId: id,
        quantity: quantity - processedQuantity,
      }))
      .filter(({ quantity }) => quantity > 0),
    shippingMinor,
    payments: refundMinor === null || refundMinor === 0 ? null : spread(order, refundMinor),
    allowOverRefunding: false,
    note: wish.note,
    by: 'person',
  })
}

/** A refund without a return. Pieces that were not sent are taken away; the others stay with the buyer. */
export function refundByPerson(
  world: World,
  order: Order,
  wish: {
    lines: WantedRefund['lines']
    minor?: number | undefined
    shipping: boolean
    note: string | null
  },
): Refund {
  const shippingMinor = wish.shipping ? order.shipping.minor - refundedShippingMinor(order) : 0
  const worth = wish.lines.reduce((sum, { lineId, quantity }) => sum + pieces(order, lineId, quantity), 0)
  const minor = wish.minor ?? Math.min(worth + shippingMinor, netPaymentMinor(order))
  return refundOrder(world, order, {
    ...PLAIN_REFUND,
    lines: wish.lines,
    shippingMinor,
    payments: spread(order, minor),
    note: wish.note,
  })
}

/** Holds all work of an order that could be sent, as "Hold fulfillment" does. */
export function holdByPerson(world: World, order: Order, reason: string, reasonNotes: string | null): void {
  const wanted = order.fulfillmentOrders.filter((work) => isActive(work) && !isHeld(work))
  if (wanted.length === 0)
    throw new Refusal(['order'], `${order.name} has nothing that could be held`, 'INVALID_STATE')
  for (const work of wanted)
    holdFulfillmentOrder(world, order, work, {
      reason,
      reasonNotes,
      handle: '',
      externalId: null,
      by: 'person',
      lines: [],
    })
}

/** "Release hold" lets go of every hold, the app's too. */
export function releaseByPerson(world: World, order: Order): FulfillmentOrder[] {
  const held = order.fulfillmentOrders.filter(isHeld)
  if (held.length === 0) throw new Refusal(['order'], `${order.name} is not on hold`, 'INVALID_STATE')
  return held.map((work) => releaseHolds(world, order, work, null))
}

const unprocessed = (made: Return) =>
  made.lines
    .map(({ id, quantity, processedQuantity }) => ({
      returnLineId: id,
      quantity: quantity - processedQuantity,
    }))
    .filter(({ quantity }) => quantity > 0)

function worthOf(
  order: Order,
  made: Return,
  { returnLineId, quantity }: ReturnType<typeof unprocessed>[number],
) {
  const line = made.lines.find(({ id }) => id === returnLineId)
  if (line === undefined) return 0
  return pieces(order, fulfillmentLineOf(order, line.fulfillmentLineId).orderLine.id, quantity)
}

function pieces(order: Order, lineId: number, quantity: number): number {
  const line = order.lines.find(({ id }) => id === lineId)
  if (line === undefined) return 0
  const left = refundableQuantity(order, line)
  return lineShare(line, left) - lineShare(line, Math.max(0, left - quantity))
}

/** More than the sales hold goes to the first of them, so that it is refused there. */
function spread(order: Order, minor: number): WantedRefund['payments'] {
  const payments = suggestedPayments(order, minor)
  const missing = minor - payments.reduce((sum, payment) => sum + payment.minor, 0)
  const [first] = order.transactions
  return missing === 0 || first === undefined ? payments : [{ parentId: first.id, minor }]
}

function dispositions(
  made: Return,
  { returnLineId, quantity }: { returnLineId: number; quantity: number },
  type: DispositionType | null,
): WantedDisposition[] {
  if (type === null) return []
  let left = quantity
  return reverseLines(made)
    .filter((line) => line.returnLineId === returnLineId)
    .map((line) => {
      const taken = Math.min(left, line.totalQuantity - settledQuantity(line))
      left -= taken
      return { reverseLineId: line.id, quantity: taken, type, hasLocation: true }
    })
    .filter((one) => one.quantity > 0)
}
