/** What products are by now counts for what falls due: where our copy of the catalogue was read later than the order. */
import type { Tx } from '../db.server.ts'
import type { OrderReading } from '../returns/reconcile/reconcile-order.ts'
import type { OrderLine } from '../shopify/order-lines.ts'

type Said = Pick<OrderLine, 'category' | 'hygieneEvidence'>

/** By the product's id; JSON. */
export type ProductsSince = Readonly<Record<string, Said>>

export async function productsSince(
  client: Pick<Tx, 'product'>,
  shop: string,
  reading: OrderReading | null,
): Promise<ProductsSince> {
  if (reading === null) return {}
  const { order, readAt } = reading
  const ids = new Set(order.lines.flatMap(({ productId }) => productId ?? []))
  const rows = await client.product.findMany({
    where: { shop, productId: { in: [...ids] }, readAt: { gt: readAt } },
    select: { productId: true, category: true, hygieneEvidence: true },
  })
  return Object.fromEntries(rows.map(({ productId, ...row }) => [productId, saidBy(row)]))
}

function saidBy({ category, hygieneEvidence }: { category: string | null; hygieneEvidence: unknown }): Said {
  // Written by the catalogue alone.
  const evidence = hygieneEvidence as Said['hygieneEvidence'] | null
  return { ...(category !== null && { category }), ...(evidence && { hygieneEvidence: evidence }) }
}

export function withProducts(reading: OrderReading, products: ProductsSince): OrderReading {
  const lines = reading.order.lines.map((line) => {
    const said = line.productId === undefined ? undefined : products[line.productId]
    if (said === undefined) return line
    const { category: _, hygieneEvidence: __, ...rest } = line
    return { ...rest, ...said }
  })
  return { ...reading, order: { ...reading.order, lines } }
}
