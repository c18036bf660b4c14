import { taxWithin, vatRate } from '../../shop/ledger.ts'
import type { Order, Shop } from '../../state/model.ts'
import type { View } from '../context.ts'
import { orderBag } from './money-view.ts'

/** The VAT contained in an amount of the order. */
export const taxLineView = (shop: Shop, order: Order, minor: number): View => ({
  title: 'VAT',
  rate: vatRate(order) / 100,
  ratePercentage: vatRate(order),
  priceSet: orderBag(shop, order, taxWithin(minor, vatRate(order))),
  channelLiable: false,
  source: null,
})
