/** Hears of what comes into the inbox the moment it does. */
import { Socket } from 'node:net'
import { Client } from 'pg'
import { env } from '../env.server.ts'
import { log } from '../log.server.ts'
import { INBOX_CHANNEL } from './write-down.ts'

const RECONNECT_MS = 2_000

/** A database that takes the connection and says nothing, as one that is being moved does, is given up. */
const PATIENCE_MS = 5_000

/** How often a line is asked whether it is still there: one that was forgotten on the way says nothing of it. */
const PROBE_MS = 60_000

/** The database hangs up at once when it hears that we do. */
const HANG_UP_MS = 1_000

/**
 * A connection of its own that comes back when it is lost; meanwhile polling goes on.
 * @returns ends it
 */
export function keepListening(
  onNotification: () => void,
  { url = env.DATABASE_URL, patienceMs = PATIENCE_MS, probeMs = PROBE_MS } = {},
): () => Promise<void> {
  let line: Line | undefined
  let stopped = false
  /** To the next probe, or the next attempt: there is one or the other. */
  let next: NodeJS.Timeout | undefined
  let connected: Promise<void>

  const connect = async () => {
    const current = openLine(url, patienceMs)
    line = current
    current.client.on('notification', onNotification)
    current.client.on('error', (error) => again(current, error))
    try {
      await current.client.connect()
      await current.client.query(`LISTEN ${INBOX_CHANNEL}`)
      onNotification()
      probeLater(current)
    } catch (error) {
      again(current, error)
    }
  }
  const probeLater = (current: Line) => {
    if (stopped || current !== line) return
    next = setTimeout(() => {
      current.client.query('SELECT 1').then(
        () => probeLater(current),
        (error: unknown) => again(current, error),
      )
    }, probeMs)
  }
  /** One that is lost may say so more than once. */
  const again = (lost: Line, error: unknown) => {
    if (stopped || lost !== line) return
    line = undefined
    log.warn({ err: error }, 'not listening to the inbox; polling')
    void lost.hangUp()
    clearTimeout(next)
    next = setTimeout(() => {
      connected = connect()
    }, RECONNECT_MS)
  }
  connected = connect()
  return async () => {
    stopped = true
    clearTimeout(next)
    await connected
    await line?.hangUp()
  }
}

interface Line {
  client: Client
  hangUp: () => Promise<void>
}

function openLine(url: string, patienceMs: number): Line {
  const socket = new Socket()
  const client = new Client({
    connectionString: url,
    application_name: 'recourse inbox',
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    stream: () => socket,
  })
  return { client, hangUp: () => hangUp(client, socket) }
}

/** A client that ends waits until the database hangs up too, which it never does where the line was forgotten on the way. */
async function hangUp(client: Client, socket: Socket): Promise<void> {
  const cut = setTimeout(() => socket.destroy(), HANG_UP_MS)
  await client.end().catch(() => undefined)
  clearTimeout(cut)
}
