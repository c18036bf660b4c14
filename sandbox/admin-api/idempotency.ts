import { createHash } from 'node:crypto'
import { GraphQLError, type GraphQLResolveInfo, Kind } from 'graphql'

/** Keys are kept for a day. Source: https://shopify.dev/docs/api/usage/implementing-idempotency */
export const KEY_KEPT_MS = 86_400_000

/** The key that a field of a mutation carries in `@idempotent(key:)`; without one the mutation is not run at all. */
export function requiredKey({ fieldNodes, fieldName, variableValues }: GraphQLResolveInfo): string {
  const directive = fieldNodes[0]?.directives?.find(({ name }) => name.value === 'idempotent')
  const given = directive?.arguments?.find(({ name }) => name.value === 'key')?.value
  const key = given?.kind === Kind.VARIABLE ? variableValues[given.name.value] : given
  const text = typeof key === 'string' ? key : given?.kind === Kind.STRING ? given.value : ''
  if (text !== '') return text
  throw new GraphQLError(`The @idempotent directive is required for ${fieldName} but was not provided.`, {
    extensions: { code: 'BAD_REQUEST' },
  })
}

/** The same arguments give the same text, in whatever order their fields came. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, sorted(held)]),
  )
}
