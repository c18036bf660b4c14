import type { StrangeRefund } from './refund-elsewhere.ts'

/** What a case waits for a person for; each has words, in the admin, that say what to do about it. */
export type WaitCode =
  | 'mismatch'
  | 'review'
  | 'needs_answer'
  | 'not_shipped'
  | 'shopify_refused'
  /** A refund was not made, as Shopify refused it or somebody was there first: it is still owed. */
  | 'refund_refused'
  /** The buyer does not take less and wants the goods again. */
  | 'goods_back'
  /** The buyer does not take less: nothing is taken off, and somebody answers them. */
  | 'disagreed'
  | 'order_not_found'
  /** Something arrived and is to be looked at. */
  | 'inspection'
  /** A deadline passed that the shop wants a person to see. */
  | 'deadline'
  /** What Shopify cannot pay back by itself (cash on delivery, a bank transfer) is to be paid by a person. */
  | 'transfer'
  /** Less can be paid back through Shopify than is owed. */
  | 'paid_short'
  /** Shopify did not lift a hold, which is to ship again. */
  | 'still_held'
  /** Shopify did not take where goods went. */
  | 'not_put_away'
  /** Shopify made one refund of ours twice. */
  | 'paid_twice'
  /** What is to go out in exchange is not known. */
  | 'replacement'
  /** What goes out in exchange costs more than was paid, or less and the difference is not given back, or nobody knows. */
  | 'price_difference'
  /** Fewer of it are in its Return than were accepted: somebody took the others out there. */
  | 'pieces_taken_out'
  /** Over in Shopify (its pieces out of the order, its Return closed with the goods here), and not paid back. */
  | 'unpaid'
  /** A person paid money back in Shopify, and nobody knows what for: more is paid only by a person's word. */
  | 'paid_beside'
  /** The buyer wrote, or asked for a person. */
  | 'buyer_wrote'

/** One of what waits, as somebody names it who has dealt with it. */
export type NamedWait = Pick<Wait, 'code' | 'keys'>

/** Something that only a person can take further. */
export interface Wait {
  code: WaitCode
  keys: number[]
  /** A code of ours (of `deadline` its kind, else as `WhyNot`), an amount, or Shopify's own words. */
  detail?: string
  /** Of `paid_beside`. */
  refunds?: StrangeRefund[]
  /** Of `paid_short`: what a person's refund left owed, which the order to pay the rest answers. */
  isRest?: true
}
