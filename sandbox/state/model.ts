import type { ShopFile, StagedUpload } from './file-model.ts'
import type { Order } from './order-model.ts'
import type { Return } from './return-model.ts'
import type { AccessToken, BulkOperation, Delivery, Job, Mail, MutationMade } from './traffic.ts'

export type * from './order-model.ts'
export type * from './return-model.ts'

/**
 * What the sandbox remembers. Amounts are integer minor units of the shop's currency, those of an order of what its
 * buyer paid in (shop/currency-paid-in.ts); instants are ISO
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
  /** What was asked and is done a moment later. */
  jobs: Job[]
  bulkOperations: BulkOperation[]
  /** Every mutation that the app asked for, for tests to compare with; the latest 50,000. */
  mutations: MutationMade[]
  stagedUploads: StagedUpload[]
  files: ShopFile[]
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
  /** Search syntax over the payload; empty lets everything through. */
  filter: string
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
