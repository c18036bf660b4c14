import type { ExchangeLine, Order, OrderLine, Return } from '../state/model.ts'
import type { World } from '../world.ts'
import { openFulfillmentOrder } from './fulfillment-orders.ts'
import { outstandingMinor } from './order-money.ts'

/** Each exchanged piece becomes a line of the order with work to send it, held while the buyer owes for it. */
export function sendExchanges(
  world: World,
  order: Order,
  made: Return,
  exchanges: { exchangeLineId: number; quantity: number }[],
): void {
  const added = exchanges.map(({ exchangeLineId, quantity }) =>
    exchanged(world, made, exchangeLineId, quantity),
  )
  if (added.length === 0) return
  order.lines.push(...added)
  order.edited = true
  openFulfillmentOrder(
    world,
    order,
    added.map(({ id, quantity }) => ({ lineId: id, quantity })),
    outstandingMinor(order) > 0 ? [{ reason: 'AWAITING_PAYMENT' }] : [],
  )
}

/** The exchange line with what it stands for; null where the variant is no longer sold. */
function soldAs(world: World, made: Return, exchangeLineId: number) {
  const line = made.exchangeLines.find(({ id }) => id === exchangeLineId)
  const product = world.state.products.find(({ id }) => id === line?.productId)
  const variant = product?.variants.find(({ id }) => id === line?.variantId)
  return line && product && variant ? { line, product, variant } : null
}

export const isSold = (world: World, made: Return, exchangeLineId: number): boolean =>
  soldAs(world, made, exchangeLineId) !== null

/** What a line for exchange costs, without its discount; 0 when it is no longer sold. */
export function exchangeMinor(world: World, made: Return, exchangeLineId: number, quantity: number): number {
  const sold = soldAs(world, made, exchangeLineId)
  if (sold === null) return 0
  return sold.variant.priceMinor * quantity - discountOf(sold.line, quantity)
}

const discountOf = (line: ExchangeLine, quantity: number): number =>
  Math.round((line.discountMinor * quantity) / line.quantity)

function exchanged(world: World, made: Return, exchangeLineId: number, quantity: number): OrderLine {
  const sold = soldAs(world, made, exchangeLineId)
  if (sold === null) throw new Error(`Exchange line ${exchangeLineId} was not checked`)
  const { line, product, variant } = sold
  line.processedQuantity += quantity
  return {
    id: world.store.newId(),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: product.variants.length === 1 ? null : variant.title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity,
    editedOut: 0,
    takenBack: 0,
    unitMinor: variant.priceMinor,
    discountMinor: discountOf(line, quantity),
    properties: [],
    exchangeLineId: line.id,
  }
}
