/**
 * Where goods of a return went, after it was processed: with the processing Shopify is told of those that are there then.
 * Not idempotent; OutcomeUnknown is thrown when it was sent and not answered: readReturnProgress says what came of it.
 */
import type { Admin } from './admin.ts'
import { gid } from './gid.ts'
import { refusals, type UserError } from './return-outcome.ts'

const DISPOSE_OF_GOODS = `#graphql
  mutation DisposeOfGoods($dispositions: [ReverseFulfillmentOrderDisposeInput!]!) {
    reverseFulfillmentOrderDispose(dispositionInputs: $dispositions) {
      reverseFulfillmentOrderLineItems { id }
      userErrors { code field message }
    }
  }
`

export interface Disposal {
  reverseLineId: string
  /** Pieces, from 1. */
  quantity: number
  type: 'RESTOCKED' | 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' | 'MISSING'
  /** Where, of what is restocked. */
  locationId?: string
}

/** As Shopify wants it, here and in `returnProcess`. */
export const disposalInput = ({ reverseLineId, quantity, type, locationId }: Disposal) => ({
  reverseFulfillmentOrderLineItemId: gid('ReverseFulfillmentOrderLineItem', reverseLineId),
  quantity,
  dispositionType: type,
  ...(locationId === undefined ? {} : { locationId: gid('Location', locationId) }),
})

/** @param disposals of one piece of work (ReverseWork): Shopify takes those of several in none of its requests */
export async function disposeOfGoods(
  admin: Admin,
  disposals: readonly Disposal[],
): Promise<{ done: true } | { done: false; userErrors: UserError[] }> {
  const dispositions = disposals.map(disposalInput)
  const payload = (await admin.call(DISPOSE_OF_GOODS, { dispositions })).reverseFulfillmentOrderDispose
  return payload?.reverseFulfillmentOrderLineItems && payload.userErrors.length === 0
    ? { done: true }
    : { done: false, userErrors: refusals(payload?.userErrors) }
}
