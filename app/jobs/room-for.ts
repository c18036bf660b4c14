import { db } from '../db.server.ts'
import { Unavailable } from '../errors.ts'
import { withRawSql } from '../tenancy.server.ts'

/**
 * Of one kind of work and one shop. Workers look past all that a shop has waiting while two of it are under way: 500 cost
 * them 4 ms each time, 100,000 cost them 180 (measured with pg-boss 12.35 on two cores), whichever shop's they look for.
 */
export const MOST_WAITING = 500

/** As a rule it has been worked off by then. */
const LOOK_AGAIN_MS = 15_000

/**
 * How much work of a kind may still be put in for a shop by who has thousands to put in, and can keep the place where it is.
 * What somebody waits for is put in at once, and does not ask. What failed and is tried later takes no room: workers do not
 * come by it before it is due, and it must not keep what is new from being found.
 * @returns 0 or more
 */
export async function roomFor(queue: string, shop: string): Promise<number> {
  const [found] = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM (
        SELECT 1 FROM pgboss.job
        WHERE name = ${queue} AND policy = 'stately' AND state = 'created' AND group_id = ${shop} LIMIT ${MOST_WAITING}
      ) AS line`,
  )
  return MOST_WAITING - (found?.waiting ?? 0)
}

/** No failure: whoever throws it is called again when there may be room. */
export const fullFor = (queue: string): Unavailable =>
  new Unavailable(`enough of ${queue} waits`, { retryAfterMs: LOOK_AGAIN_MS })
