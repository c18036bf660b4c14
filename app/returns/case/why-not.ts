/** Why something was not done in Shopify, where Shopify did not say so itself: each has words, in the admin, under `whyNot`. */
export type WhyNot =
  /** A person paid for just these pieces, or for some of them. */
  | 'paid_in_shopify'
  | 'partly_paid_in_shopify'
  /** A person paid money back, and it has to be known first what for. */
  | 'paid_meanwhile'
  /** It holds more than was to be cancelled. */
  | 'order_grew'
  /** It was asked to, and has not in all that time. */
  | 'not_cancelled'
  | 'cancelled_unpaid'
  | 'processed_unpaid'
  | 'return_gone'
  | 'return_not_open'
  /** By somebody there, while what was accepted is owed. */
  | 'return_cancelled'
  /** Fewer pieces are in the Return than were to be paid for. */
  | 'taken_out'
  /** Of goods: no piece of the item is among what the Return expects. */
  | 'not_listed'
  | 'placed_already'
  /** Of goods: it said yes, again and again, and shows nothing of it. */
  | 'not_shown'
  /** By the day of delivery that the shop proved, another decision than the buyer was told. */
  | 'delivery_day'
