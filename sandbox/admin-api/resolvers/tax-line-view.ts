import { taxWithin, vatRate } from '../../shop/ledger.ts'
import type { Order } from '../../state/model.ts'
import type { View } from '../context.ts'
import { moneyBag } from './money-view.ts'

/** The VAT contained in an amount of the order. */
export const taxLineView = (order: Order, minor: number, currency: string): View => ({
  title: 'VAT',
  rate: vatRate(order) / 100,
  ratePercentage: vatRate(order),
  priceSet: moneyBag(taxWithin(minor, vatRate(order)), currency),
  channelLiable: false,
  source: null,
})
