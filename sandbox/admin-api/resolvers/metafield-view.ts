import { metafieldAt, metafieldDigest, metafieldsOf, resolveNamespace } from '../../shop/metafields.ts'
import { gid } from '../../state/gid.ts'
import type { Metafield } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'

type ListArguments = PageArguments & { namespace?: string | null; keys?: string[] | null }

/** `metafield` and `metafields` of any owner. */
export function metafieldFields(owner: string, { world }: ApiContext): View {
  return {
    metafield: ({ namespace, key }: { namespace?: string | null; key: string }) => {
      const found = metafieldAt(world, owner, namespace, key)
      return found === null ? null : metafieldView(found)
    },
    metafields: (args: ListArguments) => {
      const wanted = metafieldsOf(world, owner)
        .filter((one) => !args.namespace || one.namespace === resolveNamespace(args.namespace))
        .filter((one) => !args.keys || args.keys.some((key) => isNamed(one, key)))
      return connection(wanted, args, metafieldView, ({ id }) => id)
    },
  }
}

export function metafieldView(metafield: Metafield): View {
  return {
    __typename: 'Metafield',
    id: gid('Metafield', metafield.id),
    legacyResourceId: String(metafield.id),
    namespace: metafield.namespace,
    key: metafield.key,
    type: metafield.type,
    value: metafield.value,
    jsonValue: metafield.type === 'json' ? JSON.parse(metafield.value) : metafield.value,
    compareDigest: metafieldDigest(metafield),
    createdAt: metafield.createdAt,
    updatedAt: metafield.updatedAt,
    ownerType: /^gid:\/\/shopify\/(\w+)\//.exec(metafield.owner)?.[1]?.toUpperCase(),
  }
}

/** `keys` holds full names (`namespace.key`), or a key of the app's own namespace. */
function isNamed(metafield: Metafield, name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot < 0
    ? metafield.namespace === resolveNamespace(null) && metafield.key === name
    : metafield.namespace === resolveNamespace(name.slice(0, dot)) && metafield.key === name.slice(dot + 1)
}
