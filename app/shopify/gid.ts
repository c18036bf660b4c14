/** Shopify's global ids. We keep the number alone, as text: it is what webhooks, URLs and people use. */
import { Malformed } from '../errors.ts'

/** `gid('Order', '1001')` → "gid://shopify/Order/1001"; an id that is global already stays as it is. */
export function gid(type: string, id: string): string {
  return id.startsWith('gid://') ? id : `gid://shopify/${type}/${id}`
}

/**
 * "gid://shopify/Order/1001" → "1001"; a number stays a number.
 * @throws Malformed for anything else
 */
export function numericId(id: string): string {
  const number = /^(?:gid:\/\/shopify\/\w+\/)?(\d+)(?:\?.*)?$/.exec(id)?.[1]
  if (number === undefined) throw new Malformed('not an id of Shopify')
  return number
}
