/** Work that failed for good: shown to the merchant, and put aside when they say so. */
import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { DEAD_JOBS, openQueue } from './queue.server.ts'

export interface DeadJob {
  id: string
  /** Which work it was, e.g. "reconcile-order". */
  job: string
  /** What it was about, within the shop: an id of ours or of Shopify's. */
  about: string
  /** The kind of failure, without what it said. */
  reason: string
  failedAt: Date
  canBePutAside: boolean
}

/** A duty towards a person: it is compared with nothing later, and nobody may put it aside. */
export const DUTIES: readonly string[] = ['erase-shop', 'redact-customer', 'report-customer-data']

type DeadRow = Omit<DeadJob, 'about' | 'canBePutAside'> & { key: string }

/** Newest first, at most `limit`, of those about the same the newest; nothing in it says who anybody is. */
export async function listDeadJobs(shop: string, limit = 50): Promise<DeadJob[]> {
  await openQueue()
  const rows = await withRawSql(
    'job queue',
    async () => db.$queryRaw<DeadRow[]>`
      SELECT * FROM (
        SELECT DISTINCT ON (source_name, singleton_key)
          id::text AS id, source_name AS job, singleton_key AS key, created_on AS "failedAt",
          coalesce(source_output->>'error', 'unknown') AS reason
        FROM pgboss.job
        WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        ORDER BY source_name, singleton_key, created_on DESC, id) AS newest
      ORDER BY "failedAt" DESC, id LIMIT ${limit}`,
  )
  return rows.map(({ key, ...row }) => ({
    ...row,
    about: key.slice(shop.length + 1),
    canBePutAside: !DUTIES.includes(row.job),
  }))
}

/** Those that are about the same as one: of them a list shows the newest. */
export const isLikeOne = (shop: string, id: string): Prisma.Sql =>
  Prisma.sql`(source_name, singleton_key) IN (
    SELECT source_name, singleton_key FROM pgboss.job
    WHERE name = ${DEAD_JOBS} AND group_id = ${shop} AND id::text = ${id})`

/** @returns false when it is not there (any more), or may not be put aside */
export async function putDeadJobAside(shop: string, id: string): Promise<boolean> {
  return (await putAside(shop, isLikeOne(shop, id))) > 0
}

/** @returns how many were put aside */
export const putAllDeadJobsAside = (shop: string): Promise<number> => putAside(shop, Prisma.sql`true`)

/** Also of queues that are no more. What it was about is looked at by the next that names it. */
async function putAside(shop: string, isAsked: Prisma.Sql): Promise<number> {
  await openQueue()
  return withRawSql(
    'job queue',
    async () => db.$executeRaw`
      DELETE FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        AND ${isAsked} AND NOT source_name = ANY(${DUTIES})`,
  )
}

/**
 * The work was done after all, so that nobody need try it again: a job gives up at once where another of its key waits
 * to be tried again, and that one does it.
 */
export async function forgetDeadJobs(queue: string, key: string): Promise<void> {
  await withRawSql(
    'job queue',
    async () => db.$executeRaw`
      DELETE FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND source_name = ${queue} AND singleton_key = ${key}`,
  )
}
