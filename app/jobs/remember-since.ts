import { Prisma } from '@prisma/client'
import type { Tx } from '../db.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { WAITING } from './hurry-waiting.ts'

/** Where the same work waits already, that has been put off as long: /metrics tells by it what never gets its turn. */
export async function rememberSince(tx: Tx, name: string, key: string, since: string): Promise<void> {
  await withRawSql(
    'job queue',
    async () => tx.$executeRaw`
      UPDATE pgboss.job SET data = data || jsonb_build_object('postponedSince', ${since}::text)
      WHERE name = ${name} AND ${Prisma.raw(WAITING)} = ${key} AND data->>'postponedSince' IS NULL`,
  )
}
