/** Work that failed for good: shown to the merchant, and tried again when they say so. */
import { Prisma } from '@prisma/client'
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { ShopPayload } from './define-job.ts'
import { definitions } from './definitions/index.ts'
import { enqueueAll } from './enqueue-all.ts'
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
const DUTIES = ['erase-shop', 'redact-customer', 'report-customer-data']

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

/** @returns false when it is not there: somebody else was first, or it is another shop's */
export async function retryDeadJob(shop: string, id: string): Promise<boolean> {
  return (await retry(shop, id)) > 0
}

/** @returns how many are tried again; those about the same are tried once */
export function retryAllDeadJobs(shop: string): Promise<number> {
  return retry(shop, null)
}

interface Dead {
  id: string
  queue: string
  key: string
  data: ShopPayload & { correlation?: string }
}

/** Put in anew and taken from the dead in one transaction: as level-triggered as everything. */
async function retry(shop: string, id: string | null): Promise<number> {
  await openQueue()
  return db.$transaction(async (tx) => {
    const dead = await take(tx, shop, id)
    await enqueueAll(tx, dead)
    return dead.length
  })
}

/** All, or those that are about the same as one: of them a list shows the newest. */
const isAsked = (shop: string, id: string | null) =>
  id === null
    ? Prisma.sql`true`
    : Prisma.sql`(source_name, singleton_key) IN (
        SELECT source_name, singleton_key FROM pgboss.job
        WHERE name = ${DEAD_JOBS} AND group_id = ${shop} AND id::text = ${id})`

/** Of queues that are no more, nothing can be tried again. */
function take(tx: Tx, shop: string, id: string | null): Promise<Dead[]> {
  return withRawSql(
    'job queue',
    async () => tx.$queryRaw<Dead[]>`
      DELETE FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        AND ${isAsked(shop, id)} AND source_name = ANY(${definitions.map(({ name }) => name)})
      RETURNING id::text AS id, source_name AS queue, singleton_key AS key, data - 'postponedSince' AS data`,
  )
}

/** @returns false when it is not there (any more), or may not be put aside */
export async function putDeadJobAside(shop: string, id: string): Promise<boolean> {
  return (await putAside(shop, id)) > 0
}

/** @returns how many were put aside */
export const putAllDeadJobsAside = (shop: string): Promise<number> => putAside(shop, null)

/** Also of queues that are no more. What it was about is looked at by the next that names it. */
async function putAside(shop: string, id: string | null): Promise<number> {
  await openQueue()
  return withRawSql(
    'job queue',
    async () => db.$executeRaw`
      DELETE FROM pgboss.job
      WHERE name = ${DEAD_JOBS} AND state = 'created' AND group_id = ${shop}
        AND ${isAsked(shop, id)} AND NOT source_name = ANY(${DUTIES})`,
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
