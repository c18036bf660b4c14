import { createHash } from 'node:crypto'
import { gid } from '../state/gid.ts'
import type { Metafield, Product, Shop } from '../state/model.ts'
import { publishProduct } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'

export interface WantedMetafield {
  ownerId: string
  namespace?: string | null
  key: string
  type?: string | null
  value: string
  compareDigest?: string | null
}

/** `$app` is short for the namespace that is reserved for the calling app. The sandbox knows one app. */
const APP_NAMESPACE = 'app--1000001'

export function resolveNamespace(namespace: string | null | undefined): string {
  if (namespace === null || namespace === undefined || namespace === '$app') return APP_NAMESPACE
  return namespace.startsWith('$app:') ? `${APP_NAMESPACE}--${namespace.slice('$app:'.length)}` : namespace
}

export const metafieldDigest = (metafield: Metafield): string =>
  createHash('sha256').update(metafield.value).digest('hex')

export const metafieldsOf = (world: World, owner: string): Metafield[] =>
  world.state.metafields.filter((metafield) => metafield.owner === owner)

export const metafieldAt = (
  world: World,
  owner: string,
  namespace: string | null | undefined,
  key: string,
): Metafield | null =>
  metafieldsOf(world, owner).find(
    (one) => one.namespace === resolveNamespace(namespace) && one.key === key,
  ) ?? null

/** All or nothing: every value is checked before one is written. A change of a product's metafield is a change of the product; the app's installation has none to tell. */
export function setOwnedMetafields(
  world: World,
  shop: Shop,
  wanted: { product: Product | null; metafield: WantedMetafield }[],
): Metafield[] {
  const checked = wanted.map(({ product, metafield }, index) => ({
    product,
    metafield,
    type: checkedType(world, metafield, index, product === null),
  }))
  for (const [index, { metafield }] of checked.entries()) checkDigest(world, metafield, index)
  const written = checked.map(({ metafield, type }) => write(world, shop, metafield, type))
  const touched = new Set(checked.flatMap(({ product }) => product ?? []))
  for (const product of touched) {
    product.updatedAt = world.clock.iso()
    publishProduct(world, product, 'products/update')
  }
  world.store.changed()
  return written
}

function checkedType(
  world: World,
  { namespace, key, type, value }: WantedMetafield,
  index: number,
  isUndeclared: boolean,
): string {
  const at = (field: string) => ['metafields', String(index), field]
  const declared =
    !isUndeclared && resolveNamespace(namespace) === APP_NAMESPACE
      ? world.appConfig().productMetafields[key]
      : undefined
  if (declared && type && type !== declared.type) {
    throw new Refusal(
      at('type'),
      `Type '${type}' must be consistent with the definition's type: '${declared.type}'.`,
      'INVALID_TYPE',
    )
  }
  const effective = declared?.type ?? type
  if (!effective) throw new Refusal(at('type'), "Type can't be blank", 'BLANK')
  if (value === '') throw new Refusal(at('value'), "Value can't be blank.", 'BLANK')
  if (effective === 'json' && !isJson(value))
    throw new Refusal(at('value'), 'Value is invalid JSON.', 'INVALID_VALUE')
  if (declared?.choices && !declared.choices.includes(value)) {
    throw new Refusal(
      at('value'),
      `Value does not exist in provided choices: ${JSON.stringify(declared.choices)}.`,
      'INCLUSION',
    )
  }
  return effective
}

function checkDigest(world: World, wanted: WantedMetafield, index: number): void {
  if (wanted.compareDigest === undefined) return
  const present = metafieldAt(world, wanted.ownerId, wanted.namespace, wanted.key)
  if ((present === null ? null : metafieldDigest(present)) !== wanted.compareDigest) {
    throw new Refusal(
      ['metafields', String(index)],
      'The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.',
      'STALE_OBJECT',
    )
  }
}

function write(world: World, shop: Shop, wanted: WantedMetafield, type: string): Metafield {
  const now = world.clock.iso()
  const present = metafieldAt(world, wanted.ownerId, wanted.namespace, wanted.key)
  if (present) return Object.assign(present, { value: wanted.value, type, updatedAt: now })
  const made: Metafield = {
    id: world.store.newId(),
    shop: shop.domain,
    owner: wanted.ownerId,
    namespace: resolveNamespace(wanted.namespace),
    key: wanted.key,
    type,
    value: wanted.value,
    createdAt: now,
    updatedAt: now,
  }
  world.state.metafields.push(made)
  return made
}

export const productGid = (product: Product): string => gid('Product', product.id)

function isJson(value: string): boolean {
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}
