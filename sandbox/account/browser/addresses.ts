/** Where `extension:` and `shopify:` addresses lead in this account; any other address is left as it is. */
let known: Record<string, string> = {}

export function knowAddresses(addresses: Record<string, string>): typeof addressOf {
  known = { ...known, ...addresses }
  return addressOf
}

/** Throws for an address of Shopify's own kinds that the account does not have: a dead link shall not pass unseen. */
export function addressOf(href: string): string {
  if (!/^(extension|shopify):/.test(href)) return href
  const address = known[href] ?? below(href)
  if (address === undefined) throw new Error(`The account has no page for ${href}`)
  return address
}

/** An address under one that ends with a stroke. */
function below(href: string): string | undefined {
  const place = Object.keys(known).find((one) => one.endsWith('/') && href.startsWith(one))
  return place === undefined ? undefined : `${known[place]}${href.slice(place.length)}`
}
