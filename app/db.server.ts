/** The one door to the database. */
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@prisma/client'
import { env } from './env.server.ts'
import { assertNamedPlace, assertOneShop } from './tenancy.server.ts'

const client = new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: 10 }),
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
