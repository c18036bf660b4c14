import type { Order } from '../../sandbox/state/model.ts'
import type { BuyerAct } from './buyer-acts.ts'
import type { Life } from './life.ts'

/** What the players of a life know of it: only what they were told, as people would. */
export interface Told {
  life: Life
  /** As Shopify gave it; absent before it is placed. */
  orderId?: number
  statements: ToldStatement[]
  /** Sent at least once, and not answered yet; of a guest its key is what the form remembers. */
  sending?: { submissionKey: string; from: number; photo?: string }
  /** What the buyer is doing on their case, until it is kept. */
  acting?: { act: BuyerAct; submissionKey: string }
  /** The merchant has given their judgement at least once. */
  asked?: true
  /** How many acts are done. */
  done: number
}

/** A statement that the buyer's door answered, or the guest's. Instants of the domain, in milliseconds. */
export interface ToldStatement {
  /** Absent of guests', whose form has the key to itself. */
  submissionKey?: string
  isGuests?: true
  /** Before it was first sent. */
  from: number
  /** When the door said that it was kept. */
  to: number
  status: number
  reference: string
}

/** The Order as it is in Shopify. @throws before it is placed */
export function orderOf(orders: readonly Order[], { orderId, life }: Told): Order {
  const found = orders.find(({ id }) => id === orderId)
  if (found === undefined) throw new Error(`life ${life.id} has no order`)
  return found
}
