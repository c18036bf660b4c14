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

/** Keys that were worked on when somebody last looked: nobody takes more of them, and perhaps nobody looks again. */
const NOTHING_IS_WORKED_ON = `
  do $$ begin
    if to_regclass('pgboss.queue') is not null then
      update pgboss.queue set singletons_active = null where singletons_active is not null;
    end if;
  end $$`

/** Leaves it as it was when it was made, for the next file. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await asServer(databaseUrl, async (client) => {
    const { rows } = await client.query<{ names: string }>(FILLED)
    await client.query(`truncate ${rows[0]?.names} cascade`)
    await client.query(NOTHING_IS_WORKED_ON)
  })
}
