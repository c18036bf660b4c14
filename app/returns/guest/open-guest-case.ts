/** Makes a guest's statement a case of an order, by the path of all statements. */
import type { GuestStatement } from '@prisma/client'
import { db, type Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'
import { localeFor } from '../../locales/translate.ts'
import { keepStatement } from '../buyer/keep-statement.ts'
import type { Happening } from '../case/case-store.ts'
import { unitsOf } from '../case/order-units.ts'
import { claimedByOthers } from '../deciding/claimed-units.ts'
import { keepOrder, readOrderNow } from '../reconcile/reconcile-order.ts'
import { openGuest } from './sealed-guest.ts'
import { statedByGuest } from './stated-by-guest.ts'

/** A statement that is no case yet, and may become one. */
const OPEN = ['waiting', 'unmatched']

/**
 * Repeatable: the guest's row is the statement's key.
 * @returns the case; undefined when Shopify shows no such order, or one without anything in it
 * @throws what Shopify's gateway throws when it does not answer; Unavailable when somebody dealt with it meanwhile
 */
export async function openGuestCase(row: GuestStatement, orderId: string): Promise<string | undefined> {
  const { shop, id } = row
  const given = openGuest(row)
  const reading = given === undefined ? null : await readOrderNow(shop, orderId)
  if (given === undefined || reading === null) return undefined
  await keepOrder(shop, reading)
  const { order } = reading
  const units = unitsOf(order, await claimedByOthers(shop, order.id))
  const lines = statedByGuest(given, units, row.locale)
  if (lines.length === 0) return undefined
  const { caseId } = await keepStatement({
    ...{ shop, orderId: order.id, orderName: order.name, channel: 'guest', submissionKey: id, given, lines },
    ...{ reference: row.reference, sentAt: row.sentAt, receivedAt: row.receivedAt },
    locale: localeFor(row.locale),
    also: await alreadyTold(shop, id),
    along: (tx, caseId) => handOver(tx, row, caseId),
  })
  return caseId
}

/** That it arrived, if there was an address to write to. */
async function alreadyTold(shop: string, guestId: string): Promise<Happening[]> {
  const told = await db.message.findFirst({
    where: { shop, guestId, kind: 'acknowledgement' },
    select: { id: true },
  })
  return told === null ? [] : [{ actor: 'engine', event: { type: 'acknowledged', messageId: told.id } }]
}

/** Its words and its messages lie in one place, which is forgotten as one; what was written of it before goes. */
async function handOver(tx: Tx, { shop, id }: GuestStatement, caseId: string): Promise<void> {
  const { count } = await tx.guestStatement.updateMany({
    where: { shop, id, status: { in: OPEN } },
    data: { status: 'matched', caseId, content: null, dealtReason: null },
  })
  if (count === 0) throw new Unavailable('the statement was dealt with meanwhile')
  await tx.message.updateMany({ where: { shop, guestId: id }, data: { guestId: null, caseId } })
}
