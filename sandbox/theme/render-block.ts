/** Blocks of extensions/storefront as a theme shows them: the real files, in a Liquid that is not Shopify's. */
import { type Html, raw } from '../http/html.ts'
import { metafieldsOf, productGid, resolveNamespace } from '../shop/metafields.ts'
import { gid } from '../state/gid.ts'
import type { Metafield, Product, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { blockOf, liquidIn, type Setting, wordsFor } from './liquid.ts'

export interface ThemePage {
  /** As the buyer's browser or the shop's markets would have it, e.g. "ro". */
  locale: string
  /** Where the storefront's root lies. */
  root: string
  product?: Product
  /** Shown in the theme's editor. */
  designMode?: boolean
}

/** The section that a theme's product page calls its main one. */
export const SECTION = 'main'

/** @returns nothing for a shop that does not have the app */
export function renderBlock(
  world: World,
  shop: Shop,
  name: string,
  page: ThemePage,
  changed: Readonly<Record<string, unknown>> = {},
): Html {
  if (shop.installation === null) return raw('')
  const { source, settings } = blockOf(name)
  const product = page.product === undefined ? null : productDrop(world, page.product)
  const block = { id: name, settings: { ...settingsOf(settings, product), ...changed } }
  const markup = liquidIn(wordsFor(page.locale)).parseAndRenderSync(
    source,
    { block, section: { id: SECTION }, product },
    { globals: globalsFor(world, shop, page) },
  )
  // A storefront of one's own begins at the root; here several share an address.
  return raw(String(markup).replaceAll('"/apps/', `"${page.root}/apps/`))
}

/** As a merchant finds them: defaults, and the product of the page where a setting fills itself. */
const settingsOf = (settings: readonly Setting[], product: unknown): Record<string, unknown> =>
  Object.fromEntries(
    settings.flatMap(({ id, type, default: value }) =>
      id === undefined ? [] : [[id, type === 'product' ? product : value] as const],
    ),
  )

const globalsFor = (world: World, shop: Shop, { locale, designMode = false }: ThemePage) => ({
  app: { metafields: byNamespace(metafieldsOf(world, gid('AppInstallation', shop.installation?.id ?? 0))) },
  request: { locale: { iso_code: locale }, design_mode: designMode },
  localization: { country: { iso_code: shop.address.countryCode } },
})

/** Of what apps own, a storefront sees only what its definition opens to it. */
function productDrop(world: World, product: Product) {
  const { productMetafields } = world.appConfig()
  const own = resolveNamespace('$app')
  const open = metafieldsOf(world, productGid(product)).filter(
    ({ namespace, key }) => namespace !== own || productMetafields[key]?.storefrontReads,
  )
  const metafields = byNamespace(open)
  return { id: product.id, title: product.title, metafields: { ...metafields, $app: metafields[own] ?? {} } }
}

function byNamespace(metafields: readonly Metafield[]) {
  const spaces: Record<string, Record<string, { value: unknown; type: string }>> = {}
  for (const { namespace, key, type, value } of metafields) {
    spaces[namespace] ??= {}
    spaces[namespace][key] = { type, value: type === 'json' ? JSON.parse(value) : value }
  }
  return spaces
}
