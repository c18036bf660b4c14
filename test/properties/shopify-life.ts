/**
 * A model of what people do to two Returns of one order in Shopify's pages: the least that the sandbox and Shopify agree
 * on, so that thousands of lives can be lived in a second. `test/sync/random-lives` lives some in the sandbox itself.
 */

import type { SaidByShopify } from '../../app/returns/reconcile/said-by-shopify.ts'
import type { OrderRefund } from '../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../app/shopify/return-progress.ts'

export type Act =
  | { act: 'approve' | 'decline' | 'cancel' | 'close' | 'reopen' | 'track'; of: number }
  | { act: 'process'; of: number; line: number; quantity: number; refunds: boolean }
  | { act: 'remove'; of: number; line: number }
  | { act: 'refund'; line: number; quantity: number }

/** Three lines: the first two in Return 1, the third in Return 2. `unit` is <order line>/<fulfilment line>. */
export const LINES = [
  { key: 0, unit: '100/200', quantity: 1, of: 0 },
  { key: 1, unit: '101/201', quantity: 3, of: 0 },
  { key: 2, unit: '102/202', quantity: 2, of: 1 },
] as const
export const RETURNS = ['7000', '7001'] as const

export class ShopifyLife {
  readonly #returns: ReturnProgress[] = RETURNS.map((id, of) => ({
    ...{ id, name: `#1-R${of + 1}`, status: 'REQUESTED', exchanges: [], reverse: [] },
    lines: LINES.filter((line) => line.of === of).map(({ unit, quantity }) => {
      const [lineId = '', fulfillmentLineId = ''] = unit.split('/')
      return { id: `3${lineId}`, lineId, fulfillmentLineId, quantity, processed: 0 }
    }),
  }))
  readonly #refunds: OrderRefund[] = []
  #instant = Date.parse('2026-11-10T10:00:00Z')

  /** Whether Shopify lets it be done; what it refuses leaves everything as it was. */
  do(act: Act): boolean {
    const done = act.act === 'refund' ? this.#refund(act) : this.#toReturn(act)
    if (done) this.#instant += 1_000
    return done
  }

  /** What it says now. */
  look(): SaidByShopify {
    const money = {
      ...{ currency: 'RON', shippingLeftMinor: 0, shippingRefundedMinor: 0, payments: [] },
      refunds: structuredClone(this.#refunds),
    }
    const readAt = new Date(this.#instant).toISOString()
    return {
      ...{ returns: structuredClone(this.#returns), money, ofOthers: new Set<string>(), readAt },
      openedAt: '2026-11-10T09:00:00.000Z',
    }
  }

  #toReturn(act: Exclude<Act, { act: 'refund' }>): boolean {
    const made = this.#returns[act.of]
    if (made === undefined) return false
    switch (act.act) {
      case 'process':
        return this.#process(made, act)
      case 'remove':
        return made.status === 'OPEN' && removeLine(made, act.line)
      case 'track':
        return made.status === 'OPEN' && addTracking(made)
      default:
        return moveTo(made, act.act)
    }
  }

  #process(made: ReturnProgress, { line, quantity, refunds }: Extract<Act, { act: 'process' }>): boolean {
    const found = made.lines[line]
    if (made.status !== 'OPEN' || found === undefined) return false
    if (found.quantity - found.processed < quantity) return false
    if (refunds && quantity > this.#unpaid(found.lineId ?? '')) return false
    found.processed += quantity
    if (refunds) this.#pay(found.lineId ?? '', quantity, made.id)
    return true
  }

  #refund({ line, quantity }: Extract<Act, { act: 'refund' }>): boolean {
    const lineId = LINES[line]?.unit.split('/')[0] ?? ''
    if (quantity > this.#unpaid(lineId)) return false
    this.#pay(lineId, quantity)
    return true
  }

  /** Nothing is paid back twice. */
  #unpaid(lineId: string): number {
    const ordered = LINES.find(({ unit }) => unit.startsWith(`${lineId}/`))?.quantity ?? 0
    const paid = this.#refunds.flatMap(({ lines }) => lines).filter((each) => each.lineId === lineId)
    return paid.reduce((left, each) => left - each.quantity, ordered)
  }

  #pay(lineId: string, quantity: number, returnId?: string): void {
    this.#refunds.push({
      ...{ id: String(9000 + this.#refunds.length), minor: 1_000 * quantity },
      createdAt: new Date(this.#instant).toISOString(),
      ...(returnId === undefined ? {} : { returnId }),
      lines: [{ lineId, quantity, isCancelled: false }],
    })
  }
}

const MOVES = {
  approve: { from: ['REQUESTED'], to: 'OPEN' },
  decline: { from: ['REQUESTED'], to: 'DECLINED' },
  cancel: { from: ['REQUESTED', 'OPEN'], to: 'CANCELED' },
  close: { from: ['OPEN'], to: 'CLOSED' },
  reopen: { from: ['CLOSED'], to: 'OPEN' },
} as const

function moveTo(made: ReturnProgress, move: keyof typeof MOVES): boolean {
  const { from, to } = MOVES[move]
  const isTooLate = move === 'cancel' && made.lines.some(({ processed }) => processed > 0)
  if (isTooLate || !(from as readonly string[]).includes(made.status)) return false
  made.status = to
  return true
}

function removeLine(made: ReturnProgress, line: number): boolean {
  const found = made.lines[line]
  if (found === undefined || found.processed > 0 || made.lines.length === 1) return false
  made.lines.splice(line, 1)
  return true
}

function addTracking(made: ReturnProgress): boolean {
  if (made.reverse.length > 0) return false
  const tracking = { number: `AWB-${made.id}`, carrier: 'Sameday' }
  made.reverse.push({
    id: `5${made.id}`,
    lines: [],
    deliveries: [{ id: `6${made.id}`, hasLabel: false, tracking }],
  })
  return true
}
