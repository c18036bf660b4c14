import { productOf } from '../../shop/find.ts'
import { productGid, setOwnedMetafields, type WantedMetafield } from '../../shop/metafields.ts'
import { Refusal } from '../../shop/refusal.ts'
import { gid, idArgument, parseGid } from '../../state/gid.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { accessDenied } from '../resolve-field.ts'
import { metafieldView } from './metafield-view.ts'

export const metafieldMutations: View = {
  metafieldsSet: ({ metafields }: { metafields: WantedMetafield[] }, context: ApiContext) =>
    setMetafields(context, metafields),
}

function setMetafields(context: ApiContext, wanted: WantedMetafield[]): View {
  try {
    if (wanted.length > 25)
      throw new Refusal(
        ['metafields'],
        'Exceeded the maximum metafields input limit of 25.',
        'LESS_THAN_OR_EQUAL_TO',
      )
    const owned = wanted.map((metafield, index) => ({
      metafield,
      product: ownerFor(context, metafield, index),
    }))
    return {
      metafields: setOwnedMetafields(context.world, context.shop, owned).map(metafieldView),
      userErrors: [],
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const elementIndex = Number(error.field[1] ?? 0)
    return {
      metafields: null,
      userErrors: [{ field: error.field, message: error.message, code: error.code, elementIndex }],
    }
  }
}

/** Setting a product's metafield needs what changing the product needs; those of its own installation an app may always set. */
function ownerFor(context: ApiContext, { ownerId }: WantedMetafield, index: number) {
  if (ownerId === gid('AppInstallation', context.shop.installation?.id ?? 0)) return null
  if (parseGid(ownerId)?.type !== 'Product') throw notModelled(`metafields of ${ownerId}`)
  if (!context.token.scopes.includes('write_products'))
    throw accessDenied('metafieldsSet', '`write_products` access scope.')
  const product = productOf(context.world, context.shop, idArgument(ownerId, 'Product'))
  if (product === null)
    throw new Refusal(['metafields', String(index), 'ownerId'], 'Owner does not exist.', 'INVALID')
  if (productGid(product) !== ownerId)
    throw new Refusal(['metafields', String(index), 'ownerId'], 'Owner does not exist.', 'INVALID')
  return product
}
