/** What happens in a shop, written down before it happens, so that it can happen twice: once with and once without trouble. */
import type { OrderLine } from '../../scripts/system/control.ts'
import type { BuyerAct } from './buyer-acts.ts'
import type { MerchantForm } from './merchant-forms.ts'

/** One thing that a buyer wants of one line; lines are told apart by their product. */
export interface Wish {
  product: string
  /** Which of the lines with this product; the first when absent. */
  place?: number
  quantity: number
  /** Absent: they withdraw. */
  remedy?: 'exchange' | 'conformity_claim'
  /** What is broken, in their words, with a photo of it. */
  note?: string
  answers?: Record<string, boolean>
}

export type Act =
  | { kind: 'place'; lines: OrderLine[]; shipping: 'standard' | 'express' }
  /** Parcels leave, and come. */
  | { kind: 'fulfil' | 'deliver' }
  /** The buyer at the page in their account. */
  | { kind: 'state'; wishes: Wish[] }
  /** A guest at the form in the storefront, who withdraws from all of it; mistyped: the number is that of no order. */
  | { kind: 'state-as-guest'; isMistyped: boolean }
  /** The buyer at Shopify's own form. */
  | { kind: 'request'; wishes: Wish[] }
  /** The merchant at the app's page, about a case that waits for them. */
  | { kind: 'judge'; resolution: 'approved' | 'declined' }
  /** The merchant at the same page, about a case that is accepted. */
  | { kind: MerchantForm }
  /** The buyer at the page of their returns. */
  | { kind: BuyerAct }
  /** The buyer asks the shop what is held about them. */
  | { kind: 'ask-what-is-held' }
  /** The buyer asks the shop to forget them; they have bought this and nothing else. */
  | { kind: 'ask-to-be-forgotten' }
  /** The buyer finds what is owed to them on their account, though nobody ordered it. */
  | { kind: 'find-paid' }
  /** A person in Shopify's pages. */
  | { kind: 'cancel-order' | 'refund-order' | 'refund-delivery' }
  /** A person in Shopify's pages, with the last line of an order: it is taken out, and what it cost is paid back. */
  | { kind: 'edit-order' | 'refund-edit' }
  /** A person in Shopify's pages, with the one Return that is there. */
  | { kind: 'process-return' | 'process-piece' | 'close-return' | 'cancel-return' | 'reopen-return' }

/** `day` counts from the first of the story. Acts of a life happen in their order, never two at once. */
export interface PlannedAct {
  day: number
  act: Act
}

export interface Life {
  /** Its place in the plan, by which the twin is found. */
  id: number
  shop: string
  /** Mail address of the buyer. */
  customer: string
  story: string
  acts: PlannedAct[]
  /** No webhook about its order ever comes: only a sweep finds out what happens to it. */
  isUnheard?: true
}
