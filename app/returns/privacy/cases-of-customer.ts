import type { Tx } from '../../db.server.ts'

export interface Customer {
  customerId: string
  /** The orders that Shopify names as theirs. */
  orderIds: readonly string[]
  /** As Shopify writes it to us; absent where it does not. */
  email?: string | undefined
}

/** What hangs on a person: the orders that Shopify names, and those that we have read as theirs. */
export async function casesOfCustomer(
  tx: Pick<Tx, 'orderRecord' | 'returnCase'>,
  shop: string,
  { customerId, orderIds }: Customer,
): Promise<{ orderIds: string[]; caseIds: string[] }> {
  const read = await tx.orderRecord.findMany({ where: { shop, customerId }, select: { orderId: true } })
  const orders = [...new Set([...orderIds, ...read.map((order) => order.orderId)])]
  const cases = await tx.returnCase.findMany({
    where: { shop, orderId: { in: orders } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return { orderIds: orders, caseIds: cases.map((it) => it.id) }
}
