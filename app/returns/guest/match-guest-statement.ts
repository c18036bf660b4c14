/** Which order a guest means: that of the number they typed, if the address they typed is the order's. */
import { db } from '../../db.server.ts'
import { log } from '../../log.server.ts'
import { ordersCalled } from '../reconcile/orders-called.ts'
import type { GivenByGuest } from './given-by-guest.ts'
import { openGuestCase } from './open-guest-case.ts'
import { isSameAddress } from './same-address.ts'
import { openGuest } from './sealed-guest.ts'

/**
 * Repeatable. What fits no order, or more than one, is left to a person of the shop; nobody else is told.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function matchGuestStatement(shop: string, guestId: string): Promise<void> {
  const row = await db.guestStatement.findUnique({ where: { shop_id: { shop, id: guestId } } })
  const given = row === null ? undefined : openGuest(row)
  if (row?.status !== 'waiting' || given === undefined) return
  const orderId = await orderMeant(shop, given)
  const caseId = orderId === undefined ? undefined : await openGuestCase(row, orderId)
  if (caseId !== undefined) return log.info({ shop, guestId, caseId }, 'statement of a guest matched')
  const where = { shop, id: guestId, status: 'waiting' }
  await db.guestStatement.updateMany({ where, data: { status: 'unmatched' } })
  log.info({ shop, guestId }, 'statement of a guest left to a person')
}

async function orderMeant(shop: string, { order, email }: GivenByGuest): Promise<string | undefined> {
  if (email.trim() === '') return undefined
  const found = await ordersCalled(shop, order)
  const theirs = found.filter(({ email: known }) => known !== undefined && isSameAddress(known, email))
  return theirs.length === 1 ? theirs[0]?.id : undefined
}
