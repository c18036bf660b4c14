import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import type { Work } from './enqueue-all.ts'

/** Whether one of them waits, for its turn or to be tried again, or is being done. Asked in the words of `job_i3`. */
export async function isUnderWay(works: readonly [Work, ...Work[]]): Promise<boolean> {
  const any = works.map(
    ({ queue, key }) => Prisma.sql`
      (name = ${queue} AND policy = 'stately' AND state IN ('created', 'retry', 'active')
        AND COALESCE(singleton_key, '') = ${key})`,
  )
  const [found] = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ isUnderWay: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM pgboss.job WHERE ${Prisma.join(any, ' OR ')}) AS "isUnderWay"`,
  )
  return found?.isUnderWay === true
}
