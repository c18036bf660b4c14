import { defineConfig } from 'vitest/config'

/** The engine's examples in one file, so that a mutant costs one start and not one per file. */
export default defineConfig({
  test: { include: ['bench/mutation/every-example.test.ts'], testTimeout: 10_000 },
})
