/**
 * How the door writes into the inbox: connections of its own, so that no page and no job ever stands before a webhook,
 * and one statement for all that came while the last one was under way (docs/decisions/0014).
 */
import { DatabaseError, Pool } from 'pg'
import { env } from '../env.server.ts'
import { groupWrites } from '../group-writes.ts'
import { log } from '../log.server.ts'

/** PostgreSQL tells who listens here that something came in. */
export const INBOX_CHANNEL = 'webhook_inbox'

export interface Delivered {
  shop: string
  webhookId: string
  topic: string
  apiVersion: string | null
  triggeredAt: Date | null
  /** Sealed. */
  payload: string
}

/** More waits to be written than we hold in memory: Shopify will send it again. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/** Shopify gives up after five seconds; then it sends it again, which is harmless. */
const PATIENCE_MS = 4_500
const CONNECTIONS = 2
const MB = 1024 * 1024

let pool: Pool | undefined

function connections(): Pool {
  if (pool) return pool
  pool = new Pool({
    connectionString: env.DATABASE_URL,
    application_name: 'recourse door',
    max: CONNECTIONS,
    connectionTimeoutMillis: 2_000,
    statement_timeout: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'the door lost a connection to the database'))
  return pool
}

/** Lets go of the database, once what is under way is written. */
export async function closeDoor(): Promise<void> {
  const open = pool
  pool = undefined
  await open?.end()
}

/**
 * The order they came in decides which of two with the same id is kept: the first. All else goes by name, so that of two
 * processes that write the same ones neither waits for the other's while the other waits for its own. The columns hold
 * milliseconds: rounded up, a webhook would not be due yet when it is looked for at once.
 */
export const KEEP = `
  WITH came AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
      WITH ORDINALITY AS one("shop", "webhookId", "topic", "apiVersion", "triggeredAt", "payload", "place")
  ), kept AS (
    INSERT INTO "WebhookInbox"
      ("shop", "webhookId", "topic", "apiVersion", "triggeredAt", "payload", "receivedAt", "nextTryAt")
    SELECT "shop", "webhookId", "topic", "apiVersion", "triggeredAt"::timestamp, convert_to("payload", 'UTF8'),
      date_trunc('milliseconds', now() AT TIME ZONE 'UTC'), date_trunc('milliseconds', now() AT TIME ZONE 'UTC')
    FROM came ORDER BY "shop", "webhookId", "place"
    ON CONFLICT DO NOTHING
    RETURNING "shop", "webhookId"
  ), told AS (
    SELECT pg_notify('${INBOX_CHANNEL}', '') FROM kept LIMIT 1
  )
  SELECT "shop", "webhookId" FROM kept WHERE (SELECT count(*) FROM told) = 1`

/** @returns of each row whether it is new; of two with the same id the first is */
async function insert(rows: readonly Delivered[]): Promise<boolean[]> {
  const column = (name: keyof Delivered) => rows.map((row) => row[name])
  const values = [
    ...[column('shop'), column('webhookId'), column('topic'), column('apiVersion')],
    rows.map(({ triggeredAt }) => inUtc(triggeredAt)),
    column('payload'),
  ]
  const kept = await connections().query<Delivered>({ name: 'keep webhooks', text: KEEP, values })
  const fresh = new Set(kept.rows.map(keyOf))
  return rows.map((row) => fresh.delete(keyOf(row)))
}

const keyOf = ({ shop, webhookId }: Pick<Delivered, 'shop' | 'webhookId'>) => `${shop}/${webhookId}`

/** The column has no zone; PostgreSQL knows no year 0, and a clock that far off tells nothing. */
function inUtc(at: Date | null): string | null {
  const year = at?.getUTCFullYear() ?? 0
  return at && year >= 1970 && year < 2100 ? at.toISOString().slice(0, -1) : null
}

/** Data and constraints are SQLSTATE classes 22 and 23; all else concerns the statement or its connection. */
const isOfARow = (error: unknown) => error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')

const grouped = groupWrites(insert, {
  atOnce: CONNECTIONS,
  rows: 200,
  bytes: 8 * MB,
  waitingBytes: 64 * MB,
  full: () => new Overloaded('too many webhooks wait to be written down'),
  isOfARow,
})

/**
 * @returns whether it is new; false when a webhook with this id was kept before
 * @throws Overloaded, or what the database threw
 */
export function writeDown(delivered: Delivered): Promise<boolean> {
  return grouped(delivered, delivered.payload.length)
}
