/** How the goods of a return travel back, beside the return in Shopify. */
import type { Admin } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { CREATE_REVERSE_DELIVERY, UPDATE_REVERSE_DELIVERY } from './return-mutations.ts'
import { refusals, type UserError } from './return-outcome.ts'
import type { ReverseWork } from './return-progress.ts'

export interface WayTracking {
  number: string
  url?: string
}

export type WayChange = { done: true; reverseDeliveryId: string } | { done: false; userErrors: UserError[] }

/**
 * A way back for all pieces of the work, or, where it has one, that one with another parcel number. Making one is not
 * idempotent: read the work again after OutcomeUnknown.
 */
export async function arrangeReverseDelivery(
  admin: Admin,
  { id, lines, deliveries }: ReverseWork,
  given?: WayTracking,
): Promise<WayChange> {
  const tracking = given === undefined ? {} : { tracking: { number: given.number, ...urlOf(given) } }
  const [known] = deliveries
  const payload =
    known === undefined
      ? (
          await admin.call(CREATE_REVERSE_DELIVERY, {
            id: gid('ReverseFulfillmentOrder', id),
            lines: lines.map((line) => ({
              reverseFulfillmentOrderLineItemId: gid('ReverseFulfillmentOrderLineItem', line.id),
              quantity: line.quantity,
            })),
            ...tracking,
          })
        ).reverseDeliveryCreateWithShipping
      : (
          await admin.call(
            UPDATE_REVERSE_DELIVERY,
            { id: gid('ReverseDelivery', known.id), ...tracking },
            { repeatable: true },
          )
        ).reverseDeliveryShippingUpdate
  const made = payload?.reverseDelivery
  return made && payload.userErrors.length === 0
    ? { done: true, reverseDeliveryId: numericId(made.id) }
    : { done: false, userErrors: refusals(payload?.userErrors) }
}

const urlOf = ({ url }: WayTracking) => (url === undefined ? {} : { url })
