/** Takes a person out of what we hold: what was decided stays, without whom and without what they wrote. */
import type { Prisma } from '@prisma/client'
import type { Tx } from '../../db.server.ts'
import { sealMessage } from '../../messages/sealed-message.ts'
import { lockCases } from '../case/lock-cases.ts'
import { sealStatement } from '../case/sealed-statement.ts'
import { type Customer, casesOfCustomer } from './cases-of-customer.ts'
import { withoutWords } from './without-words.ts'

export async function forgetCustomer(tx: Tx, shop: string, customer: Customer): Promise<void> {
  const { orderIds, caseIds } = await casesOfCustomer(tx, shop, customer)
  // Whoever has read a case and goes on to write it would write the words back.
  await lockCases(tx, shop, caseIds)
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
    // What a mail server said of it names whom it was for.
    const data = { ...sealMessage(id, { recipient: '', text: '', html: '' }), lastError: null }
    await tx.message.update({ where: { shop_id: { shop, id } }, data })
    await tx.message.updateMany({ where: { shop, id, status: 'queued' }, data: { status: 'withdrawn' } })
  }
  await forgetWords(tx, shop, caseIds)
  // Nobody is told any more of the days of their items; what a case owes them is owed all the same.
  await tx.deadline.updateMany({
    where: { shop, orderId: { in: orderIds }, caseId: null, status: 'pending' },
    data: { status: 'dropped', remindAt: null },
  })
  await tx.buyerAllowance.deleteMany({ where: { shop, customerId: customer.customerId } })
  // Line properties may hold what a buyer had engraved. An order that still matters is read again when needed.
  await tx.orderRecord.deleteMany({ where: { shop, orderId: { in: orderIds } } })
}

/** What happened stays, without what was written about it: the one change that is ever made to an event. */
async function forgetWords(tx: Tx, shop: string, caseIds: string[]): Promise<void> {
  const events = await tx.caseEvent.findMany({ where: { shop, caseId: { in: caseIds } } })
  for (const { caseId, seq, data } of events) {
    const where = { shop_caseId_seq: { shop, caseId, seq } }
    await tx.caseEvent.update({ where, data: { data: withoutWords(data) as Prisma.InputJsonValue } })
  }
  const cases = await tx.returnCase.findMany({
    where: { shop, id: { in: caseIds } },
    select: { id: true, lines: true },
  })
  for (const { id, lines } of cases) {
    const data = { lines: withoutWords(lines) as Prisma.InputJsonValue }
    await tx.returnCase.update({ where: { shop_id: { shop, id } }, data })
  }
}
