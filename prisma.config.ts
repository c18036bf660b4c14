import path from 'node:path'
import { defineConfig } from 'prisma/config'
import { MigratePg } from './prisma/migrate-adapter.ts'

// Engine "js" is the schema engine that Prisma ships as WebAssembly. The command line still looks for the
// downloaded native engines before it starts: this file satisfies that look, and fails loudly if anything runs it.
const stub = path.resolve(import.meta.dirname, 'scripts/database/native-engine-stub.sh')
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= stub
process.env.PRISMA_QUERY_ENGINE_LIBRARY ??= stub
process.env.CHECKPOINT_DISABLE ??= '1'

// The WebAssembly engine never clears its timers of 10 s and 60 s; they must not hold the command line open.
const setTimer = globalThis.setTimeout
globalThis.setTimeout = ((...args: Parameters<typeof setTimer>) => {
  const timer = setTimer(...args)
  if (args[1] === 10_000 || args[1] === 60_000) timer.unref()
  return timer
}) as typeof setTimer

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => new MigratePg(process.env.DATABASE_URL ?? ''),
})
