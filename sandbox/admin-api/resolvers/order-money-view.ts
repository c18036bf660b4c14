import { itemsTotal, orderTotal, taxWithin, vatRate } from '../../shop/ledger.ts'
import {
  currentItemsMinor,
  currentTotalMinor,
  discrepancyMinor,
  netPaymentMinor,
  originalTotalMinor,
  outstandingMinor,
  receivedMinor,
  refundedMinor,
  refundedShippingMinor,
} from '../../shop/order-money.ts'
import type { Order, Shop } from '../../state/model.ts'
import type { View } from '../context.ts'
import { orderBag } from './money-view.ts'
import { taxLineView } from './tax-line-view.ts'

/** What an order came to, comes to now, and what was paid and paid back. */
export function orderMoney(shop: Shop, order: Order): View {
  const bag = (minor: number) => orderBag(shop, order, minor)
  const tax = (minor: number) => bag(taxWithin(minor, vatRate(order)))
  const current = currentTotalMinor(order)
  const discounts = order.lines.reduce((sum, line) => sum + line.discountMinor, 0)
  return {
    taxesIncluded: true,
    taxExempt: false,
    dutiesIncluded: false,
    subtotalPriceSet: bag(itemsTotal(order)),
    currentSubtotalPriceSet: bag(currentItemsMinor(order)),
    totalPriceSet: bag(orderTotal(order)),
    originalTotalPriceSet: bag(originalTotalMinor(order)),
    currentTotalPriceSet: bag(current),
    totalReceivedSet: bag(receivedMinor(order)),
    netPaymentSet: bag(netPaymentMinor(order)),
    totalOutstandingSet: bag(outstandingMinor(order)),
    totalRefundedSet: bag(refundedMinor(order)),
    totalRefundedShippingSet: bag(refundedShippingMinor(order)),
    refundDiscrepancySet: bag(discrepancyMinor(order)),
    refundable: netPaymentMinor(order) > 0,
    totalShippingPriceSet: bag(order.shipping.minor),
    currentShippingPriceSet: bag(order.shipping.minor - refundedShippingMinor(order)),
    totalDiscountsSet: bag(discounts),
    currentTotalDiscountsSet: bag(discounts),
    taxLines: [taxLineView(shop, order, orderTotal(order))],
    currentTaxLines: [taxLineView(shop, order, current)],
    totalTaxSet: tax(orderTotal(order)),
    currentTotalTaxSet: tax(current),
    totalTipReceivedSet: bag(0),
  }
}
