import { lineShare, refundableQuantity, taxWithin, vatRate } from '../../shop/ledger.ts'
import { minorFrom } from '../../shop/money.ts'
import { leftOf, netPaymentMinor, refundedShippingMinor } from '../../shop/order-money.ts'
import { saleOf, suggestedPayments } from '../../shop/refund-order.ts'
import { idArgument } from '../../state/gid.ts'
import type { Order, RefundLine, RestockType, Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { amount, orderBag } from './money-view.ts'
import { refundLineView } from './refund-view.ts'
import { transactionView } from './transaction-view.ts'

export interface SuggestionArguments {
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: RestockType | null }[] | null
  refundShipping?: boolean | null
  shippingAmount?: string | null
  suggestFullRefund?: boolean | null
}

/** What Shopify would pay back for these lines and this shipping; nothing happens. */
export function suggestedRefund(
  shop: Shop,
  order: Order,
  args: SuggestionArguments,
  context: ApiContext,
): View {
  const lines = suggestedLines(order, args)
  const leftOfShipping = order.shipping.minor - refundedShippingMinor(order)
  const whole = args.refundShipping === true || args.suggestFullRefund === true
  const shipping = whole ? leftOfShipping : Math.min(leftOfShipping, minorFrom(args.shippingAmount ?? '0'))
  const subtotal = lines.reduce((sum, { subtotalMinor }) => sum + subtotalMinor, 0)
  const total = Math.min(subtotal + shipping, netPaymentMinor(order))
  const bag = (minor: number) => orderBag(shop, order, minor)
  return {
    amount: amount(total),
    amountSet: bag(total),
    discountedSubtotalSet: bag(subtotal),
    subtotalSet: bag(subtotal),
    maximumRefundable: amount(netPaymentMinor(order)),
    maximumRefundableSet: bag(netPaymentMinor(order)),
    refundDuties: [],
    refundLineItems: lines.map((line) => refundLineView(shop, order, line, context)),
    shipping: shippingRefundView(shop, order, shipping, leftOfShipping),
    suggestedTransactions: suggestedTransactions(shop, order, total, context),
    totalCartDiscountAmountSet: bag(0),
    totalDutiesSet: bag(0),
    totalTaxSet: bag(taxWithin(total, vatRate(order))),
  }
}

export const shippingRefundView = (shop: Shop, order: Order, minor: number, most: number): View => ({
  amount: amount(minor),
  amountSet: orderBag(shop, order, minor),
  maximumRefundable: amount(most),
  maximumRefundableSet: orderBag(shop, order, most),
  taxSet: orderBag(shop, order, taxWithin(minor, vatRate(order))),
})

export const suggestedTransactions = (shop: Shop, order: Order, minor: number, context: ApiContext): View[] =>
  suggestedPayments(order, minor).flatMap((payment) => {
    const sale = saleOf(order, payment.parentId)
    if (sale === null) return []
    return [
      {
        kind: 'SUGGESTED_REFUND',
        gateway: sale.gateway,
        formattedGateway: sale.gateway,
        accountNumber: null,
        amountSet: orderBag(shop, order, payment.minor),
        maximumRefundableSet: orderBag(shop, order, leftOf(order, sale)),
        parentTransaction: () => transactionView(shop, order, sale, context),
      },
    ]
  })

function suggestedLines(order: Order, args: SuggestionArguments): RefundLine[] {
  const wanted =
    args.suggestFullRefund === true
      ? order.lines.map((line) => ({ line, quantity: refundableQuantity(order, line), restockType: null }))
      : (args.refundLineItems ?? []).flatMap(({ lineItemId, quantity, restockType }) =>
          order.lines
            .filter(({ id }) => id === idArgument(lineItemId, 'LineItem'))
            .map((line) => ({
              line,
              quantity: Math.min(quantity, refundableQuantity(order, line)),
              restockType,
            })),
        )
  return wanted
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, quantity, restockType }) => {
      const left = refundableQuantity(order, line)
      return {
        id: line.id,
        lineId: line.id,
        quantity,
        restockType: restockType ?? 'NO_RESTOCK',
        subtotalMinor: lineShare(line, left) - lineShare(line, left - quantity),
      }
    })
}
