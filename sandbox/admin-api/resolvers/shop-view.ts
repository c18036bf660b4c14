import { gid } from '../../state/gid.ts'
import type { Shop } from '../../state/model.ts'
import type { ApiContext, View } from '../context.ts'
import { metafieldFields } from './metafield-view.ts'

export function shopView(shop: Shop, context: ApiContext): View {
  const id = gid('Shop', shop.id)
  return {
    __typename: 'Shop',
    id,
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    myshopifyDomain: shop.domain,
    url: `https://${shop.domain}`,
    primaryDomain: {
      id: gid('Domain', shop.id),
      host: shop.domain,
      url: `https://${shop.domain}`,
      sslEnabled: true,
    },
    currencyCode: shop.currency,
    ianaTimezone: shop.timezone,
    shopOwnerName: shop.ownerName,
    createdAt: shop.createdAt,
    taxesIncluded: true,
    taxShipping: true,
    weightUnit: 'KILOGRAMS',
    unitSystem: 'METRIC_SYSTEM',
    shipsToCountries: [shop.country],
    countriesInShippingZones: { countryCodes: [shop.country], includeRestOfWorld: false },
    plan: { displayName: 'Basic', publicDisplayName: 'Basic', partnerDevelopment: false, shopifyPlus: false },
    shopAddress: addressView(shop),
    billingAddress: addressView(shop),
    ...metafieldFields(id, context),
  }
}

function addressView({ id, address, name }: Shop): View {
  return {
    id: gid('ShopAddress', id),
    company: name,
    address1: address.address1,
    address2: null,
    city: address.city,
    zip: address.zip,
    province: address.province,
    provinceCode: address.provinceCode,
    country: address.country,
    countryCode: address.countryCode,
    countryCodeV2: address.countryCode,
    formatted: [address.address1, `${address.zip} ${address.city}`, address.country],
    formattedArea: `${address.city}, ${address.country}`,
    phone: null,
  }
}
