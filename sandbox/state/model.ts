import type { AccessToken, Delivery, Mail } from './traffic.ts'

/**
 * What the sandbox remembers. Amounts are integer minor units of the shop's currency, instants are ISO
 * strings in UTC, ids are the numeric part of Shopify's global ids and unique over all shops.
 */
export interface State {
  nextId: number
  /** Domain time minus real time, in milliseconds. */
  clockOffsetMs: number
  shops: Shop[]
  products: Product[]
  customers: Customer[]
  orders: Order[]
  returns: Return[]
  metafields: Metafield[]
  tokens: AccessToken[]
  mail: Mail[]
  deliveries: Delivery[]
}

export interface Shop {
  id: number
  /** e.g. `pinhole-audio`; the domain is this + `.myshopify.com`. */
  handle: string
  domain: string
  name: string
  email: string
  ownerName: string
  currency: string
  country: string
  timezone: string
  locale: string
  address: Address
  rates: Record<ShippingCode, { title: string; minor: number }>
  createdAt: string
  nextOrderNumber: number
  installation: Installation | null
}

export type ShippingCode = 'standard' | 'express'

export interface Installation {
  id: number
  installedAt: string
  scopes: string[]
  subscriptions: Subscription[]
}

export interface Subscription {
  topic: string
  uri: string
  includeFields: string[]
}

export interface Product {
  id: number
  shop: string
  handle: string
  title: string
  descriptionHtml: string
  productType: string
  vendor: string
  tags: string[]
  status: 'ACTIVE' | 'ARCHIVED' | 'DRAFT'
  /** Name of a drawn picture in sandbox/pictures. */
  picture: string
  /** Line-item property that the storefront's form asks for. */
  specification: { property: string; label: string; hint: string } | null
  variants: Variant[]
  createdAt: string
  updatedAt: string
}

export interface Variant {
  id: number
  title: string
  sku: string
  priceMinor: number
}

export interface Address {
  name: string
  address1: string
  city: string
  zip: string
  country: string
  countryCode: string
  province: string | null
  provinceCode: string | null
}

export interface Customer {
  id: number
  shop: string
  firstName: string
  lastName: string
  email: string
  locale: string
  address: Address
  createdAt: string
}

export interface Order {
  id: number
  shop: string
  number: number
  name: string
  customerId: number
  email: string
  createdAt: string
  updatedAt: string
  cancelledAt: string | null
  lines: OrderLine[]
  shipping: { id: number; code: ShippingCode; title: string; minor: number }
  shippingAddress: Address
  transactions: Transaction[]
  tags: string[]
  note: string | null
  fulfillments: Fulfillment[]
}

export interface OrderLine {
  id: number
  productId: number
  variantId: number
  title: string
  variantTitle: string | null
  sku: string
  vendor: string
  quantity: number
  unitMinor: number
  /** Discount on the whole line. */
  discountMinor: number
  properties: { key: string; value: string }[]
}

export interface Transaction {
  id: number
  kind: 'SALE' | 'REFUND'
  gateway: string
  minor: number
  createdAt: string
}

export interface Fulfillment {
  id: number
  name: string
  createdAt: string
  updatedAt: string
  lines: { id: number; lineId: number; quantity: number }[]
  events: { id: number; status: 'IN_TRANSIT' | 'DELIVERED'; happenedAt: string }[]
}

export type ReturnStatus = 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED' | 'CLOSED'

export interface Return {
  id: number
  shop: string
  orderId: number
  name: string
  status: ReturnStatus
  createdAt: string
  requestApprovedAt: string | null
  closedAt: string | null
  decline: { reason: string; note: string | null } | null
  lines: ReturnLine[]
}

export interface ReturnLine {
  id: number
  fulfillmentLineId: number
  quantity: number
  customerNote: string | null
  reasonNote: string
  /** Handle of a return reason definition. */
  reason: string | null
}

export interface Metafield {
  id: number
  shop: string
  /** Global id of what it belongs to. */
  owner: string
  namespace: string
  key: string
  type: string
  value: string
  createdAt: string
  updatedAt: string
}
