import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The engine's examples in one file, so that a mutant costs one start and not one per file. */
export default defineConfig({
  resolve: { alias: { 'fast-check': fileURLToPath(new URL('no-random.ts', import.meta.url)) } },
  test: { include: ['bench/mutation/every-example.test.ts'], testTimeout: 30_000 },
})
