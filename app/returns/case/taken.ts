import type { Tx } from '../../db.server.ts'
import type { ReturnChange } from '../../shopify/return-outcome.ts'
import { saidBy } from '../../shopify/return-outcome.ts'
import type { CaseEvent } from './case-event.ts'
import type { Happening } from './case-store.ts'

/** What came of a step: what is to be recorded, and what is to be written in the same transaction. */
export interface Taken {
  happenings: Happening[]
  along?: (tx: Tx, at: Date) => Promise<void>
}

export const byEngine = (...events: CaseEvent[]): Taken => ({
  happenings: events.map((event) => ({ actor: 'engine', event })),
})

export const byShopify = (...events: CaseEvent[]): Taken => ({
  happenings: events.map((event) => ({ actor: 'shopify', event })),
})

/** Shopify's rules refused it: a person looks, and reads Shopify's words. */
export const refusedFor = (
  keys: number[],
  { userErrors }: Pick<Extract<ReturnChange, { done: false }>, 'userErrors'>,
): Taken => byEngine({ type: 'left_for_review', code: 'shopify_refused', keys, detail: saidBy(userErrors) })
