import { db } from '../db.server.ts'
import { deadlineLag, deadlinesOverdue } from '../metrics.server.ts'
import { withRawSql } from '../tenancy.server.ts'

interface Overdue {
  count: bigint
  oldest: Date | null
}

/**
 * What is past its day and not acted upon, for /metrics: the same in every worker. Nothing where it cannot be asked. Shops
 * whose access is lost are left out, as they are by who acts again (act-again.ts): nobody here can do anything for them, and
 * one of them would hide how late we are with the others. They are counted for themselves (shops_without_access).
 */
export async function measureDeadlines(at: Date): Promise<void> {
  try {
    const found = await overdue(at)
    deadlinesOverdue.set(Number(found?.count ?? 0))
    deadlineLag.set(found?.oldest ? Math.max(0, (at.getTime() - found.oldest.getTime()) / 1_000) : 0)
  } catch (error) {
    for (const gauge of [deadlinesOverdue, deadlineLag]) gauge.remove()
    throw error
  }
}

async function overdue(at: Date): Promise<Overdue | undefined> {
  const [found] = await withRawSql(
    'deadlines',
    async () =>
      await db.$queryRaw<Overdue[]>`
        SELECT count(*) AS "count", min(d."dueAt") AS "oldest"
        FROM (
          SELECT "shop", "dueAt" FROM "Deadline" WHERE "status" = 'pending' AND "dueAt" <= ${at}
          UNION ALL
          SELECT "shop", "dueAt" FROM "Deadline"
          WHERE "status" = 'passed' AND "actedAt" IS NULL AND "dueAt" <= ${at}
        ) AS d JOIN "Shop" s ON s."shop" = d."shop"
        WHERE s."uninstalledAt" IS NULL AND s."accessLostAt" IS NULL`,
  )
  return found
}
