import type { Order, OrderLine, Refund, RefundLine, RestockType, Transaction } from '../state/model.ts'
import { publishRefund } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { takeAway } from './fulfillment-orders.ts'
import { lineShare, refundableQuantity, unfulfilledQuantity } from './ledger.ts'
import { leftOf, receivedMinor, refundedMinor, refundedShippingMinor } from './order-money.ts'
import { Refusal } from './refusal.ts'
import { touchAndTell } from './touch.ts'

export interface WantedRefund {
  lines: { lineId: number; quantity: number; restockType: RestockType }[]
  shippingMinor: number
  /** What goes out in exchange, which lowers what is owed. */
  exchangedMinor: number
  payments: { parentId: number; minor: number }[]
  allowOverRefunding: boolean
  note: string | null
  discrepancyReason: string | null
  returnId: number | null
  by: 'app' | 'person'
  idempotencyKey: string | null
  parameters: string | null
}

/** What a refund says besides its lines and payments, when nobody says more. */
export const PLAIN_REFUND: Omit<WantedRefund, 'lines' | 'payments'> = {
  shippingMinor: 0,
  exchangedMinor: 0,
  allowOverRefunding: false,
  note: null,
  discrepancyReason: null,
  returnId: null,
  by: 'person',
  idempotencyKey: null,
  parameters: null,
}

/** Pays back, all or nothing. Sends refunds/create and orders/updated. */
export function refundOrder(world: World, order: Order, wanted: WantedRefund): Refund {
  checkRefund(order, wanted)
  const refund = entered(world, order, wanted)
  for (const { lineId, quantity, restockType } of wanted.lines)
    if (restockType === 'CANCEL') takeAway(world, order, lineId, quantity)
  publishRefund(world, order, refund)
  touchAndTell(world, order)
  return refund
}

/** Throws what would be refused, so that a caller with more to do can ask first. */
export function checkRefund(order: Order, wanted: WantedRefund): void {
  if (wanted.lines.length + wanted.payments.length === 0 && wanted.shippingMinor === 0)
    throw new Refusal([], 'Refund must have at least one line item, shipping or transaction.')
  checkLines(order, wanted.lines)
  const most = order.shipping.minor - refundedShippingMinor(order)
  if (!(wanted.shippingMinor >= 0 && wanted.shippingMinor <= most))
    throw new Refusal(['shipping'], 'Shipping refund amount exceeds the amount that can be refunded.')
  checkPayments(order, wanted)
}

function checkLines(order: Order, lines: WantedRefund['lines']): void {
  const together = new Map<string, number>()
  const counted = (key: string, quantity: number) => {
    together.set(key, (together.get(key) ?? 0) + quantity)
    return together.get(key) ?? 0
  }
  for (const [index, { lineId, quantity, restockType }] of lines.entries()) {
    const at = (field: string) => ['refundLineItems', String(index), field]
    const line = order.lines.find(({ id }) => id === lineId)
    if (line === undefined) throw new Refusal(at('lineItemId'), 'Line item not found.', 'NOT_FOUND')
    if (quantity < 1) throw new Refusal(at('quantity'), 'Quantity must be greater than 0', 'GREATER_THAN')
    if (counted(`${lineId}`, quantity) > refundableQuantity(order, line))
      throw new Refusal(at('quantity'), 'Quantity cannot refund more items than were purchased')
    const most = unfulfilledQuantity(order, line)
    if (restockType === 'CANCEL' && counted(`${lineId} CANCEL`, quantity) > most)
      throw new Refusal(at('quantity'), 'Quantity cannot cancel more items than are unfulfilled')
  }
}

function checkPayments(order: Order, { payments, allowOverRefunding }: WantedRefund): void {
  const perSale = new Map<number, number>()
  let total = refundedMinor(order)
  for (const [index, { parentId, minor }] of payments.entries()) {
    const at = (field: string) => ['transactions', String(index), field]
    const sale = saleOf(order, parentId)
    if (sale === null) throw new Refusal(at('parentId'), 'Parent transaction not found.', 'NOT_FOUND')
    if (!(minor > 0)) throw new Refusal(at('amount'), 'Amount must be greater than 0', 'GREATER_THAN')
    perSale.set(parentId, (perSale.get(parentId) ?? 0) + minor)
    total += minor
    const tooMuch = (perSale.get(parentId) ?? 0) > leftOf(order, sale) || total > receivedMinor(order)
    if (tooMuch && !allowOverRefunding)
      throw new Refusal(at('amount'), 'Refund amount exceeds the amount that can be refunded.')
  }
}

export const saleOf = (order: Order, id: number): Transaction | null =>
  order.transactions.find((one) => one.kind === 'SALE' && one.id === id) ?? null

/** An order tagged so has a gateway that is slow, or refuses. */
function gatewayAnswers({ tags }: Order): Transaction['status'] {
  if (tags.includes('sandbox:refund-failed')) return 'FAILURE'
  return tags.includes('sandbox:refund-pending') ? 'PENDING' : 'SUCCESS'
}

/** What the gateway said in the end of money that was pending. Sends orders/updated. */
export function settleRefunds(world: World, order: Order, status: 'SUCCESS' | 'FAILURE'): void {
  const pending = order.transactions.filter((one) => one.status === 'PENDING')
  if (pending.length === 0) throw new Refusal(['order'], `${order.name} has nothing pending`, 'INVALID_STATE')
  for (const transaction of pending) transaction.status = status
  touchAndTell(world, order)
}

function entered(world: World, order: Order, wanted: WantedRefund): Refund {
  const now = world.clock.iso()
  const lines = refundLines(world, order, wanted.lines)
  const paid = wanted.payments.map(({ parentId, minor }): Transaction => {
    const gateway = saleOf(order, parentId)?.gateway ?? ''
    const status = gatewayAnswers(order)
    return { id: world.store.newId(), kind: 'REFUND', status, gateway, minor, createdAt: now, parentId }
  })
  const total = paid.reduce((sum, { minor }) => sum + minor, 0)
  const refund: Refund = {
    id: world.store.newId(),
    createdAt: now,
    note: wanted.note,
    returnId: wanted.returnId,
    lines,
    shippingMinor: wanted.shippingMinor,
    discrepancyMinor: isForEarlier(wanted) ? 0 : worth(lines, wanted) - total,
    discrepancyReason: wanted.discrepancyReason,
    transactionIds: paid.map(({ id }) => id),
    by: wanted.by,
    idempotencyKey: wanted.idempotencyKey,
    parameters: wanted.parameters,
  }
  order.transactions.push(...paid)
  order.refunds.push(refund)
  return refund
}

/** An amount alone, for a return: it pays for what came back before. */
const isForEarlier = ({ returnId, lines, shippingMinor }: WantedRefund): boolean =>
  returnId !== null && lines.length === 0 && shippingMinor === 0

const worth = (lines: RefundLine[], { shippingMinor, exchangedMinor }: WantedRefund): number =>
  lines.reduce((sum, { subtotalMinor }) => sum + subtotalMinor, shippingMinor - exchangedMinor)

/** Pieces are worth what the line is worth with them minus what it is worth without: parts add up to the whole. */
function refundLines(world: World, order: Order, wanted: WantedRefund['lines']): RefundLine[] {
  const left = new Map<number, number>()
  return wanted.map(({ lineId, quantity, restockType }) => {
    const line = order.lines.find(({ id }) => id === lineId) as OrderLine
    const before = left.get(lineId) ?? refundableQuantity(order, line)
    left.set(lineId, before - quantity)
    line.takenBack -= Math.min(line.takenBack, quantity)
    const subtotalMinor = lineShare(line, before) - lineShare(line, before - quantity)
    return { id: world.store.newId(), lineId, quantity, restockType, subtotalMinor }
  })
}

/** Spreads an amount over the sales that still hold money, in their order: how Shopify suggests to pay back. */
export function suggestedPayments(order: Order, minor: number): WantedRefund['payments'] {
  let left = minor
  const payments: WantedRefund['payments'] = []
  for (const sale of order.transactions.filter(({ kind }) => kind === 'SALE')) {
    const part = Math.min(left, leftOf(order, sale))
    if (part > 0) payments.push({ parentId: sale.id, minor: part })
    left -= part
  }
  return payments
}
