import path from 'node:path'
import pg from 'pg'
import { postgresAccount } from '../../scripts/database/account.ts'
import { embeddedPostgres, removePostgres } from '../../scripts/database/embedded-postgres.ts'
import { findProgram } from '../../scripts/database/program.ts'
import { run } from '../../scripts/database/run.ts'

/** A server that nobody else uses, so that it may be torn down under those who do. */
export interface OwnPostgres {
  url: string
  /** As after a crash: nobody is asked to finish, what was committed comes back from the log. */
  crash: () => Promise<void>
  /** Removes it with all of its data. */
  remove: () => Promise<void>
}

export async function ownPostgres(folder: string): Promise<OwnPostgres> {
  const server = await embeddedPostgres(folder)
  await forgoDisk(server.url)
  const data = path.join(server.home, 'data')
  const account = postgresAccount()
  const { pgCtl } = findProgram(account)
  return {
    url: server.url,
    crash: () =>
      run(pgCtl, ['restart', '-w', '-s', '-m', 'immediate', '-D', data, '-l', logOf(data)], account),
    remove: async () => {
      await server.stop()
      removePostgres(folder)
    },
  }
}

const logOf = (data: string): string => path.join(data, 'server.log')

/** The log still reaches the operating system with each commit, which outlives the server, though not the machine. */
async function forgoDisk(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('ALTER SYSTEM SET fsync = off')
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}
