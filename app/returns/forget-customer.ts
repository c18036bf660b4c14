/** Takes a person out of what we hold: what was decided stays, without whom and without what they wrote. */
import type { Tx } from '../db.server.ts'
import { sealMessage } from '../messages/sealed-message.ts'
import { type Customer, casesOfCustomer } from './cases-of-customer.ts'
import { sealStatement } from './sealed-statement.ts'

export async function forgetCustomer(tx: Tx, shop: string, customer: Customer): Promise<void> {
  const { orderIds, caseIds } = await casesOfCustomer(tx, shop, customer)
  const statements = await tx.statement.findMany({
    where: { shop, orderId: { in: orderIds } },
    select: { id: true },
  })
  for (const { id } of statements) {
    const data = { content: sealStatement(id, { redacted: true }) }
    await tx.statement.update({ where: { shop_id: { shop, id } }, data })
  }
  const messages = await tx.message.findMany({
    where: { shop, OR: [{ caseId: { in: caseIds } }, { orderId: { in: orderIds } }] },
    select: { id: true },
  })
  for (const { id } of messages) {
    const data = sealMessage(id, { recipient: '', text: '', html: '' })
    await tx.message.update({ where: { shop_id: { shop, id } }, data })
  }
  // Nobody is told any more of the days of their items; what a case owes them is owed all the same.
  await tx.deadline.updateMany({
    where: { shop, orderId: { in: orderIds }, caseId: null, status: 'pending' },
    data: { status: 'dropped', remindAt: null },
  })
  // Line properties may hold what a buyer had engraved. An order that still matters is read again when needed.
  await tx.orderRecord.deleteMany({ where: { shop, orderId: { in: orderIds } } })
}
