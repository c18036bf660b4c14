/** Where the pages for whoever has no account are in a shop's storefront: as shopify.app.toml says, which a test compares. */

export const PROXY_PATH = '/apps/recourse'

const pageOf = (page: string) => (shop: string, language: string) =>
  `https://${shop}${PROXY_PATH}/${page}?locale=${encodeURIComponent(language)}`

/** To withdraw. @param language of the 24 official ones, e.g. "de" */
export const withdrawUrl = pageOf('withdraw')

/** To see what came of it, and go on with it. */
export const guestStatusUrl = pageOf('withdraw/status')
