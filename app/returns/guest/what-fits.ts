/** What a guest may be shown: that of which they know the number, and whose address is theirs. */
import { db } from '../../db.server.ts'
import { adminFor } from '../../shopify/admin.ts'
import { readContact } from '../../shopify/order.ts'
import { referenceIn } from '../case/case-reference.ts'
import { ordersCalled } from '../reconcile/orders-called.ts'
import type { AskedByGuest } from './guest-code.ts'
import { isSameAddress } from './same-address.ts'
import { openGuest } from './sealed-guest.ts'

/** An order about which something was stated, or a statement whose order nobody knows. */
export type Fitting = { orderId: string } | { guestId: string }

/** @throws what Shopify's gateway throws when it does not answer */
export async function whatFits(shop: string, asked: AskedByGuest): Promise<Fitting | undefined> {
  const reference = referenceIn(asked.order)
  return reference === undefined
    ? orderNumbered(shop, asked)
    : ((await caseCalled(shop, reference, asked)) ?? (await guestCalled(shop, reference, asked)))
}

async function orderNumbered(shop: string, { order, email }: AskedByGuest): Promise<Fitting | undefined> {
  const found = await ordersCalled(shop, order)
  const theirs = found.filter(({ email: known }) => known !== undefined && isSameAddress(known, email))
  const [only, ...more] = theirs
  if (only === undefined || more.length > 0) return undefined
  const isStatedAbout = (await db.returnCase.count({ where: { shop, orderId: only.id } })) > 0
  return isStatedAbout ? { orderId: only.id } : undefined
}

/** Its order's address counts, not one that somebody typed. */
async function caseCalled(shop: string, reference: string, asked: AskedByGuest) {
  const where = { shop_reference: { shop, reference } }
  const found = await db.returnCase.findUnique({ where, select: { orderId: true } })
  if (found === null) return undefined
  const { email } = await readContact(await adminFor(shop), found.orderId)
  return email !== undefined && isSameAddress(email, asked.email) ? { orderId: found.orderId } : undefined
}

async function guestCalled(shop: string, reference: string, asked: AskedByGuest) {
  const row = await db.guestStatement.findUnique({ where: { shop_reference: { shop, reference } } })
  const given = row === null ? undefined : openGuest(row)
  return row !== null && given !== undefined && isSameAddress(given.email, asked.email)
    ? { guestId: row.id }
    : undefined
}
