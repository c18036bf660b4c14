import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { filesAlone } from './test/harness/files-alone.ts'
import { LongestFirst } from './test/harness/longest-first.ts'

// The projects, by how much of the system a test needs:
//   unit         pure code, words, guards over the source: nothing that a file could leave changed for the next, so that a
//                worker reads the engine once and not for every file
//   sandbox      the stand-in for Shopify, which is a server with state; a worker reads its published schema once
//   extension    the buyer's page in jsdom, with Shopify's own tester
//   integration  *.integration.test.ts: an empty database and a stand-in for Shopify in the process. A worker reads the app once,
//                and not for every file
//   alone        those of them that replace modules or turn what is global: each has a worker, and the app, to itself
//   browser      test/e2e, *.browser.test.ts: the whole system as processes, driven through Chromium; test/extension/*.browser: the
//                buyer's page alone, before canned decisions
//   pictures     no tests: npm run pictures takes those of docs/pictures anew
const alone = filesAlone()
/** Longer than `eventually` waits, which then names what it waited for. */
const timeouts = { testTimeout: 90_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    maxWorkers: Math.min(availableParallelism(), 4),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.{integration,browser}.test.ts', 'test/{e2e,sandbox}/**'],
          setupFiles: ['test/harness/unit.setup.ts'],
          isolate: false,
          // Under npm run test:all properties are tried five times as often (test/harness/property.ts).
          testTimeout: process.env.TEST_ALL === '1' ? 240_000 : 90_000,
        },
      },
      {
        test: {
          name: 'sandbox',
          include: ['test/sandbox/**/*.test.ts'],
          setupFiles: ['test/harness/unit.setup.ts'],
          isolate: false,
          ...timeouts,
        },
      },
      {
        esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
        test: {
          name: 'extension',
          environment: 'jsdom',
          include: ['extensions/*/tests/**/*.test.{ts,tsx}'],
          // It imports the extension's modules itself, and they are TypeScript with JSX.
          server: { deps: { inline: ['@shopify/ui-extensions-tester'] } },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          exclude: alone,
          isolate: false,
          globalSetup: ['test/harness/postgres.global.ts'],
          setupFiles: ['test/harness/integration.setup.ts'],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          globalSetup: ['test/harness/postgres.global.ts'],
          setupFiles: ['test/harness/integration.setup.ts'],
          ...timeouts,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts', 'test/extension/**/*.browser.test.ts'],
          globalSetup: ['test/harness/postgres.global.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['test/e2e/pictures*.ts'],
          globalSetup: ['test/harness/postgres.global.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
