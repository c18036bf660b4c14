import fs from 'node:fs'
import path from 'node:path'

/** Whom PostgreSQL runs as; null means as ourselves. */
export type Account = { name: string; uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root: then it runs as `postgres` where that account exists, else as `nobody`.
 * @throws when we are root and neither account exists
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return null
  const entries = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const entry = ['postgres', 'nobody'].map((name) => entries.find((e) => e[0] === name)).find(Boolean)
  if (!entry)
    throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody')
  return { name: entry[0] ?? '', uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** Whether the account may enter every folder above `target`, and read and enter what exists of `target` itself. */
export function canReach(account: Account, target: string): boolean {
  if (!account) return true
  const existing = nearestExisting(path.resolve(target))
  return (
    ancestors(fs.realpathSync(existing)).every((place) => allows(account, place, 0o1)) &&
    (existing !== path.resolve(target) || allows(account, existing, 0o5))
  )
}

/** Gives `place` to the account, so that PostgreSQL may write there. */
export function giveTo(account: Account, ...places: string[]): void {
  if (account) for (const place of places) fs.chownSync(place, account.uid, account.gid)
}

function allows(account: NonNullable<Account>, place: string, bits: number): boolean {
  const { uid, gid, mode } = fs.statSync(place)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

function nearestExisting(place: string): string {
  return fs.existsSync(place) ? place : nearestExisting(path.dirname(place))
}

function ancestors(place: string): string[] {
  const parent = path.dirname(place)
  return parent === place ? [] : [parent, ...ancestors(parent)]
}
