import type { ReturnGroup } from './case-event.ts'

export type ReturnState = 'requested' | 'approved' | 'declined' | 'cancelled' | 'closed'

/** A Return in Shopify that carries some of the case's lines. */
export interface ShopifyReturn {
  id: string
  name: string
  group: ReturnGroup
  keys: number[]
  state: ReturnState
  note?: string
  /** Of one that is over: a merchant wanted the case over, and what was left in it is not paid by itself. */
  isGivenUp?: boolean
  /** Opened again last when all in it was paid: after how many refunds of ours through it. */
  openedAgainAfter?: number | undefined
}
