import { randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * An empty database of its own on a server, or a copy of `template`, for as long as it is needed.
 * @param prefix of its name, in lower case
 */
export async function temporaryDatabase(
  serverUrl: string,
  prefix: string,
  template = 'template1',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  await asServer(serverUrl, `create database ${name} template ${template}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asServer(serverUrl, `drop database if exists ${name} with (force)`) }
}

async function asServer(url: string, statement: string): Promise<void> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  try {
    await server.query(statement)
  } finally {
    await server.end()
  }
}
