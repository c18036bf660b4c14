import type { Customer, Shop } from '../state/model.ts'
import type { Payload } from './payload.ts'

export function shopPayload(shop: Shop): Payload {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    myshopify_domain: shop.domain,
    country_code: shop.country,
    currency: shop.currency,
    iana_timezone: shop.timezone,
    shop_owner: shop.ownerName,
    created_at: shop.createdAt,
  }
}

/** The three requests of privacy law. Source: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export type ComplianceTopic = 'customers/data_request' | 'customers/redact' | 'shop/redact'

export function compliancePayload(
  shop: Shop,
  topic: ComplianceTopic,
  customer: Customer | null,
  orders: number[],
): Payload {
  const about = { shop_id: shop.id, shop_domain: shop.domain }
  if (topic === 'shop/redact' || customer === null) return about
  const person = { ...about, customer: { id: customer.id, email: customer.email, phone: null } }
  return topic === 'customers/redact'
    ? { ...person, orders_to_redact: orders }
    : { ...person, orders_requested: orders, data_request: { id: customer.id } }
}
