/**
 * A model of an order's pieces and money in Shopify: the least that it enforces. One more thing was bought than the case
 * speaks of, so that paying too much shows. Everything is done whole or refused.
 */
import type { OrderContent } from '../../app/shopify/order.ts'
import type { OrderMoney, OrderPayment, OrderRefund } from '../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../app/shopify/return-progress.ts'
import { aLine, anOrder, aParcel } from '../returns/an-order.ts'

export interface Bought {
  quantity: number
  /** Of a piece. */
  price: number
  isShipped: boolean
  /** Wanted back under the shop's own terms, by which less can be agreed; else withdrawn from. */
  isGoodwill: boolean
}

/** How the order was paid: all of it by one, or a third by card and the rest in cash; or not yet. */
export type PaidBy = 'card' | 'cash' | 'both' | 'nobody'

export interface Repaying {
  pieces: { lineId: string; quantity: number }[]
  minor: number
  /** Of which payment how much; absent: of the first ones first. */
  of?: { id: string; minor: number }[]
  shipping?: number
  isCancel?: boolean
  returnId?: string
  note?: string
}

export const SHIPPING = 500
/** The payment that people pay back by hand. */
export const CASH = '2'
const KEPT = { quantity: 2, price: 40_000, isGoodwill: false }
const NOW = '2026-11-20T10:00:00Z'

export class Till {
  readonly lines: (Bought & { id: string; takenOut: number; refunded: number; shipped: number })[]
  readonly returns: ReturnProgress[] = []
  readonly refunds: (OrderRefund & { shipping: number; of: { id: string; minor: number }[] })[] = []
  readonly #payments: OrderPayment[]
  #cancelledAt: string | undefined

  constructor(bought: readonly Bought[], paidBy: PaidBy) {
    const isShipped = bought.some((line) => line.isShipped)
    this.lines = [...bought, { ...KEPT, isShipped }].map((line, key) => ({
      ...{ ...line, id: String(key), takenOut: 0, refunded: 0, shipped: line.isShipped ? line.quantity : 0 },
    }))
    const total = this.lines.reduce((sum, { price, quantity }) => sum + price * quantity, SHIPPING)
    this.#payments = paymentsOf(total, paidBy)
  }

  get paidBack(): number {
    return this.refunds.reduce((sum, { minor }) => sum + minor, 0)
  }

  get left(): number {
    return this.#payments.reduce((sum, { refundableMinor }) => sum + refundableMinor, 0)
  }

  get #shippingBack(): number {
    return this.refunds.reduce((sum, { shipping }) => sum + shipping, 0)
  }

  money(): OrderMoney {
    return {
      ...{ currency: 'EUR', refunds: structuredClone(this.refunds) },
      ...{ shippingLeftMinor: SHIPPING - this.#shippingBack, shippingRefundedMinor: this.#shippingBack },
      payments: structuredClone(this.#payments),
      ...(this.#cancelledAt === undefined ? {} : { cancelledAt: this.#cancelledAt }),
    }
  }

  order(): OrderContent {
    const shipped = this.lines.filter((line) => line.shipped > 0)
    return anOrder({
      ...{ currency: 'EUR', shipping: { paidMinor: SHIPPING } },
      ...(this.#cancelledAt === undefined ? {} : { cancelledAt: this.#cancelledAt }),
      lines: this.lines.map(({ id, quantity, price, takenOut }) =>
        aLine({
          ...{ id, quantity, paidMinor: price * quantity, currentQuantity: quantity - takenOut },
          refundableQuantity: this.#refundable(id),
        }),
      ),
      fulfillments: shipped.map(({ id, shipped: quantity }) =>
        aParcel({ id: `f${id}`, lines: [{ id: `1${id}`, lineId: id, quantity }] }),
      ),
      returns: this.returns.map(({ id, name, status, lines }) => ({
        ...{ id, name, status },
        lines: lines.map(({ fulfillmentLineId = '', quantity }) => ({ fulfillmentLineId, quantity })),
      })),
    })
  }

  /** What of a line was never sent and is still in the order. */
  unsent(lineId: string): number {
    const line = this.#line(lineId)
    return line.quantity - line.takenOut - line.shipped
  }

  /** What is out of the order is in no refund that is still to come. */
  #refundable(lineId: string): number {
    const { quantity, refunded, takenOut } = this.#line(lineId)
    return quantity - Math.max(refunded, takenOut)
  }

  repay({ pieces, minor, of, shipping = 0, isCancel = false, returnId, note }: Repaying): boolean {
    const isTooMuch = pieces.some(
      ({ lineId, quantity }) =>
        quantity > this.#refundable(lineId) || (isCancel && quantity > this.unsent(lineId)),
    )
    const shares = of ?? this.#sharesOf(minor)
    const isThere = shares.every(({ id, minor: share }) => share <= this.#payment(id).refundableMinor)
    if (isTooMuch || !isThere || minor > this.left || shipping > SHIPPING - this.#shippingBack) return false
    for (const { id, minor: share } of shares) this.#payment(id).refundableMinor -= share
    for (const { lineId, quantity } of pieces) {
      this.#line(lineId).refunded += quantity
      if (isCancel) this.#line(lineId).takenOut += quantity
    }
    this.refunds.push({
      ...{ id: `r${this.refunds.length}`, minor, shipping, of: shares, createdAt: NOW },
      lines: pieces.map((piece) => ({ ...piece, isCancelled: isCancel })),
      ...(returnId === undefined ? {} : { returnId }),
      ...(note === undefined ? {} : { note }),
    })
    return true
  }

  /** A bank does not take what a card was to be paid back of it. */
  bounce(refundId: string): boolean {
    const made = this.refunds.find(({ id }) => id === refundId)
    const cards = made?.of.filter(({ id }) => !this.#payment(id).isByHand) ?? []
    if (made === undefined || cards.length === 0) return false
    for (const { id, minor } of cards) {
      this.#payment(id).refundableMinor += minor
      made.minor -= minor
    }
    made.of = made.of.filter((share) => !cards.includes(share))
    return true
  }

  edit(lineId: string, quantity: number): boolean {
    if (quantity > this.unsent(lineId)) return false
    this.#line(lineId).takenOut += quantity
    return true
  }

  ship(lineId: string): boolean {
    const quantity = this.unsent(lineId)
    this.#line(lineId).shipped += quantity
    return quantity > 0
  }

  /** Nothing of it may have been sent. */
  cancel(): boolean {
    if (this.#cancelledAt !== undefined || this.lines.some(({ shipped }) => shipped > 0)) return false
    this.#cancelledAt = NOW
    for (const line of this.lines) line.takenOut = line.quantity
    return true
  }

  ask(lines: readonly { fulfillmentLineId: string; quantity: number }[]): string {
    const id = String(7_000 + this.returns.length)
    this.returns.push({
      ...{ id, name: `#1-R${id}`, status: 'REQUESTED', exchanges: [], reverse: [] },
      lines: lines.map(({ fulfillmentLineId, quantity }) => ({
        ...{ id: `${id}${fulfillmentLineId}`, fulfillmentLineId, lineId: fulfillmentLineId.slice(1) },
        ...{ quantity, processed: 0 },
      })),
    })
    return id
  }

  move(returnId: string, from: readonly string[], to: string): boolean {
    const made = this.returns.find(({ id }) => id === returnId)
    const isTooLate = to === 'CANCELED' && made?.lines.some(({ processed }) => processed > 0)
    if (made === undefined || isTooLate || !from.includes(made.status)) return false
    made.status = to
    return true
  }

  /** `minor` 0: processed, and nothing paid. */
  process(returnId: string, repaying: Repaying): boolean {
    const made = this.returns.find(({ id, status }) => id === returnId && status === 'OPEN')
    const lines = repaying.pieces.map(({ lineId }) => made?.lines.find((line) => line.lineId === lineId))
    const isThere = repaying.pieces.every(({ quantity }, at) => {
      const line = lines[at]
      return line !== undefined && quantity <= line.quantity - line.processed
    })
    if (!isThere || (repaying.minor > 0 && !this.repay({ ...repaying, returnId }))) return false
    for (const [at, { quantity }] of repaying.pieces.entries()) {
      const line = lines[at]
      if (line !== undefined) line.processed += quantity
    }
    return true
  }

  #sharesOf(minor: number) {
    let left = minor
    return this.#payments.flatMap(({ id, refundableMinor }) => {
      const share = Math.min(left, refundableMinor)
      left -= share
      return share === 0 ? [] : [{ id, minor: share }]
    })
  }

  #payment(id: string): OrderPayment {
    const found = this.#payments.find((payment) => payment.id === id)
    if (found === undefined) throw new Error(`no payment ${id}`)
    return found
  }

  #line(lineId: string) {
    const found = this.lines.find(({ id }) => id === lineId)
    if (found === undefined) throw new Error(`no line ${lineId}`)
    return found
  }
}

function paymentsOf(total: number, paidBy: PaidBy): OrderPayment[] {
  const of = (id: string, gateway: string, isByHand: boolean, minor: number) => ({
    ...{ id, gateway, isByHand, paidMinor: minor, refundableMinor: minor },
  })
  const card = { card: total, cash: 0, both: Math.floor(total / 3), nobody: 0 }[paidBy]
  const cash = paidBy === 'nobody' ? 0 : total - card
  return [of('1', 'card', false, card), of(CASH, 'cash', true, cash)].filter(({ paidMinor }) => paidMinor > 0)
}
