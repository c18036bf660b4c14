/** An item as its buyer stated it, as the merchant's page shows it. */
import type { Remedy } from '../../engine/index.ts'
import type { StatedDefect } from '../case/case-event.ts'

export interface StatedItemView {
  title: string
  quantity: number
  remedy: Remedy
  note?: string
  /** What the buyer says is wrong with it. */
  defect?: StatedDefect
  photos?: PhotoView[]
}

/** `url`: where it can be seen; absent while Shopify does not have it yet, or could not read it. */
export interface PhotoView {
  id: string
  state: 'coming' | 'kept' | 'failed'
  url?: string
}
