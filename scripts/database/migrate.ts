import { filters, migrationsList, withSchemaEngine } from './schema-engine.ts'

/**
 * Brings the database at `url` to the newest migration.
 * @returns the names of those that were missing
 * @throws with Prisma's words when a migration fails
 */
export async function migrate(url: string): Promise<string[]> {
  try {
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: migrationsList(), filters }),
    )
    return appliedMigrationNames
  } catch (error) {
    throw new Error(
      `The database could not be migrated: ${error instanceof Error ? error.message.trim() : String(error)}`,
      { cause: error },
    )
  }
}
