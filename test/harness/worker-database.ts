import { asServer, createDatabase } from './template-database.ts'

let url: Promise<string> | undefined

/** The database of this worker, which its files have one after the other. The run drops it in the end. */
export function workerDatabase(serverUrl: string): Promise<string> {
  url ??= createDatabase(serverUrl).then((database) => database.url)
  return url
}

/** What is filled by tests: all but the list of migrations and what pg-boss keeps of its queues, which open but once. */
const FILLED = `
  select string_agg(format('%I.%I', nspname, relname), ', ') as names
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition
      and (nspname = 'public' and relname <> '_prisma_migrations' or nspname = 'pgboss' and relname = 'job')`

/** Leaves it as it was when it was made, for the next file. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await asServer(databaseUrl, async (client) => {
    const { rows } = await client.query<{ names: string }>(FILLED)
    await client.query(`truncate ${rows[0]?.names} cascade`)
  })
}
