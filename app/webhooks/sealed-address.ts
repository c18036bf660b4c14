/** A person's address on its way from a webhook to the work that needs it: sealed, and bound to whom it is of. */
import { open, seal } from '../secret-box.server.ts'

const placeOf = (shop: string, customerId: string) => `customer/${shop}/${customerId}/email`

export const sealAddress = (
  shop: string,
  customerId: string,
  email: string | null | undefined,
): string | undefined => email?.trim() && seal(email.trim(), placeOf(shop, customerId))

/** @throws Malformed when it is not ours; KeyMissing when another key sealed it */
export const openAddress = (
  shop: string,
  customerId: string,
  sealed: string | undefined,
): string | undefined => sealed && open(sealed, placeOf(shop, customerId))
