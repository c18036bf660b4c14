/**
 * What operators are told of the database, asked over connections of its own: neither do pages and jobs wait for those
 * who ask, nor they for those. It asks of all shops together, and no row of any.
 */
import { Pool, type QueryResultRow } from 'pg'
import { env } from './env.server.ts'
import { log } from './log.server.ts'

/** Longer, and whoever asks has stopped listening. */
const PATIENCE_MS = 3_000

/** What is measured takes one at a time: whether the process is ready can always be asked. */
const CONNECTIONS = 2

let pool: Pool | undefined

function connection(): Pool {
  if (pool) return pool
  pool = new Pool({
    connectionString: env.DATABASE_URL,
    application_name: 'recourse operations',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'the operators’ connection to the database was lost'))
  return pool
}

/** @throws when the database has not answered in three seconds */
export async function askDatabase<Row extends QueryResultRow>(sql: string): Promise<Row[]> {
  return (await connection().query<Row>(sql)).rows
}

/** Lets go of the database. */
export async function closeOperationsDatabase(): Promise<void> {
  const open = pool
  pool = undefined
  await open?.end()
}
