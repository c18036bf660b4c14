/** Takes a person out of what we hold: what was decided stays, without whom and without what they wrote. */
import type { Prisma } from '@prisma/client'
import { db, type Tx } from '../../db.server.ts'
import { sealMessage } from '../../messages/sealed-message.ts'
import { forgetAllowances } from '../buyer/buyer-allowance.ts'
import { lockCases } from '../case/lock-cases.ts'
import { sealAct } from '../case/sealed-act.ts'
import { sealStatement } from '../case/sealed-statement.ts'
import { forgetCodesOf } from '../guest/forget-guests.ts'
import { forgetLimitsOf } from '../guest/guest-limits.ts'
import { NOBODY, sealGuest } from '../guest/sealed-guest.ts'
import { forgetPhotos } from '../photos/forget-photos.ts'
import { type Customer, casesOfCustomer } from './cases-of-customer.ts'
import { guestsOfCustomer } from './guests-of-customer.ts'
import { withoutWords } from './without-words.ts'

/** For one case, or one order. */
const TIME_LIMIT = { timeout: 60_000 }

/**
 * A case and an order at a time, so that however much there is gets done. Repeatable, and may be cut off anywhere: which
 * orders are theirs is forgotten last of each.
 */
export async function forgetCustomer(shop: string, customer: Customer): Promise<void> {
  const { orderIds, caseIds } = await casesOfCustomer(db, shop, customer)
  for (const caseId of caseIds) await db.$transaction((tx) => forgetCase(tx, shop, caseId), TIME_LIMIT)
  for (const orderId of orderIds) {
    await forgetPhotos(shop, orderId)
    await db.$transaction((tx) => forgetOrder(tx, shop, orderId), TIME_LIMIT)
  }
  const guestIds = (await guestsOfCustomer(shop, customer.email)).map(({ id }) => id)
  // Before the statements: once they are forgotten nobody knows whose the codes are.
  await forgetCodesOf(shop, { orderIds, guestIds, email: customer.email })
  for (const id of guestIds) await db.$transaction((tx) => forgetGuest(tx, shop, id), TIME_LIMIT)
  if (customer.email !== undefined) await forgetLimitsOf(shop, customer.email)
  await forgetAllowances(shop, customer.customerId)
}

/** That there was a statement stays, and its instant; one that is a case by now was forgotten with its order. */
async function forgetGuest(tx: Tx, shop: string, id: string): Promise<void> {
  const where = { shop, id, content: { not: null } }
  await tx.guestStatement.updateMany({ where, data: { content: sealGuest(id, NOBODY), dealtReason: null } })
  await forgetMessages(tx, shop, { guestId: id })
}

export async function forgetCase(tx: Tx, shop: string, caseId: string): Promise<void> {
  // Whoever has read a case and goes on to write it would write the words back.
  await lockCases(tx, shop, [caseId])
  await forgetWords(tx, shop, caseId)
  await forgetActs(tx, shop, caseId)
  await forgetMessages(tx, shop, { caseId })
  // With the case, so that whoever is about to write to its buyer sees that there is nobody to write to.
  const kept = await tx.returnCase.findUnique({
    where: { shop_id: { shop, id: caseId } },
    select: { statementId: true },
  })
  if (kept !== null) await forgetStatement(tx, shop, kept.statementId)
}

async function forgetStatement(tx: Tx, shop: string, id: string): Promise<void> {
  const data = { content: sealStatement(id, { redacted: true }) }
  await tx.statement.update({ where: { shop_id: { shop, id } }, data })
}

async function forgetOrder(tx: Tx, shop: string, orderId: string): Promise<void> {
  const statements = await tx.statement.findMany({ where: { shop, orderId }, select: { id: true } })
  for (const { id } of statements) await forgetStatement(tx, shop, id)
  await forgetMessages(tx, shop, { orderId })
  // Nobody is told any more of the days of their items; what a case owes them is owed all the same.
  await tx.deadline.updateMany({
    where: { shop, orderId, caseId: null, status: 'pending' },
    data: { status: 'dropped', remindAt: null },
  })
  // Line properties may hold what a buyer had engraved. An order that still matters is read again when needed.
  await tx.orderRecord.deleteMany({ where: { shop, orderId } })
}

async function forgetMessages(
  tx: Tx,
  shop: string,
  about: { caseId: string } | { orderId: string } | { guestId: string },
): Promise<void> {
  const messages = await tx.message.findMany({ where: { shop, ...about }, select: { id: true } })
  for (const { id } of messages) {
    // What a mail server said of it names whom it was for.
    const data = { ...sealMessage(id, { recipient: '', text: '', html: '' }), lastError: null, file: null }
    await tx.message.update({ where: { shop_id: { shop, id } }, data })
  }
  const where = { shop, ...about, status: { in: ['queued', 'by_hand'] } }
  await tx.message.updateMany({ where, data: { status: 'withdrawn' } })
}

async function forgetActs(tx: Tx, shop: string, caseId: string): Promise<void> {
  const acts = await tx.buyerAct.findMany({ where: { shop, caseId }, select: { id: true } })
  for (const { id } of acts) {
    const data = { content: sealAct(id, { redacted: true }) }
    await tx.buyerAct.update({ where: { shop_id: { shop, id } }, data })
  }
}

/** What happened stays, without what was written about it: the one change that is ever made to an event. */
async function forgetWords(tx: Tx, shop: string, caseId: string): Promise<void> {
  const events = await tx.caseEvent.findMany({ where: { shop, caseId }, select: { seq: true, data: true } })
  for (const { seq, data } of events) {
    const left = withoutWords(data) as Prisma.InputJsonValue
    if (JSON.stringify(left) === JSON.stringify(data)) continue
    await tx.caseEvent.update({ where: { shop_caseId_seq: { shop, caseId, seq } }, data: { data: left } })
  }
  const where = { shop_id: { shop, id: caseId } }
  const kept = await tx.returnCase.findUnique({ where, select: { lines: true } })
  if (kept === null) return
  const lines = withoutWords(kept.lines) as Prisma.InputJsonValue
  await tx.returnCase.update({ where, data: { lines } })
}
