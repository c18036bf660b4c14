/** The one door to the database. */
import { PrismaClient } from '@prisma/client'
import { env } from './env.server.ts'
import { ReleasingPg } from './releasing-pg.ts'
import { assertNamedPlace, assertOneShop } from './tenancy.server.ts'

/**
 * A process that hangs in the middle of a transaction keeps its rows from all others: PostgreSQL ends it. Longer than what
 * may be waited for inside of one (a token refresh: 15 s).
 */
const LONGEST_IDLE_MS = 20_000

/** Waiting for a lock included, of which the longest is a token refresh's. */
const LONGEST_STATEMENT_MS = 60_000

/**
 * A connection is a process of PostgreSQL's, which reads its catalogue anew: at the usual ten seconds, a process that has
 * little to do gives connections away that it needs again a moment later.
 */
const LONGEST_UNUSED_MS = 60_000

/**
 * Prisma's own 2 s for a connection and 5 s in all are shorter than a busy machine takes: a statement of a buyer's would be
 * refused for want of a second. PostgreSQL's limits above end what hangs.
 */
const TRANSACTION = { maxWait: 10_000, timeout: LONGEST_IDLE_MS } as const

const client = new PrismaClient({
  adapter: new ReleasingPg({
    connectionString: env.DATABASE_URL,
    max: 10,
    idleTimeoutMillis: LONGEST_UNUSED_MS,
    idle_in_transaction_session_timeout: LONGEST_IDLE_MS,
    statement_timeout: LONGEST_STATEMENT_MS,
  }),
  transactionOptions: TRANSACTION,
  log: [],
})

/** Refuses every query that does not name its shop (see tenancy.server.ts). */
export const db = client.$extends({
  name: 'one shop',
  query: {
    async $allOperations({ model, operation, args, query }) {
      if (model === undefined) assertNamedPlace(operation)
      else assertOneShop(model, operation, args)
      return query(args)
    },
  },
})

export type Db = typeof db
/** What `db.$transaction(async (tx) => …)` hands out. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/** The sessions' table alone, as Shopify's session storage wants it: it is exempt from the guard. */
export const sessionTable = { session: client.session }
