/**
 * How often one buyer may have Shopify asked, over all processes: their page asks at each opening, and what one of them
 * uses up is missing to everybody else of the shop. A statement about an order of theirs is never counted nor refused
 * (record-statement.ts); those about orders that are not have an allowance of their own.
 */
import { Prisma } from '@prisma/client'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { db } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'

/** More than anybody opens in one go; also the columns' default. */
export const AT_ONCE = 60
export const PER_SECOND = 0.5

/** Full again, and says nothing any more. In seconds. */
const FORGOTTEN_AFTER = 3_600
/** Rows that one call clears away. */
const CLEARED_AT_ONCE = 100

/** Which orders Shopify is asked about: those known to be theirs, or others, of which any number can be made up. */
type Asked = 'own' | 'strange'

const COLUMNS: Record<Asked, { available: Prisma.Sql; asOf: Prisma.Sql }> = {
  own: { available: Prisma.sql`"available"`, asOf: Prisma.sql`"asOf"` },
  strange: { available: Prisma.sql`"strangeAvailable"`, asOf: Prisma.sql`"strangeAsOf"` },
}

/** @returns whether Shopify may be asked once more for them now; if so, that is counted */
export async function mayAsk({ shop, customerId }: BuyerSession, orders: Asked = 'own'): Promise<boolean> {
  const { available, asOf } = COLUMNS[orders]
  const filled = Prisma.sql`b.${available} + greatest(0, excluded.${asOf} - b.${asOf}) * ${PER_SECOND}::float8`
  const [taken] = await withRawSql(
    'buyer allowance',
    async () => db.$queryRaw<object[]>`
      INSERT INTO "BuyerAllowance" AS b ("shop", "customerId", ${available}, ${asOf})
      VALUES (${shop}, ${customerId}, ${AT_ONCE - 1}::float8, extract(epoch FROM clock_timestamp())::float8)
      ON CONFLICT ("shop", "customerId") DO UPDATE SET
        ${available} = least(${AT_ONCE}::float8, ${filled}) - 1,
        ${asOf} = greatest(b.${asOf}, excluded.${asOf})
      WHERE ${filled} >= 1
      RETURNING 1 AS "one"`,
  )
  if (taken !== undefined) await clearAway(shop)
  return taken !== undefined
}

/** An order that was strange is theirs: that it was asked about counts no more. */
export async function giveBack({ shop, customerId }: BuyerSession): Promise<void> {
  await db.buyerAllowance.updateMany({
    where: { shop, customerId, strangeAvailable: { lte: AT_ONCE - 1 } },
    data: { strangeAvailable: { increment: 1 } },
  })
}

/** Of one buyer nothing is left. */
export async function forgetAllowances(shop: string, customerId: string): Promise<void> {
  await db.buyerAllowance.deleteMany({ where: { shop, customerId } })
}

const clearAway = (shop: string) =>
  withRawSql(
    'buyer allowance',
    async () => db.$executeRaw`
      DELETE FROM "BuyerAllowance" WHERE ("shop", "customerId") IN (
        SELECT "shop", "customerId" FROM "BuyerAllowance"
        WHERE "shop" = ${shop} AND greatest("asOf", "strangeAsOf") < extract(epoch FROM clock_timestamp())::float8 - ${FORGOTTEN_AFTER}::float8
        LIMIT ${CLEARED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
  )
