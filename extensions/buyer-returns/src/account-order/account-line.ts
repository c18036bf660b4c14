import { numericId } from '../numeric-id.ts'
import type { Picture } from '../product.ts'
import type { OrderInAccountQuery } from './generated/customer.ts'
import { paidFor } from './paid-for.ts'

export type LineNode = NonNullable<OrderInAccountQuery['order']>['lineItems']['nodes'][number]

/** A line of the order as the account itself knows it. */
export interface AccountLine {
  /** Numeric. */
  id: string
  title: string
  variant?: string
  /** Absent where only the server can say it. */
  price?: string
  picture?: Picture
}

/** Of a line that was refunded whole nothing can be asked for any more: it is left out. */
export function accountLine(node: LineNode, locale: string): AccountLine[] {
  const { id, title, variantTitle, refundableQuantity, image } = node
  if (refundableQuantity < 1) return []
  const price = paidFor(node, locale)
  return [
    {
      id: numericId(id),
      title,
      ...(variantTitle && { variant: variantTitle }),
      ...(price !== undefined && { price }),
      ...(image && { picture: { url: image.url, alt: altBeside(title, image.altText) } }),
    },
  ]
}

/** A name that stands beside the picture is not read out twice. */
const altBeside = (title: string, alt: string | null): string =>
  alt === null || alt.trim().toLowerCase() === title.trim().toLowerCase() ? '' : alt
