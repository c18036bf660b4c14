/** After an upgrade, what falls due follows in the background. */
import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { Unavailable } from '../errors.ts'
import { holdingLock } from '../held-lock.server.ts'
import { deriveDeadlines } from '../jobs/definitions/derive-deadlines.ts'
import { DEAD_JOBS } from '../jobs/queue.server.ts'
import { roomsFor } from '../jobs/rooms-for.ts'
import { withRawSql } from '../tenancy.server.ts'
import { DERIVATION_VERSION } from './derivation-version.ts'
import { deriveEach, type Named } from './derive-shop.ts'

const AT_ONCE = 500

/** What was put in by then stays, and the next look finds the rest. */
const LONGEST_LOOK_MS = 300_000

/** Those that were never derived, or by an earlier or a later version: each is a range of one index. */
const OUTDATED = [
  Prisma.sql`"deadlinesBy" IS NULL`,
  Prisma.sql`"deadlinesBy" < ${DERIVATION_VERSION}`,
  Prisma.sql`"deadlinesBy" > ${DERIVATION_VERSION}`,
]

type Outdated = Named & { by: string | null; isTaken: boolean }

/** Behind all of a shop's: ids are digits. */
const LAST_ORDER = 'z'

export interface Looked {
  /** How many orders were put in. */
  count: number
  /** Whether there are others, for which there was no room. */
  isMore: boolean
}

/** What one process looks through, no other need look through: whoever finds somebody at it is told that there is more. */
export async function deriveOutdatedAlone(signal?: AbortSignal): Promise<Looked> {
  try {
    return await holdingLock('outdated deadlines', LONGEST_LOOK_MS, () => deriveOutdated(signal))
  } catch (error) {
    if (error instanceof Unavailable) return { count: 0, isMore: true }
    throw error
  }
}

/**
 * Orders of any shop whose deadlines were never derived, or by another engine, law or derivation than this process has.
 * @param signal given up between two statements; the next look finds the rest
 */
export async function deriveOutdated(signal?: AbortSignal): Promise<Looked> {
  const rooms = await roomsFor(deriveDeadlines.name)
  const looked = { count: 0, isMore: rooms.full().length > 0 }
  for (const range of OUTDATED)
    for (let after: Outdated | undefined; !signal?.aborted; ) {
      const page = await outdatedAfter(range, after, rooms.full())
      const [first] = page
      if (first === undefined) break
      const { shop } = first
      const ours = page.filter((it) => it.shop === shop)
      const room = rooms.of(shop)
      const orders = ours.filter(({ isTaken }) => !isTaken).slice(0, room)
      if (orders.length > 0) await deriveEach(orders.map(({ orderId }) => ({ shop, orderId })))
      rooms.take(shop, orders.length)
      looked.count += orders.length
      const isFull = orders.length === room
      looked.isMore ||= isFull
      after = isFull ? { ...first, orderId: LAST_ORDER } : ours.at(-1)
    }
  return looked
}

/**
 * Those that wait to be derived are taken, and what has failed for good, which is tried by itself once a day. In the words
 * of pg-boss's indexes `job_i3` and `job_i11`: else each page reads all that waits.
 */
const outdatedAfter = (
  range: Prisma.Sql,
  after: Outdated | undefined,
  full: readonly string[],
): Promise<Outdated[]> =>
  withRawSql(
    'deadlines',
    async () =>
      await db.$queryRaw<Outdated[]>`
        SELECT page.*, EXISTS (
          SELECT 1 FROM pgboss.job
          WHERE name = ${deriveDeadlines.name} AND policy = 'stately' AND state IN ('created', 'retry', 'active')
            AND COALESCE(singleton_key, '') = page."shop" || '/' || page."orderId"
        ) OR page."shop" || '/' || page."orderId" IN (
          SELECT singleton_key FROM pgboss.job
          WHERE name = ${DEAD_JOBS} AND state = 'created' AND NOT blocked
            AND source_name = ${deriveDeadlines.name} AND created_on > now() - interval '1 day') AS "isTaken"
        FROM (
          SELECT "deadlinesBy" AS "by", "shop", "orderId" FROM "OrderRecord" AS o
          WHERE ${range} AND ${behind(after)} AND o."shop" <> ALL(${full}::text[])
            AND EXISTS (SELECT 1 FROM "Shop" s WHERE s."shop" = o."shop" AND s."uninstalledAt" IS NULL)
          ORDER BY "deadlinesBy", "shop", "orderId" LIMIT ${AT_ONCE}
        ) AS page ORDER BY "by", "shop", "orderId"`,
  )

function behind(after: Outdated | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.sql`true`
  const { by, shop, orderId } = after
  return by === null
    ? Prisma.sql`("shop", "orderId") > (${shop}, ${orderId})`
    : Prisma.sql`("deadlinesBy", "shop", "orderId") > (${by}, ${shop}, ${orderId})`
}
