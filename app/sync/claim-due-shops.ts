/**
 * Which shops are due, over all processes: whoever asks gets others than everybody else, and the job is there if and only
 * if the shop is marked as done until the next time.
 */
import { db, type Tx } from '../db.server.ts'
import { sweepShop } from '../jobs/definitions/sweep-shop.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { withRawSql } from '../tenancy.server.ts'

/** With one transaction. */
export const MOST = 50

/**
 * Shops fall due a tenth earlier or later than asked, so that they do not all do so at once. The database's clock counts.
 * @param everySeconds how often a shop is swept
 * @param most with this transaction
 * @returns how many shops were due; there may be more when there were as many as are taken at once
 */
export async function claimDueShops(everySeconds: number, most = MOST): Promise<number> {
  return db.$transaction(async (tx) => {
    const shops = await claim(tx, everySeconds, most)
    await enqueueAll(
      tx,
      shops.map(({ shop }) => workFor(sweepShop, { shop })),
    )
    return shops.length
  })
}

const claim = (tx: Tx, everySeconds: number, most: number) =>
  withRawSql(
    'due sweeps',
    async () => tx.$queryRaw<{ shop: string }[]>`
      UPDATE "Shop"
      SET "sweepDueAt" = (now() AT TIME ZONE 'UTC') + make_interval(secs => ${everySeconds}::float * (0.9 + random() * 0.2))
      WHERE "shop" IN (
        SELECT "shop" FROM "Shop"
        WHERE "uninstalledAt" IS NULL AND ("sweepDueAt" IS NULL OR "sweepDueAt" <= (now() AT TIME ZONE 'UTC'))
        ORDER BY "sweepDueAt" NULLS FIRST LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING "shop"`,
  )

/** In seconds: how long ago the shop, of those that give us access, that has waited longest was last swept; undefined where none was. */
export async function oldestSweep(): Promise<number | undefined> {
  const [row] = await withRawSql(
    'due sweeps',
    async () => db.$queryRaw<{ seconds: number | null }[]>`
      SELECT extract(epoch FROM (now() AT TIME ZONE 'UTC') - min(cursor."sweptAt"))::float AS seconds
      FROM "SweepCursor" AS cursor JOIN "Shop" USING ("shop")
      WHERE "uninstalledAt" IS NULL AND "accessLostAt" IS NULL AND cursor."resource" = 'orders'`,
  )
  return row?.seconds ?? undefined
}
