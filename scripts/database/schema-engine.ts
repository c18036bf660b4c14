/** Prisma's schema engine, which reads schema.prisma, compares it with a database and applies migrations. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigratePg } from './migrate-pg.ts'

const root = path.resolve(import.meta.dirname, '../..')
const MIGRATIONS = path.join(root, 'prisma/migrations')
const SCHEMA = path.join(root, 'prisma/schema.prisma')
const LOCK = 'migration_lock.toml'
const FILE = 'migration.sql'

/** No table is looked after by somebody else. */
export const filters: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }

/**
 * Runs as WebAssembly: the native engine is downloaded from a third host when it is first used.
 * @param url of the database that it works on
 */
export async function withSchemaEngine<T>(
  url: string,
  act: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  load()
  const factory = new MigratePg(url)
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[SCHEMA, schemaText()]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    return await act(engine)
  } finally {
    engine.free()
    await factory.end()
  }
}

/** What of schema.prisma is missing in the database at `url`, as SQL: all of it, where `from` is nothing. */
export function missingScript(url: string, from: 'database' | 'nothing' = 'database'): Promise<string> {
  const files = [{ path: SCHEMA, content: schemaText() }]
  const described = { tag: 'schemaDatamodel', files } as const
  return withSchemaEngine(url, async (engine) => {
    const there = from === 'nothing' ? ({ tag: 'empty' } as const) : await describedBy(engine)
    const how = { script: true, exitCode: null, filters }
    const { stdout } = await engine.diff({ from: there, to: described, ...how })
    return isEmpty(stdout) ? '' : stdout
  })
}

/** A schema that describes the database as it is. */
async function describedBy(engine: bindings.SchemaEngine): Promise<bindings.DiffTarget> {
  const { schema } = await engine.introspect({
    schema: { files: [{ path: SCHEMA, content: schemaText() }] },
    ...{ baseDirectoryPath: path.dirname(SCHEMA), force: false, compositeTypeDepth: -1, namespaces: null },
  })
  return { tag: 'schemaDatamodel', ...schema }
}

const isEmpty = (script: string | null): script is null =>
  script === null || script.trim() === '-- This is an empty migration.'
const schemaText = (): string => fs.readFileSync(SCHEMA, 'utf8')

/** What is in prisma/migrations, in the order in which it is applied. */
export function migrationsList(): bindings.MigrationList {
  const names = fs.readdirSync(MIGRATIONS, { withFileTypes: true }).filter((one) => one.isDirectory())
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: LOCK, content: fs.readFileSync(path.join(MIGRATIONS, LOCK), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({ path: name, migrationFile: { path: FILE, content: textOf(name) } })),
  }
}

const textOf = (name: string): bindings.MigrationFile['content'] => ({
  tag: 'ok',
  value: fs.readFileSync(path.join(MIGRATIONS, name, FILE), 'utf8'),
})

/** @returns where it is now */
export function writeMigration(name: string, script: string): string {
  const folder = path.join(MIGRATIONS, name)
  fs.mkdirSync(folder)
  const file = path.join(folder, FILE)
  fs.writeFileSync(file, script)
  return path.relative(root, file)
}

const panicked = (words: string): never => {
  throw new Error(`Prisma's schema engine gave up: ${words}`)
}

let isLoaded = false

function load(): void {
  if (isLoaded) return
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const program = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(program, { './schema_engine_bg.js': { ...bindings } })
  // Its panics say why here, and nowhere else.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panicked } })
  bindings.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  isLoaded = true
}
