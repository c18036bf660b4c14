import type { OrderMoney } from '../../shopify/order-money.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseState } from '../case/case.ts'
import type { OrderPrices } from '../settling/order-prices.ts'
import type { Owing } from '../settling/owing-of.ts'

/** As it was read; what was not asked for is absent. */
export interface SaidByShopify {
  /** The case's own Returns. */
  returns: readonly ReturnProgress[]
  money?: OrderMoney
  /** Refunds that other cases of the order account for. */
  ofOthers: ReadonlySet<string>
  /** The order's other cases; absent: there are none. */
  others?: readonly CaseState[]
  /** Of the order; absent: not known. */
  priceOf?: OrderPrices
  /** Of the case; absent: not asked, as no refund is new to it, or not known. */
  owing?: Owing
  /** A settlement that is about to be sent: dropped where somebody has paid for its pieces. Absent: none is. */
  aboutToSend?: string
  /** When the case was opened: what was paid back before has nothing to do with it. */
  openedAt: string
  readAt: string
}
