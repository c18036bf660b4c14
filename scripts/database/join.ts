import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { until } from '../until.ts'

export type Server = { url: string; port: number }

/**
 * The server that runs on `home`, or null. `postmaster.pid` survives a crash, so the server is asked itself, with
 * our password, which data it serves. Looks again until `patience` milliseconds have passed.
 */
export async function join(home: string, patience = 0): Promise<Server | null> {
  return until(() => look(home), { patience })
}

async function look(home: string): Promise<Server | null> {
  const data = path.join(home, 'data')
  const [pidFile, secret] = [path.join(data, 'postmaster.pid'), path.join(home, 'password')]
  if (!fs.existsSync(pidFile)) return null
  const lines = fs.readFileSync(pidFile, 'utf8').split('\n')
  const port = Number(lines[3])
  if (lines[7]?.trim() !== 'ready' || !port) return null
  const password = fs.readFileSync(secret, 'utf8').trim()
  const url = `postgresql://app:${password}@127.0.0.1:${port}/postgres?sslmode=disable`
  return (await serves(url, data)) ? { url, port } : null
}

async function serves(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    return rows[0] !== undefined && fs.realpathSync(rows[0].folder) === fs.realpathSync(data)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
