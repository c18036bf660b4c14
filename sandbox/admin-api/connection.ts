import { GraphQLError } from 'graphql'

export interface PageArguments {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
  reverse?: boolean | null
}

const MOST = 250
const cursorOf = (id: string) => Buffer.from(id).toString('base64url')

/**
 * One page of a list. Cursors name an element, so that a page stays right while elements are added before it.
 * Source: https://shopify.dev/docs/api/usage/pagination-graphql
 */
export function connection<T>(
  items: readonly T[],
  args: PageArguments,
  view: (item: T) => object,
  idOf: (item: T) => number,
) {
  const { first, last } = checked(args)
  const ordered = args.reverse ? items.toReversed() : items
  const key = (item: T) => cursorOf(String(idOf(item)))
  const position = (cursor: string) => {
    const found = ordered.findIndex((item) => key(item) === cursor)
    if (found < 0)
      throw new GraphQLError(`Invalid cursor for current pagination sort.`, {
        extensions: { code: 'INVALID_CURSOR' },
      })
    return found
  }
  const from = args.after ? position(args.after) + 1 : 0
  const to = args.before ? position(args.before) : ordered.length
  const start = last === null ? from : Math.max(from, to - last)
  const end = first === null ? to : Math.min(to, from + first)
  const taken = ordered.slice(start, end)
  const edges = () => taken.map((item) => ({ cursor: key(item), node: view(item) }))
  return {
    edges,
    nodes: () => taken.map(view),
    pageInfo: {
      hasNextPage: end < ordered.length,
      hasPreviousPage: start > 0,
      startCursor: taken[0] === undefined ? null : key(taken[0]),
      endCursor: taken.length === 0 ? null : key(taken[taken.length - 1] as T),
    },
  }
}

function checked({ first, last }: PageArguments): { first: number | null; last: number | null } {
  if ((first ?? null) === null && (last ?? null) === null) {
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } })
  }
  if ((first ?? null) !== null && (last ?? null) !== null) {
    throw new GraphQLError('providing both first and last is not supported', {
      extensions: { code: 'BAD_REQUEST' },
    })
  }
  for (const [name, value] of Object.entries({ first, last })) {
    if (typeof value === 'number' && (value < 1 || value > MOST)) {
      throw new GraphQLError(`${name} must be from 1 to ${MOST}, was ${value}`, {
        extensions: { code: 'BAD_REQUEST' },
      })
    }
  }
  return { first: first ?? null, last: last ?? null }
}
