/**
 * How often one buyer may have Shopify asked, over all processes: their page asks at each opening, and what one of them
 * uses up is missing to everybody else of the shop. A statement about an order of theirs is never counted nor refused
 * (record-statement.ts); those about orders that are not have an allowance of their own.
 */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { db } from '../../db.server.ts'
import { withRawSql } from '../../tenancy.server.ts'

/** More than anybody opens in one go. */
export const AT_ONCE = 60
export const PER_SECOND = 0.5

/** Full again, and says nothing any more. In seconds. */
const FORGOTTEN_AFTER = 3_600
/** Rows that one call clears away. */
const CLEARED_AT_ONCE = 100

/** Which orders Shopify is asked about: those known to be theirs, or others, of which any number can be made up. */
export type Asked = 'own' | 'strange'

/** @returns whether Shopify may be asked once more for them now; if so, that is counted */
export async function mayAsk({ shop, customerId }: BuyerSession, orders: Asked = 'own'): Promise<boolean> {
  const [taken] = await withRawSql(
    'buyer allowance',
    async () => db.$queryRaw<object[]>`
      INSERT INTO "BuyerAllowance" AS b ("shop", "customerId", "orders", "available", "asOf")
      VALUES (${shop}, ${customerId}, ${orders}, ${AT_ONCE - 1}::float8, extract(epoch FROM clock_timestamp())::float8)
      ON CONFLICT ("shop", "customerId", "orders") DO UPDATE SET
        "available" = least(${AT_ONCE}::float8,
          b."available" + greatest(0, excluded."asOf" - b."asOf") * ${PER_SECOND}::float8) - 1,
        "asOf" = greatest(b."asOf", excluded."asOf")
      WHERE b."available" + greatest(0, excluded."asOf" - b."asOf") * ${PER_SECOND}::float8 >= 1
      RETURNING 1 AS "one"`,
  )
  if (taken !== undefined) await clearAway(shop)
  return taken !== undefined
}

/** It was right to ask: that counts no more. */
export async function giveBack({ shop, customerId }: BuyerSession, orders: Asked): Promise<void> {
  await db.buyerAllowance.updateMany({
    where: { shop, customerId, orders, available: { lte: AT_ONCE - 1 } },
    data: { available: { increment: 1 } },
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
      DELETE FROM "BuyerAllowance" WHERE ("shop", "customerId", "orders") IN (
        SELECT "shop", "customerId", "orders" FROM "BuyerAllowance"
        WHERE "shop" = ${shop} AND "asOf" < extract(epoch FROM clock_timestamp())::float8 - ${FORGOTTEN_AFTER}::float8
        LIMIT ${CLEARED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
  )
