import pg from 'pg'
import { migrate } from '../../scripts/database/migrate.ts'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'
import { hashOf } from '../../scripts/setup/hash-of.mjs'

const template = `recourse_template_${hashOf(['prisma/migrations']).slice(0, 12)}`
const ours = /^recourse_test_(\d+)_/

/** Makes the migrated database that those of the tests are copied from, unless an earlier run has. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  await asServer(serverUrl, async (server) => {
    await server.query('select pg_advisory_lock(724561)')
    await dropLeftOvers(server)
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return
    const unfinished = `${template}_${process.pid}`
    await server.query(`create database ${unfinished}`)
    await migrate(withDatabase(serverUrl, unfinished))
    await server.query(`alter database ${unfinished} rename to ${template}`)
  })
}

/** A fresh, migrated, empty database. */
export function createDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  return temporaryDatabase(serverUrl, `recourse_test_${process.ppid}`, template)
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Does something over a connection of its own. */
export async function asServer<T>(url: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

/** Databases of runs that were killed, and templates of migrations that are no more. */
const dropLeftOvers = (server: pg.Client): Promise<void> =>
  drop(server, (name, run) => (run === undefined ? name !== template : !isAlive(run)))

/** Those that the workers of this run had; to be called by the process that started them. */
export const dropDatabases = (serverUrl: string): Promise<void> =>
  asServer(serverUrl, (server) => drop(server, (_, run) => run === process.pid))

/** @param isOver told the name of a database of ours, and the process id of its run unless it is a template */
async function drop(
  server: pg.Client,
  isOver: (name: string, run: number | undefined) => boolean,
): Promise<void> {
  const { rows } = await server.query<{ datname: string }>(
    `select datname from pg_database where datname like 'recourse\\_%'`,
  )
  for (const { datname } of rows) {
    const [, run] = ours.exec(datname) ?? []
    if (isOver(datname, run === undefined ? undefined : Number(run)))
      await server.query(`drop database if exists ${datname} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
