import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '../ports.ts'
import { type Account, canReach, giveTo, postgresAccount } from './account.ts'
import { join, type Server } from './join.ts'
import { findProgram, type Program, sharedFolder } from './program.ts'
import { run } from './run.ts'
import { leave, register } from './tenants.ts'

export type EmbeddedPostgres = {
  /** Of the database `postgres`, with the generated password. */
  url: string
  /** Where the data is, which is not below `folder` when root's PostgreSQL could not reach that. */
  home: string
  /** Stops the server, unless another living process of ours uses it too. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL whose data belongs to `folder`, or joins it when it already runs.
 * A throw-away server does not wait for the disk and loses its data with the machine's power.
 * @throws with the end of the server's log when it does not start
 */
export async function embeddedPostgres(
  folder: string,
  { throwAway = false } = {},
): Promise<EmbeddedPostgres> {
  const account = postgresAccount()
  const home = homeOf(folder, account)
  const program = findProgram(account)
  fs.mkdirSync(home, { recursive: true, mode: 0o755 })
  register(home)
  const data = path.join(home, 'data')
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) await initialise(program, account, home)
  const server = (await join(home)) ?? (await start(program, account, home, throwAway))
  return { url: server.url, home, stop: () => stop(program, account, home) }
}

/** Removes the data of `folder`'s server, wherever it is. The server must have been stopped. */
export function removePostgres(folder: string): void {
  fs.rmSync(homeOf(folder, postgresAccount()), { recursive: true, force: true })
}

function homeOf(folder: string, account: Account): string {
  const own = path.resolve(folder)
  if (canReach(account, path.dirname(own))) return own
  return path.join(sharedFolder(), createHash('sha256').update(own).digest('hex').slice(0, 16))
}

async function initialise(program: Program, account: Account, home: string): Promise<void> {
  const [data, secret] = [path.join(home, 'data'), path.join(home, 'password')]
  fs.chmodSync(home, 0o755)
  fs.rmSync(data, { recursive: true, force: true })
  fs.mkdirSync(data, { mode: 0o700 })
  fs.writeFileSync(secret, randomBytes(18).toString('hex'), { mode: 0o600 })
  giveTo(account, data, secret)
  const auth = ['-U', 'app', '--pwfile', secret, '-A', 'scram-sha-256']
  try {
    await run(
      program.initdb,
      ['-D', data, ...auth, '-E', 'UTF8', '--locale=C', '-k', '--no-instructions'],
      account,
    )
  } catch (error) {
    fs.rmSync(data, { recursive: true, force: true })
    throw error
  }
}

/** `pg_ctl` fails when another process of ours has just started the server: the next look joins that one. */
async function start(program: Program, account: Account, home: string, throwAway: boolean): Promise<Server> {
  const data = path.join(home, 'data')
  const log = path.join(data, 'server.log')
  let failure: unknown
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const options = await serverOptions(throwAway)
    try {
      await run(program.pgCtl, ['start', '-w', '-s', '-D', data, '-l', log, '-o', options], account)
    } catch (error) {
      failure = error
    }
    const server = await join(home, 5_000)
    if (server) return server
  }
  const tail = fs.existsSync(log)
    ? fs.readFileSync(log, 'utf8').split('\n').slice(-12).join('\n')
    : '(no log)'
  throw new Error(`PostgreSQL did not start on ${data}:\n${tail}`, { cause: failure })
}

async function serverOptions(throwAway: boolean): Promise<string> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
  ]
  if (throwAway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  return [`-p ${await freePort()}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
}

async function stop(program: Program, account: Account, home: string): Promise<void> {
  if (leave(home) > 0) return
  if (!fs.existsSync(path.join(home, 'data', 'postmaster.pid'))) return
  await run(program.pgCtl, ['stop', '-w', '-s', '-m', 'fast', '-D', path.join(home, 'data')], account)
}
