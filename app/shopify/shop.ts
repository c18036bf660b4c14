import type { Admin } from './admin.ts'

const SHOP = `#graphql
  query Shop {
    shop { name currencyCode ianaTimezone contactEmail shopAddress { countryCodeV2 address1 address2 city zip country } }
  }
`

export interface ShopContent {
  name: string
  /** ISO 4217 */
  currency: string
  /** ISO 3166-1 alpha-2 */
  country: string
  /** IANA, e.g. "Europe/Bucharest" */
  timezone: string
  contactEmail: string
  /** As one writes it on a parcel, without the name. */
  addressLines: string[]
}

/** What the shop says about itself in its settings. */
export async function readShop(admin: Admin): Promise<ShopContent> {
  const { shop } = await admin.call(SHOP, {})
  const { address1, address2, zip, city, country, countryCodeV2 } = shop.shopAddress
  return {
    name: shop.name,
    currency: shop.currencyCode,
    country: countryCodeV2 ?? '',
    timezone: shop.ianaTimezone,
    contactEmail: shop.contactEmail,
    addressLines: [address1, address2, [zip, city].filter(Boolean).join(' '), country].filter(
      (line): line is string => Boolean(line),
    ),
  }
}
