import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { embeddedPostgres } from '../../scripts/database/embedded-postgres.ts'
import { dropDatabases, prepareTemplate } from './template-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database; workers make theirs on it. */
    postgresUrl: string
  }
}

/** One PostgreSQL for the run: that of DATABASE_URL, or the embedded one, kept in the cache for the next run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL
  const embedded = given
    ? null
    : await embeddedPostgres(path.resolve('.cache/test-postgres'), { throwAway: true })
  const url = given ?? embedded?.url ?? ''
  await prepareTemplate(url)
  project.provide('postgresUrl', url)
  // Of the embedded one the next run drops them: another project's tear-down may have stopped it by now.
  return () => (embedded ? embedded.stop() : dropDatabases(url))
}
