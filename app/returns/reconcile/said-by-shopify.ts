import type { OrderMoney } from '../../shopify/order-money.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { OrderPrices } from '../settling/order-prices.ts'

/** As it was read; what was not asked for is absent. */
export interface SaidByShopify {
  /** The case's own Returns. */
  returns: readonly ReturnProgress[]
  money?: OrderMoney
  /** Refunds that other cases of the order account for. */
  ofOthers: ReadonlySet<string>
  /** Of the order; absent: not known. */
  priceOf?: OrderPrices
  /** When the case was opened: what was paid back before has nothing to do with it. */
  openedAt: string
  readAt: string
}
