import type { AccountLine } from '../account-order/account-line.ts'
import type { Product } from '../product.ts'
import type { BuyerItem } from '../wire.ts'

/** A card of the page; without `item` it waits for what the server says about it. */
export interface CardOf {
  key: string
  product: Product
  item?: BuyerItem
}

/**
 * The cards before and after the server's answer. A line's first card keeps its key, so that it stays in its place, with
 * its picture, when the answer comes into it; of a line that the server sees as several units, the others come behind it.
 */
export function cardsOf(items: readonly BuyerItem[] | null, lines: readonly AccountLine[]): CardOf[] {
  if (items === null) return lines.map((line) => ({ key: line.id, product: line }))
  const known = new Map(lines.map((line) => [line.id, line]))
  const begun = new Set<string>()
  return items.map((item) => {
    const isFirst = !begun.has(item.line)
    begun.add(item.line)
    return { key: isFirst ? item.line : item.unit, product: productOf(item, known.get(item.line)), item }
  })
}

/** The server says what it is and what was paid; the picture is the account's, where it has one. */
const productOf = (
  { title, variant, price, imageUrl }: BuyerItem,
  line: AccountLine | undefined,
): Product => ({
  ...{ title, variant, price },
  picture: line?.picture ?? (imageUrl === undefined ? undefined : { url: imageUrl, alt: '' }),
})
