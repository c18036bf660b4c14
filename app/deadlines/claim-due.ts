/**
 * Passes what has come due, by the domain's clock. Any number of workers may do so at once: rows are claimed under lock,
 * and passed over by whoever comes second. What is to be done about one is enqueued in the transaction that marks it.
 */
import { db, type Tx } from '../db.server.ts'
import { actOnDeadlines } from '../jobs/definitions/act-on-deadlines.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { deadlines as counter } from '../metrics.server.ts'
import type { DeadlineKind, DeadlineSettings } from '../policies/deadline-settings.ts'
import { shopSettings } from '../policies/shop-settings.ts'
import { writeTogether } from '../returns/case/write-together.ts'
import { withRawSql } from '../tenancy.server.ts'
import { groupedBy } from './grouped-by.ts'

const AT_ONCE = 50

interface Claimed {
  subject: string
  kind: DeadlineKind
  key: string
}

/**
 * The shop whose row waits longest for its day, or for being told beforehand. One that left is acted for no more; its
 * rows wait for it to come back.
 * @param resting shops that are left out
 */
export async function shopInLine(at: Date, resting: readonly string[]): Promise<string | undefined> {
  const rows = await withRawSql(
    'deadlines',
    async () =>
      await db.$queryRaw<{ shop: string }[]>`
        SELECT "shop" FROM (
          (SELECT d."shop", d."dueAt" AS "since" FROM "Deadline" d JOIN "Shop" s ON s."shop" = d."shop"
           WHERE d."status" = 'pending' AND d."dueAt" <= ${at}
             AND s."uninstalledAt" IS NULL AND d."shop" <> ALL(${resting}::text[])
           ORDER BY d."dueAt" LIMIT 1)
          UNION ALL
          (SELECT d."shop", d."remindAt" AS "since" FROM "Deadline" d JOIN "Shop" s ON s."shop" = d."shop"
           WHERE d."status" = 'pending' AND d."remindAt" <= ${at}
             AND s."uninstalledAt" IS NULL AND d."shop" <> ALL(${resting}::text[])
           ORDER BY d."remindAt" LIMIT 1)
        ) AS line ORDER BY "since" LIMIT 1`,
  )
  return rows[0]?.shop
}

/**
 * Marks the rows of a shop that are due, the earliest first, or to be told beforehand.
 * @returns how many; none when another worker has them
 */
export async function claimDue(shop: string, at: Date): Promise<number> {
  return writeTogether(async (tx) => {
    const { settings } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { settings: true } })
    const passing = await claimPassing(tx, shop, at)
    const told = await claimTold(tx, shop, at)
    const asking = await pass(tx, shop, passing, shopSettings.parse(settings).deadlines, at)
    await tell(tx, shop, told, at)
    const subjects = new Set([...asking, ...told].map(({ subject }) => subject))
    await enqueueAll(
      tx,
      [...subjects].map((subject) => workFor(actOnDeadlines, { shop, subject })),
    )
    return passing.length + told.length
  })
}

const claimPassing = (tx: Tx, shop: string, at: Date): Promise<Claimed[]> =>
  withRawSql(
    'deadlines',
    async () =>
      await tx.$queryRaw<Claimed[]>`
        SELECT "subject", "kind", "key" FROM "Deadline"
        WHERE "shop" = ${shop} AND "status" = 'pending' AND "dueAt" <= ${at}
        ORDER BY "dueAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
  )

/** Beforehand is before the day is over: what is over by now is not announced any more. */
const claimTold = (tx: Tx, shop: string, at: Date): Promise<Claimed[]> =>
  withRawSql(
    'deadlines',
    async () =>
      await tx.$queryRaw<Claimed[]>`
        SELECT "subject", "kind", "key" FROM "Deadline"
        WHERE "shop" = ${shop} AND "status" = 'pending' AND "remindAt" <= ${at} AND "dueAt" > ${at}
        ORDER BY "remindAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
  )

/** @returns those of which something is to be done */
async function pass(
  tx: Tx,
  shop: string,
  rows: readonly Claimed[],
  settings: DeadlineSettings,
  at: Date,
): Promise<Claimed[]> {
  for (const [kind, these] of byKind(rows)) {
    const { act } = settings[kind]
    const done = act === 'none' ? { act: null, actedAt: at } : { act, actedAt: null }
    await tx.deadline.updateMany({
      where: { shop, kind, OR: these.map(({ subject, key }) => ({ subject, key })) },
      data: { status: 'passed', remindAt: null, ...done },
    })
    if (act === 'none') counter.inc({ kind, act: 'passed' }, these.length)
  }
  return rows.filter(({ kind }) => settings[kind].act !== 'none')
}

async function tell(tx: Tx, shop: string, rows: readonly Claimed[], at: Date): Promise<void> {
  for (const [kind, these] of byKind(rows))
    await tx.deadline.updateMany({
      where: { shop, kind, OR: these.map(({ subject, key }) => ({ subject, key })) },
      data: { remindAt: null, remindedAt: at },
    })
}

const byKind = (rows: readonly Claimed[]): Map<DeadlineKind, Claimed[]> => groupedBy(rows, ({ kind }) => kind)
