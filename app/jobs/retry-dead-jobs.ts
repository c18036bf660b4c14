/** Work that failed for good is put in anew and taken from the dead in one transaction: as level-triggered as everything. */
import { Prisma } from '@prisma/client'
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { DUTIES, isLikeOne } from './dead-jobs.ts'
import type { ShopPayload } from './define-job.ts'
import { definitions } from './definitions/index.ts'
import { retryDead } from './definitions/retry-dead.ts'
import { enqueue } from './enqueue.ts'
import { enqueueAll } from './enqueue-all.ts'
import { DEAD_JOBS, openQueue } from './queue.server.ts'
import { fullFor, roomFor } from './room-for.ts'

interface Dead {
  id: string
  queue: string
  key: string
  data: ShopPayload & { correlation?: string }
}

/** @returns false when it is not there: somebody else was first, or it is another shop's */
export async function retryDeadJob(shop: string, id: string): Promise<boolean> {
  await openQueue()
  return (await retry(shop, isLikeOne(shop, id))) > 0
}

/**
 * Of each kind at once as many as there is room for, the rest as those are done; those about the same are tried once.
 * @returns how many are tried again in all
 */
export async function retryAllDeadJobs(shop: string): Promise<number> {
  await openQueue()
  const upTo = await instant()
  const { taken, left } = await retrySome(shop, upTo)
  if (left > 0) await goOn(shop, upTo)
  return taken + left
}

/**
 * The rest of what was asked for.
 * @param upTo when it was asked for
 * @throws Unavailable (retryable) while there is no room
 */
export async function retryRest(shop: string, upTo: string): Promise<void> {
  const { taken, left } = await retrySome(shop, upTo)
  if (left > 0 && taken === 0) throw fullFor('what failed')
  if (left > 0) await goOn(shop, upTo)
}

const goOn = (shop: string, upTo: string): Promise<void> =>
  db.$transaction((tx) => enqueue(tx, retryDead, { shop, upTo }))

/** A transaction for each kind, duties first: none is so long that it ends before it is done. */
async function retrySome(shop: string, upTo: string): Promise<{ taken: number; left: number }> {
  const all = { taken: 0, left: 0 }
  for (const { queue, count } of await queuesOf(shop, upTo)) {
    const room = await roomFor(queue, shop)
    const keys = room === 0 ? [] : await someOf(shop, queue, upTo, room)
    const taken = await retry(shop, Prisma.sql`source_name = ${queue} AND singleton_key = ANY(${keys})`)
    all.taken += taken
    if (count > room) all.left += Math.max(0, count - taken)
  }
  return all
}

async function retry(shop: string, isAsked: Prisma.Sql): Promise<number> {
  return db.$transaction(async (tx) => {
    const dead = await take(tx, shop, isAsked)
    await enqueueAll(tx, dead)
    return dead.length
  })
}

const queueNames = definitions.map(({ name }) => name)

/** Of queues that are no more, nothing can be tried again. */
const take = (tx: Tx, shop: string, isAsked: Prisma.Sql): Promise<Dead[]> =>
  withRawSql(
    'job queue',
    async () => tx.$queryRaw<Dead[]>`
      DELETE FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        AND ${isAsked} AND source_name = ANY(${queueNames})
      RETURNING id::text AS id, source_name AS queue, singleton_key AS key, data - 'postponedSince' AS data`,
  )

/**
 * What so many of a kind are about: whatever else is about the same is tried with them. Asked apart, for within the
 * statement that takes them PostgreSQL may ask it anew for each row: 44 s with 60,000 of them.
 */
async function someOf(shop: string, queue: string, upTo: string, most: number): Promise<string[]> {
  const rows = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ key: string }[]>`
      SELECT DISTINCT singleton_key AS key FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop} AND source_name = ${queue}
        AND created_on <= ${upTo}::text::timestamptz
      ORDER BY singleton_key LIMIT ${most}`,
  )
  return rows.map(({ key }) => key)
}

interface OfQueue {
  queue: string
  count: number
}

const queuesOf = (shop: string, upTo: string): Promise<OfQueue[]> =>
  withRawSql(
    'job queue',
    async () => db.$queryRaw<OfQueue[]>`
      SELECT source_name AS queue, count(*)::int AS count FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        AND source_name = ANY(${queueNames}) AND created_on <= ${upTo}::text::timestamptz
      GROUP BY source_name ORDER BY source_name = ANY(${DUTIES}) DESC, source_name`,
  )

/** By the database's clock, which says when work failed for good. */
async function instant(): Promise<string> {
  const rows = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ at: string }[]>`SELECT clock_timestamp()::text AS at`,
  )
  return rows[0]?.at ?? 'now'
}
