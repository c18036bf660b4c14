/** Hears of what comes into the inbox the moment it does. */
import { Client } from 'pg'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { INBOX_CHANNEL } from './write-down.ts'

const RECONNECT_MS = 2_000

/** A database that takes the connection and says nothing, as one that is being moved does, is given up. */
const PATIENCE_MS = 5_000

/**
 * A connection of its own that comes back when it is lost; meanwhile polling goes on.
 * @returns ends it
 */
export function keepListening(
  onNotification: () => void,
  { url = env.DATABASE_URL, patienceMs = PATIENCE_MS } = {},
): () => Promise<void> {
  let client: Client | undefined
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let connected: Promise<void>

  const connect = async () => {
    const current = new Client({
      connectionString: url,
      application_name: 'recourse inbox',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    })
    client = current
    current.on('notification', onNotification)
    current.on('error', (error) => again(current, error))
    try {
      await current.connect()
      await current.query(`LISTEN ${INBOX_CHANNEL}`)
      onNotification()
    } catch (error) {
      again(current, error)
    }
  }
  /** One that is lost may say so more than once. */
  const again = (lost: Client, error: unknown) => {
    if (stopped || lost !== client) return
    client = undefined
    log.warn({ err: error }, 'not listening to the inbox; polling')
    void lost.end().catch(() => undefined)
    retry = setTimeout(() => {
      connected = connect()
    }, RECONNECT_MS)
  }
  connected = connect()
  return async () => {
    stopped = true
    clearTimeout(retry)
    await connected
    await client?.end()
  }
}
