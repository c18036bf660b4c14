import { gid } from '../../state/gid.ts'
import type { Shop } from '../../state/model.ts'
import type { View } from '../context.ts'

/** Each shop sends from one place, and takes back there. */
export const locationId = (shop: Shop): string => gid('Location', shop.id)

export const locationView = (shop: Shop): View => ({
  __typename: 'Location',
  id: locationId(shop),
  legacyResourceId: String(shop.id),
  name: shop.name,
  isActive: true,
  isFulfillmentService: false,
  fulfillsOnlineOrders: true,
  shipsInventory: true,
  createdAt: shop.createdAt,
  updatedAt: shop.createdAt,
})

export const assignedLocationView = (shop: Shop): View => ({
  __typename: 'FulfillmentOrderAssignedLocation',
  name: shop.name,
  address1: shop.address.address1,
  address2: null,
  city: shop.address.city,
  countryCode: shop.address.countryCode,
  phone: null,
  province: shop.address.province,
  zip: shop.address.zip,
  location: () => locationView(shop),
})
