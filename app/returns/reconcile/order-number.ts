/** The number of an order as people write it, and whether an order bears it. Pure. */

/** Nothing that a search would read as more than a word. */
const MEANINGLESS = /[^\p{L}\p{N}._/-]+/gu
const AT_ITS_ENDS = /^[._/-]+|[._/-]+$/g

/** "#1001", "Order no. 1001", " 1001 " → "1001"; undefined: no number in it. */
export function orderNumberIn(typed: string): string | undefined {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/)
  const [number] = words.filter((word) => digitsIn(word) > 0).sort((a, b) => digitsIn(b) - digitsIn(a))
  const bare = number?.replaceAll(MEANINGLESS, '').replaceAll(AT_ITS_ENDS, '')
  return bare === '' ? undefined : bare
}

const digitsIn = (word: string): number => word.match(/\p{N}/gu)?.length ?? 0

export const isNamed = (name: string, number: string): boolean => orderNumberIn(name) === number
