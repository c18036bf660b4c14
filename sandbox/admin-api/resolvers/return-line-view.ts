import { fulfillmentLineOf } from '../../shop/find.ts'
import { lineTotal } from '../../shop/ledger.ts'
import { gid } from '../../state/gid.ts'
import type { ExchangeLine, Order, Return, ReturnLine, Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { fulfillmentLineItemView } from './fulfillment-view.ts'
import { lineItemView } from './line-item-view.ts'
import { orderBag } from './money-view.ts'
import { reasonByHandle, reasonView } from './return-reasons.ts'

export interface ProcessingFilter {
  processingStatus?: 'PROCESSABLE' | 'PROCESSED' | null
}
type Processed = { id: number; quantity: number; processedQuantity: number }

export const filtered = <T extends Processed>(
  made: Return,
  lines: T[],
  { processingStatus }: ProcessingFilter,
): T[] =>
  lines.filter((line) => {
    if (processingStatus === 'PROCESSABLE') return processable(made, line) > 0
    return processingStatus === 'PROCESSED' ? line.processedQuantity > 0 : true
  })

/** Only an open return can be processed. */
const processable = (made: Return, line: Processed): number =>
  made.status === 'OPEN' ? line.quantity - line.processedQuantity : 0

const progress = (made: Return, line: Processed): View => ({
  quantity: line.quantity,
  processableQuantity: processable(made, line),
  processedQuantity: line.processedQuantity,
  unprocessedQuantity: line.quantity - line.processedQuantity,
})

export function exchangeLineView(
  shop: Shop,
  order: Order,
  made: Return,
  line: ExchangeLine,
  context: ApiContext,
): View {
  const product = context.world.state.products.find(({ id }) => id === line.productId)
  const variant = product?.variants.find(({ id }) => id === line.variantId)
  const sent = order.lines.filter(({ exchangeLineId }) => exchangeLineId === line.id)
  return {
    __typename: 'ExchangeLineItem',
    id: gid('ExchangeLineItem', line.id),
    ...progress(made, line),
    productId: gid('Product', line.productId),
    variantId: gid('ProductVariant', line.variantId),
    title: product?.title ?? null,
    variantTitle: variant?.title ?? null,
    variantSku: variant?.sku ?? null,
    lineItems: () => sent.map((one) => lineItemView(shop, order, one, context)),
  }
}

export function returnLineView(
  shop: Shop,
  order: Order,
  made: Return,
  line: ReturnLine,
  context: ApiContext,
): View {
  const { orderLine } = fulfillmentLineOf(order, line.fulfillmentLineId)
  const reason = reasonByHandle(line.reason)
  return {
    __typename: 'ReturnLineItem',
    id: gid('ReturnLineItem', line.id),
    ...progress(made, line),
    refundableQuantity: line.quantity - line.refundedQuantity,
    refundedQuantity: line.refundedQuantity,
    customerNote: line.customerNote,
    returnReason: reason?.legacy ?? 'UNKNOWN',
    returnReasonNote: line.reasonNote,
    returnReasonDefinition: reason === null ? null : reasonView(reason),
    restockingFee: feeView(shop, order, line),
    withCodeDiscountedTotalPriceSet: orderBag(
      shop,
      order,
      Math.round((lineTotal(orderLine) * line.quantity) / orderLine.quantity),
    ),
    fulfillmentLineItem: () => fulfillmentLineItemView(shop, order, line.fulfillmentLineId, context),
  }
}

function feeView(shop: Shop, order: Order, line: ReturnLine): View | null {
  if (line.restockingFeePercent === null) return null
  const { orderLine } = fulfillmentLineOf(order, line.fulfillmentLineId)
  const worth = (lineTotal(orderLine) * line.quantity) / orderLine.quantity
  return {
    __typename: 'RestockingFee',
    id: gid('RestockingFee', line.id),
    percentage: line.restockingFeePercent,
    amountSet: orderBag(shop, order, Math.round((worth * line.restockingFeePercent) / 100)),
  }
}
