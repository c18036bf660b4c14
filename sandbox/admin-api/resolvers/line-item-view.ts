import { productOf } from '../../shop/find.ts'
import {
  currentQuantity,
  fulfilledQuantity,
  lineTotal,
  refundableQuantity,
  unfulfilledQuantity,
} from '../../shop/ledger.ts'
import { gid } from '../../state/gid.ts'
import type { Order, OrderLine, Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { orderBag } from './money-view.ts'
import { imageView, productView, variantView } from './product-view.ts'
import { taxLineView } from './tax-line-view.ts'

export function lineItemView(shop: Shop, order: Order, line: OrderLine, context: ApiContext): View {
  return { ...facts(line, order), ...money(shop, order, line), ...things(shop, line, context) }
}

function facts(line: OrderLine, order: Order): View {
  return {
    __typename: 'LineItem',
    id: gid('LineItem', line.id),
    title: line.title,
    variantTitle: line.variantTitle,
    name: line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    currentQuantity: currentQuantity(order, line),
    refundableQuantity: refundableQuantity(order, line),
    unfulfilledQuantity: unfulfilledQuantity(order, line),
    nonFulfillableQuantity:
      line.quantity - fulfilledQuantity(order, line.id) - unfulfilledQuantity(order, line),
    fulfillableQuantity: unfulfilledQuantity(order, line),
    fulfillmentStatus: fulfilledQuantity(order, line.id) === 0 ? 'unfulfilled' : 'fulfilled',
    customAttributes: line.properties,
    isGiftCard: false,
    requiresShipping: true,
    restockable: true,
    taxable: true,
    merchantEditable: true,
    sellingPlan: null,
  }
}

function money(shop: Shop, order: Order, line: OrderLine): View {
  const bag = (minor: number) => orderBag(shop, order, minor)
  const unit = Math.round(lineTotal(line) / line.quantity)
  return {
    originalUnitPriceSet: bag(line.unitMinor),
    originalTotalSet: bag(line.unitMinor * line.quantity),
    discountedTotalSet: bag(lineTotal(line)),
    discountedUnitPriceSet: bag(unit),
    discountedUnitPriceAfterAllDiscountsSet: bag(unit),
    totalDiscountSet: bag(line.discountMinor),
    unfulfilledDiscountedTotalSet: bag(unit * unfulfilledQuantity(order, line)),
    unfulfilledOriginalTotalSet: bag(line.unitMinor * unfulfilledQuantity(order, line)),
    discountAllocations: line.discountMinor === 0 ? [] : [{ allocatedAmountSet: bag(line.discountMinor) }],
    taxLines: [taxLineView(shop, order, lineTotal(line))],
  }
}

/** A product that was deleted since is null on the line, as on Shopify; so is its picture. */
function things(shop: Shop, line: OrderLine, context: ApiContext): View {
  const product = () => productOf(context.world, shop, line.productId)
  return {
    image: () => {
      const found = product()
      return found === null ? null : imageView(found, context)
    },
    product: () => {
      const found = product()
      return found === null ? null : productView(shop, found, context)
    },
    variant: () => {
      const found = product()
      const variant = found?.variants.find(({ id }) => id === line.variantId)
      return found && variant ? variantView(shop, found, variant, context) : null
    },
  }
}
