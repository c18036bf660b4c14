/** What a decision about an order is made from, before it becomes facts. */
import type { Day, Instant } from '../../engine/index.ts'
import type { ShopSettings } from '../../policies/shop-settings.ts'
import type { OrderContent } from '../../shopify/order.ts'
import type { StatedLine } from '../case/case-event.ts'

/** What was read, and under which rules it is to be understood. */
export interface Circumstances {
  order: OrderContent
  /** When the order was read from Shopify. */
  readAt: Date
  settings: ShopSettings
  /** The consumer's calendar day of an instant. */
  localDay: (instant: Instant) => Day
  place: { country: string; region?: string }
}

/** What the buyer said of one unit. Absent answers are unknown. */
export interface Said extends Pick<StatedLine, 'answers' | 'arrivedOn' | 'defect'> {
  quantity: number
}
