import type { Admin, Result } from './admin.ts'
import { numericId } from './gid.ts'
import { minorUnits } from './money.ts'
import { ORDER_LINES } from './order-queries.ts'
import { allNodes, sized } from './pages.ts'
import { type HygieneEvidence, parseHygieneEvidence } from './product-metafields.ts'

export interface OrderLine {
  id: string
  title: string
  variantTitle?: string
  productId?: string
  productType?: string
  tags: string[]
  /** As set in the product's metafield when the order was read. */
  category?: string
  hygieneEvidence?: HygieneEvidence
  imageUrl?: string
  /** As ordered; what was refunded or removed since is still in it. */
  quantity: number
  currentQuantity: number
  refundableQuantity: number
  /** For the whole quantity ordered, after all discounts, taxes included. */
  paidMinor: number
  /** The line-item properties, e.g. an engraving. */
  properties: Record<string, string>
}

type Line = NonNullable<Result<typeof ORDER_LINES>['order']>['lineItems']['nodes'][number]
type Amount = { presentmentMoney: { amount: string } }

/** Every line of an order, however many pages. */
export async function readOrderLines(
  admin: Admin,
  id: string,
  currency: string,
  taxesIncluded: boolean,
): Promise<OrderLine[]> {
  const lines = await allNodes(async (after) => {
    const { order } = await admin.call(ORDER_LINES, {
      id,
      ...sized(after, { first: 10, more: 40 }),
    })
    return order?.lineItems ?? { nodes: [], pageInfo: { hasNextPage: false } }
  })
  return lines.map((line) => ({ ...contentOf(line), paidMinor: paidFor(line, currency, taxesIncluded) }))
}

function contentOf(line: Line): Omit<OrderLine, 'paidMinor'> {
  const { product } = line
  const evidence = parseHygieneEvidence(product?.hygieneEvidence?.value)
  return {
    id: numericId(line.id),
    title: line.title,
    ...(line.variantTitle ? { variantTitle: line.variantTitle } : {}),
    ...(product ? { productId: numericId(product.id), productType: product.productType } : {}),
    tags: product?.tags ?? [],
    ...(product?.category ? { category: product.category.value } : {}),
    ...(evidence ? { hygieneEvidence: evidence } : {}),
    ...(line.image ? { imageUrl: line.image.url } : {}),
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    refundableQuantity: line.refundableQuantity,
    properties: Object.fromEntries(line.customAttributes.map(({ key, value }) => [key, value ?? ''])),
  }
}

/** Exact, from what was charged: Shopify's own unit price after all discounts is approximate. */
function paidFor(line: Line, currency: string, taxesIncluded: boolean): number {
  const minor = (set: Amount) => minorUnits(set.presentmentMoney.amount, currency)
  const sum = (sets: Amount[]) => sets.reduce((total, set) => total + minor(set), 0)
  const discounts = sum(line.discountAllocations.map((it) => it.allocatedAmountSet))
  const taxes = taxesIncluded ? 0 : sum(line.taxLines.map((it) => it.priceSet))
  return minor(line.originalTotalSet) - discounts + taxes
}
