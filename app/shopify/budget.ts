/**
 * One budget per shop for all processes: a mirror, in the database, of the leaky bucket that Shopify keeps. Whoever is
 * about to call takes the points first; what Shopify then says pulls the mirror down to the truth, never up, so that calls
 * under way are not counted out. It fills by itself, also after a process that died with points taken.
 * The reasons are in docs/decisions/0016-processes.md.
 */
import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { Unavailable } from '../errors.ts'
import type { Priority } from '../priority.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { Cost } from './cost.ts'

/** Until Shopify has said: the smallest plan. */
const MAXIMUM = 2_000
const RESTORED_PER_SECOND = 100

/** What is left to those who go ahead. Of the whole bucket. */
const LEFT: Readonly<Record<Priority, number>> = { interactive: 0, refreshing: 0.125, job: 0.25 }

/** What calls for people leave to jobs when there is nothing else: of what fills, and of the whole bucket at most. */
const KEPT_FOR_JOBS = 0.1

/** How far into the future a call may take points, and wait for them. Longer, and it had better come again. In seconds. */
const PATIENCE: Readonly<Record<Priority, number>> = { interactive: 8, refreshing: 0, job: 3 }

export type Taken =
  /** The points are taken: send after so long. */
  | { granted: true; waitMs: number }
  /** None were taken: asking before that is in vain. */
  | { granted: false; retryAfterMs: number }

interface Bucket {
  available: number
  maximum: number
  restoreRate: number
}

/** What the row holds by now. */
const FILLED = Prisma.sql`least(b."maximum",
  b."available" + greatest(0, excluded."asOf" - b."asOf") * b."restoreRate")`
const SAVED = Prisma.sql`least(${KEPT_FOR_JOBS}::float8 * b."maximum",
  b."forJobs" + greatest(0, excluded."asOf" - b."asOf") * ${KEPT_FOR_JOBS}::float8 * b."restoreRate")`

/** How far a call may go: one that a person waits for, as far as leaves what is saved for jobs; others, as far as leaves people theirs. */
const isLetIn = (points: number, priority: Priority) => {
  const floor = priority === 'interactive' ? SAVED : Prisma.sql`${LEFT[priority]}::float8 * b."maximum"`
  return Prisma.sql`${FILLED} - least(${points}::float8, b."maximum") + ${PATIENCE[priority]}::float8 * b."restoreRate"
    >= least(${floor}, greatest(0, b."maximum" - ${points}::float8))`
}

/** Whatever people use up, a job may take what was saved for jobs, and waits for it as long as a person would. */
const isSavedUp = (points: number, priority: Priority) => Prisma.sql`${priority === 'job'}
  AND ${SAVED} >= least(${points}::float8, ${KEPT_FOR_JOBS}::float8 * b."maximum")
  AND ${FILLED} - least(${points}::float8, b."maximum") + ${PATIENCE.interactive}::float8 * b."restoreRate" >= 0`

/** @param points what the call will cost at most, as far as one knows */
export async function takePoints(shop: string, points: number, priority: Priority): Promise<Taken> {
  const [taken] = await withRawSql(
    'shopify budget',
    async () => db.$queryRaw<Bucket[]>`
      INSERT INTO "ShopifyBudget" AS b ("shop", "available", "maximum", "restoreRate", "asOf", "forJobs")
      VALUES (${shop}, ${MAXIMUM}::float8 - least(${points}::float8, ${MAXIMUM}::float8), ${MAXIMUM}::float8, ${RESTORED_PER_SECOND}::float8,
        extract(epoch FROM clock_timestamp())::float8, ${KEPT_FOR_JOBS * MAXIMUM}::float8)
      ON CONFLICT ("shop") DO UPDATE SET
        "available" = ${FILLED} - least(${points}::float8, b."maximum"),
        "forJobs" = greatest(0, ${SAVED} - ${priority === 'job' ? points : 0}::float8),
        "asOf" = greatest(b."asOf", excluded."asOf")
      WHERE (${isLetIn(points, priority)}) OR (${isSavedUp(points, priority)})
      RETURNING "available", "maximum", "restoreRate"`,
  )
  if (taken) return { granted: true, waitMs: waitOf(taken, points, priority) }
  return { granted: false, retryAfterMs: await missingFor(shop, points, priority) }
}

async function missingFor(shop: string, points: number, priority: Priority): Promise<number> {
  const bucket = await readBucket(shop)
  const left = { ...bucket, available: bucket.available - Math.min(points, bucket.maximum) }
  return missingMs(left, floorOf(bucket, points, LEFT[priority]))
}

/** Hardly any call costs less. */
const LEAST = 1

/**
 * For a job whose first act is to ask Shopify, before it begins: finding out by itself takes it a hundred times as long.
 * @throws Unavailable when jobs' share of the budget is used up
 */
export async function turnOfJob(shop: string): Promise<void> {
  const [refused] = await withRawSql(
    'shopify budget',
    async () => db.$queryRaw<object[]>`
      SELECT 1 FROM "ShopifyBudget" b,
        (SELECT extract(epoch FROM clock_timestamp())::float8 AS "asOf") excluded
      WHERE b."shop" = ${shop} AND NOT ((${isLetIn(LEAST, 'job')}) OR (${isSavedUp(LEAST, 'job')}))`,
  )
  if (refused === undefined) return
  const retryAfterMs = Math.max(1, await missingFor(shop, LEAST, 'job'))
  throw new Unavailable("jobs have used up their share of the shop's budget", { retryAfterMs })
}

/** A job that would have to wait for longer than jobs do was let in for what was saved up. */
function waitOf(taken: Bucket, points: number, priority: Priority): number {
  const usual = missingMs(taken, floorOf(taken, points, LEFT[priority]))
  return usual <= PATIENCE[priority] * 1_000 ? usual : missingMs(taken, 0)
}

/** What must be left after the call. One that needs more than what people leave may take all there is. */
const floorOf = ({ maximum }: Bucket, points: number, share: number) =>
  Math.min(share * maximum, Math.max(0, maximum - points))

const missingMs = ({ available, restoreRate }: Bucket, floor: number) =>
  Math.max(0, Math.ceil(((floor - available) / restoreRate) * 1_000))

async function readBucket(shop: string): Promise<Bucket> {
  const [bucket] = await withRawSql(
    'shopify budget',
    async () => db.$queryRaw<Bucket[]>`
      SELECT least("maximum", "available"
        + greatest(0, extract(epoch FROM clock_timestamp())::float8 - "asOf") * "restoreRate") AS "available",
        "maximum", "restoreRate"
      FROM "ShopifyBudget" WHERE "shop" = ${shop}`,
  )
  return bucket ?? { available: MAXIMUM, maximum: MAXIMUM, restoreRate: RESTORED_PER_SECOND }
}

/** Gives back what the call did not cost, and believes Shopify when it says that less is left. */
export async function settlePoints(shop: string, taken: number, cost: Cost): Promise<void> {
  const { maximumAvailable: maximum, currentlyAvailable: left, restoreRate } = cost.throttleStatus
  await withRawSql(
    'shopify budget',
    async () => db.$executeRaw`
      UPDATE "ShopifyBudget" SET
        "available" = CASE WHEN "maximum" <> ${maximum}::float8 THEN ${left}::float8 ELSE least(${left}::float8,
          "available" + greatest(0, extract(epoch FROM clock_timestamp())::float8 - "asOf") * "restoreRate"
            + least(${taken}::float8, "maximum") - ${cost.actualQueryCost}::float8) END,
        "maximum" = ${maximum}::float8, "restoreRate" = ${restoreRate}::float8,
        "asOf" = greatest("asOf", extract(epoch FROM clock_timestamp())::float8)
      WHERE "shop" = ${shop}`,
  )
}
