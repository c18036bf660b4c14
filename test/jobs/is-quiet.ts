import { db } from '../../app/db.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'

/** No work waits or is done: what is put in from now on joins nothing that others asked for. */
export async function isQuiet(): Promise<boolean> {
  const [row] = await withRawSql(
    'job queue',
    async () => db.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM pgboss.job
      WHERE state <= 'active' AND start_after <= now() AND name <> 'dead-jobs' AND NOT starts_with(name, '__')`,
  )
  return row?.busy === 0
}
