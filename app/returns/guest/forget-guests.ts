/** What is kept of guests for a while: how much they did of late, and the codes that they asked for. */
import { Prisma } from '@prisma/client'
import { db } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'
import { type Asker, codesOf } from './codes-of.ts'

const DAY_MS = 86_400_000
/** Rows of one statement. */
const AT_ONCE = 1_000

/**
 * Forgets counts whose hour is over, and codes that were asked for a day ago: what could not be looked for by then is asked for
 * again by whoever still wants it. Any number of workers may do so at once: each takes what the others have not.
 * @param at domain time, by which codes are dated
 * @param signal given up between two statements
 * @returns how many rows
 */
export async function forgetGuestTraces(at: Date, signal?: AbortSignal, atOnce = AT_ONCE): Promise<number> {
  const before = new Date(at.getTime() - DAY_MS)
  const limits = await again(
    Prisma.sql`DELETE FROM "GuestLimit" WHERE "key" IN (
      SELECT "key" FROM "GuestLimit" WHERE "expire" <= ${Date.now()} LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)`,
  )
  const codes = await again(
    Prisma.sql`DELETE FROM "GuestCode" WHERE ("shop", "id") IN (
      SELECT "shop", "id" FROM "GuestCode" WHERE "askedAt" <= ${before} LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)`,
  )
  return limits + codes

  async function again(forget: Prisma.Sql): Promise<number> {
    let count = 0
    for (let last = atOnce; last === atOnce && !signal?.aborted; count += last)
      last = await withRawSql('forgotten guests', async () => db.$executeRaw(forget))
    return count
  }
}

export async function forgetCodesOf(shop: string, whose: Asker): Promise<void> {
  const theirs = await codesOf(shop, whose)
  await db.guestCode.deleteMany({ where: { shop, id: { in: theirs.map(({ id }) => id) } } })
}
