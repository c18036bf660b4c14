import { exchangeMinor } from '../../shop/exchanges.ts'
import { fulfillmentLineOf } from '../../shop/find.ts'
import { lineShare, refundableQuantity, taxWithin, vatRate } from '../../shop/ledger.ts'
import { minorFrom } from '../../shop/money.ts'
import { netPaymentMinor, refundedShippingMinor } from '../../shop/order-money.ts'
import { idArgument } from '../../state/gid.ts'
import type { Order, Return, Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { orderBag } from './money-view.ts'
import { shippingRefundView, suggestedTransactions } from './suggested-refund.ts'

export interface RefundShippingInput {
  fullRefund?: boolean | null
  shippingRefundAmount?: { amount: string } | null
}
export interface OutcomeArguments {
  returnLineItems: { id: string; quantity: number }[]
  exchangeLineItems: { id: string; quantity: number }[]
  refundShipping?: RefundShippingInput | null
}

/** An amount that is named goes before "all of it". */
export function shippingWanted(order: Order, wanted: RefundShippingInput | null | undefined): number {
  if (wanted?.shippingRefundAmount) return minorFrom(wanted.shippingRefundAmount.amount)
  return wanted?.fullRefund ? order.shipping.minor - refundedShippingMinor(order) : 0
}

/** What processing these lines would come to: money back, or money still owed. */
export function suggestedOutcome(
  shop: Shop,
  order: Order,
  made: Return,
  args: OutcomeArguments,
  context: ApiContext,
): View {
  const returned = args.returnLineItems.reduce((sum, wanted) => sum + returnedMinor(order, made, wanted), 0)
  const sent = args.exchangeLineItems.reduce((sum, { id, quantity }) => {
    return sum + exchangeMinor(context.world, made, idArgument(id, 'ExchangeLineItem'), quantity)
  }, 0)
  const shipping = shippingWanted(order, args.refundShipping)
  const back = returned + shipping - sent
  const bag = (minor: number) => orderBag(shop, order, minor)
  return {
    discountedSubtotal: bag(returned),
    maximumRefundable: bag(netPaymentMinor(order)),
    refundDuties: [],
    shipping: shippingRefundView(shop, order, shipping, order.shipping.minor - refundedShippingMinor(order)),
    totalAdditionalFees: bag(0),
    totalCartDiscountAmount: bag(0),
    totalDuties: bag(0),
    totalTax: bag(taxWithin(Math.max(0, back), vatRate(order))),
    financialTransfer: () => transfer(shop, order, back, context),
  }
}

function transfer(shop: Shop, order: Order, back: number, context: ApiContext): View | null {
  if (back === 0) return null
  if (back < 0) return { __typename: 'InvoiceReturnOutcome', amount: orderBag(shop, order, -back) }
  const minor = Math.min(back, netPaymentMinor(order))
  return {
    __typename: 'RefundReturnOutcome',
    amount: orderBag(shop, order, minor),
    suggestedTransactions: suggestedTransactions(shop, order, minor, context),
  }
}

function returnedMinor(
  order: Order,
  made: Return,
  { id, quantity }: OutcomeArguments['returnLineItems'][number],
): number {
  const line = made.lines.find((one) => one.id === idArgument(id, 'ReturnLineItem'))
  if (line === undefined) return 0
  const { orderLine } = fulfillmentLineOf(order, line.fulfillmentLineId)
  const left = refundableQuantity(order, orderLine)
  const worth = lineShare(orderLine, left) - lineShare(orderLine, Math.max(0, left - quantity))
  return worth - Math.round((worth * (line.restockingFeePercent ?? 0)) / 100)
}
