/**
 * An order seen as units of decision: order line × fulfilment line × quantity, the remainder that was
 * not shipped being a unit of its own. Pure.
 */
import type { OrderContent } from '../../shopify/order.ts'

type OrderLine = OrderContent['lines'][number]
type Fulfillment = OrderContent['fulfillments'][number]

export interface OrderUnit {
  /** `<orderLine>/<fulfilmentLine>` or `<orderLine>/unfulfilled`. */
  unit: string
  line: OrderLine
  /** Absent: not shipped. */
  shipped?: { fulfillmentLineId: string; fulfillment: Fulfillment }
  /** How many the unit began with. */
  quantity: number
  /** How many can still be asked for: neither in a return nor refunded. */
  left: number
  /** Where the unit's pieces lie among the order line's: the price is shared out by place, so that shares add up. */
  offset: number
}

/** Ends the name of a unit that has not been shipped. */
export const UNSHIPPED = '/unfulfilled'

/** Quantities that something else already speaks for: unit → quantity. */
export type Claimed = ReadonlyMap<string, number>

const GONE = new Set(['CANCELLED', 'ERROR', 'FAILURE'])
const INACTIVE_RETURN = new Set(['DECLINED', 'CANCELED'])

/**
 * @param claimed quantities in statements of ours that no Return in Shopify carries yet
 * @param ownReturns Returns that belong to the statement being looked at, so they take nothing from it
 */
export function unitsOf(
  order: OrderContent,
  claimed: Claimed = new Map(),
  ownReturns: ReadonlySet<string> = new Set(),
): OrderUnit[] {
  const returned = returnedQuantities(order, ownReturns)
  return order.lines.flatMap((line) => leftOver(line, unitsOfLine(order, line), returned, claimed))
}

function unitsOfLine(order: OrderContent, line: OrderLine): Omit<OrderUnit, 'left'>[] {
  const units: Omit<OrderUnit, 'left'>[] = []
  let offset = 0
  for (const fulfillment of order.fulfillments.filter(({ status }) => !GONE.has(status.toUpperCase()))) {
    for (const part of fulfillment.lines.filter(
      ({ lineId, quantity }) => lineId === line.id && quantity > 0,
    )) {
      const shipped = { fulfillmentLineId: part.id, fulfillment }
      units.push({ unit: `${line.id}/${part.id}`, line, shipped, quantity: part.quantity, offset })
      offset += part.quantity
    }
  }
  // Of a cancelled order nothing more is shipped.
  const rest = order.cancelledAt === undefined ? line.currentQuantity - offset : 0
  if (rest > 0) units.push({ unit: `${line.id}${UNSHIPPED}`, line, quantity: rest, offset })
  return units
}

/** Fulfilment line → quantity in Returns that are asked for, open or done. */
function returnedQuantities(order: OrderContent, own: ReadonlySet<string>): Map<string, number> {
  const quantities = new Map<string, number>()
  for (const known of order.returns) {
    if (INACTIVE_RETURN.has(known.status) || own.has(known.id)) continue
    for (const { fulfillmentLineId, quantity } of known.lines) {
      quantities.set(fulfillmentLineId, (quantities.get(fulfillmentLineId) ?? 0) + quantity)
    }
  }
  return quantities
}

/** Shopify names the line of a refund but not the fulfilment: what was refunded without a Return is taken from the end. */
function leftOver(
  line: OrderLine,
  units: Omit<OrderUnit, 'left'>[],
  returned: ReadonlyMap<string, number>,
  claimed: Claimed,
): OrderUnit[] {
  let refundable = line.refundableQuantity
  return units.map((unit) => {
    const taken = (returned.get(unit.shipped?.fulfillmentLineId ?? '') ?? 0) + (claimed.get(unit.unit) ?? 0)
    const left = Math.max(0, Math.min(unit.quantity - taken, refundable))
    refundable -= left
    return { ...unit, left }
  })
}

/** What was paid for `quantity` pieces of a unit, the last ones left. Shares of all pieces add up to the line's price. */
export function paidFor({ line, offset, quantity: whole, left }: OrderUnit, quantity: number): number {
  const from = offset + whole - left
  const share = (pieces: number) => Math.floor((line.paidMinor * pieces) / Math.max(1, line.quantity))
  return share(from + quantity) - share(from)
}
