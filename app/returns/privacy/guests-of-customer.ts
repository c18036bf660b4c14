/** Statements that a person made without an account and that no order carries: found by the address they typed. */
import type { GuestStatement } from '@prisma/client'
import { db } from '../../db.server.ts'
import { isSameAddress } from '../guest/same-address.ts'
import { openGuest } from '../guest/sealed-guest.ts'

const AT_ONCE = 100

/** Sealed, they cannot be searched: all of the shop's that are no case are opened, a page at a time. */
export async function guestsOfCustomer(shop: string, email: string | undefined): Promise<GuestStatement[]> {
  if (email === undefined) return []
  const theirs: GuestStatement[] = []
  let after: string | undefined
  do {
    const rows: GuestStatement[] = await db.guestStatement.findMany({
      where: { shop, content: { not: null }, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    })
    theirs.push(...rows.filter((row) => isSameAddress(openGuest(row)?.email ?? '', email)))
    after = rows.length === AT_ONCE ? rows.at(-1)?.id : undefined
  } while (after !== undefined)
  return theirs
}
