import { firstOf } from '../../engine/index.ts'
import type { OrderContent } from '../../shopify/order.ts'

/** What was paid for pieces of an order, in its minor units. */
export type OrderPrices = (pieces: readonly { lineId: string; quantity: number }[]) => number

/** @param order as it was sold; of a line that is not in it nothing is known, and nothing counted */
export const pricesOf =
  (order: Pick<OrderContent, 'lines'> | undefined): OrderPrices =>
  (pieces) =>
    pieces.reduce((sum, { lineId, quantity }) => {
      const line = order?.lines.find(({ id }) => id === lineId)
      if (line === undefined || line.quantity === 0) return sum
      return sum + firstOf(line.paidMinor, Math.min(quantity, line.quantity), line.quantity)
    }, 0)
