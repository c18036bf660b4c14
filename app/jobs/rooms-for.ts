import { db, type Tx } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { MOST_WAITING } from './room-for.ts'

export interface Rooms {
  of: (shop: string) => number
  /** So much of it is used up. */
  take: (shop: string, count: number) => void
  /** The shops for which there is none. */
  full: () => string[]
}

/**
 * As `roomFor`, for who looks at all shops: counted once for all, since to count it for one PostgreSQL reads all that waits
 * (100 ms where 200,000 do). True when it was asked for: what others put in since is not in it.
 * @param tx within which it is asked
 */
export async function roomsFor(queue: string, tx: Pick<Tx, '$queryRaw'> = db): Promise<Rooms> {
  const rows = await withRawSql(
    'job queue',
    async () => tx.$queryRaw<{ shop: string; waiting: number }[]>`
      SELECT group_id AS shop, count(*)::int AS waiting FROM pgboss.job
      WHERE name = ${queue} AND policy = 'stately' AND state = 'created' AND group_id IS NOT NULL
      GROUP BY group_id`,
  )
  const waiting = new Map(rows.map(({ shop, waiting }) => [shop, waiting]))
  const of = (shop: string) => Math.max(0, MOST_WAITING - (waiting.get(shop) ?? 0))
  return {
    of,
    take: (shop, count) => waiting.set(shop, (waiting.get(shop) ?? 0) + count),
    full: () => [...waiting.keys()].filter((shop) => of(shop) === 0),
  }
}
