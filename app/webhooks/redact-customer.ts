/** Takes a person out of what we hold: what was decided stays, without whom and without what they wrote. */
import type { Tx } from '../db.server.ts'
import { seal } from '../secret-box.server.ts'

/** What stands in the place of a statement's sealed content once its author asked to be forgotten. */
export const REDACTED = '{"redacted":true}'

/** @param orderIds the customer's orders, as Shopify names them */
export async function redactCustomer(
  tx: Tx,
  shop: string,
  customerId: string,
  orderIds: string[],
): Promise<void> {
  const ordersOf = await tx.orderRecord.findMany({ where: { shop, customerId }, select: { orderId: true } })
  const orders = { in: [...new Set([...orderIds, ...ordersOf.map((order) => order.orderId)])] }
  const cases = await tx.returnCase.findMany({ where: { shop, orderId: orders }, select: { id: true } })
  const caseIds = { in: cases.map((it) => it.id) }
  await tx.statement.updateMany({
    where: { shop, orderId: orders },
    data: { content: seal(REDACTED), contact: null },
  })
  await tx.message.updateMany({
    where: { shop, caseId: caseIds },
    data: { recipient: seal(REDACTED), text: seal(REDACTED), html: seal(REDACTED) },
  })
  // Line properties may hold what a buyer had engraved. An order that is still open is read again when needed.
  await tx.orderRecord.deleteMany({ where: { shop, orderId: orders } })
}
