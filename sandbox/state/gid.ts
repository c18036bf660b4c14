import { GraphQLError } from 'graphql'

export const gid = (type: string, id: number): string => `gid://shopify/${type}/${id}`

/** Type and number of a global id; null for anything else. */
export function parseGid(value: string): { type: string; id: number } | null {
  const match = /^gid:\/\/shopify\/(\w+)\/(\d+)(?:\?.*)?$/.exec(value)
  return match ? { type: match[1] as string, id: Number(match[2]) } : null
}

/**
 * The number in a global id given as an argument. Shopify refuses what is no global id with an error of
 * the request; the id of another kind of object is simply not found (-1 is no object's number).
 */
export function idArgument(value: string, type: string): number {
  const parsed = parseGid(value)
  if (parsed === null) {
    throw new GraphQLError(`Invalid global id '${value}'`, {
      extensions: { code: 'argumentLiteralsIncompatible' },
    })
  }
  return parsed.type === type ? parsed.id : -1
}
