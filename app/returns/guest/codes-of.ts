/** The codes that a person asked for, or that show what is theirs. */
import type { GuestCode } from '@prisma/client'
import { db } from '../../db.server.ts'
import { openAsked } from './guest-code.ts'
import { isSameAddress } from './same-address.ts'

export interface Asker {
  orderIds: readonly string[]
  /** Of their statements whose order is not known. */
  guestIds: readonly string[]
  /** Absent where Shopify does not name it. */
  email?: string | undefined
}

/** Of a day at most, so that all of the shop's can be looked through: those that nobody looked for yet are sealed. */
export async function codesOf(shop: string, { orderIds, guestIds, email }: Asker): Promise<GuestCode[]> {
  const isOfTheirs = [{ orderId: { in: [...orderIds] } }, { guestId: { in: [...guestIds] } }]
  const theirs = await db.guestCode.findMany({ where: { shop, OR: isOfTheirs } })
  if (email === undefined) return theirs
  const waiting = await db.guestCode.findMany({ where: { shop, content: { not: null } } })
  const asked = waiting.filter((row) => isSameAddress(openAsked(row)?.email ?? '', email))
  return [...theirs, ...asked.filter(({ id }) => !theirs.some((one) => one.id === id))]
}
